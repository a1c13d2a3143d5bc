/** How the call list looks: the number large enough to dial from across the desk. */
import { css } from 'lit';

export const callsStyles = css`
  .calls {
    display: grid;
    gap: 16px;
    max-width: 60em;
    margin: 0 auto;
    padding: 16px;
  }
  .calls h2 {
    font-size: 1.1em;
    margin-block-end: 8px;
  }
  .calls ul {
    display: grid;
    gap: 10px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .call {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line-soft);
    border-inline-start: 5px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .call.urgent {
    border-inline-start-color: var(--_main);
  }
  .call .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: baseline;
    justify-content: space-between;
  }
  .call .number {
    font-size: 1.4em;
    font-weight: 700;
    letter-spacing: 0.03em;
    white-space: nowrap;
  }
  .call a.number {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    color: var(--_main);
  }
  .call .facts,
  .call .tries {
    color: var(--_ink-soft);
  }
  .call .left {
    font-weight: 700;
  }
  .call fieldset {
    margin: 0;
    padding: 8px 12px 12px;
    border: 2px solid var(--_main);
    border-radius: var(--_radius);
  }
  .call form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
    margin-block-start: 8px;
  }
`;
