/** How the staff page looks: calm, for one who has it open all day. */
import { css } from 'lit';

export const deskStyles = css`
  :host {
    --_size: 16px;
    --_target: 44px;
    font: var(--_size) / 1.55 var(--_font);
    color: var(--_ink);
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.5em;
    line-height: 1.3;
  }
  select {
    min-width: 0;
    max-width: 100%;
    min-height: var(--_target);
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: inherit;
    font: inherit;
  }
  .door {
    display: grid;
    gap: 16px;
    max-width: 30em;
    margin: 0 auto;
    padding: 32px 16px;
  }
  .door form {
    display: grid;
    gap: 16px;
    padding: 20px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .door .field {
    justify-items: stretch;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 16px;
    background: var(--_main);
    color: var(--_on-main);
  }
  .bar .who {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .bar .hint {
    color: inherit;
    font-size: 0.9em;
    margin-inline-start: 8px;
  }
  .bar .language {
    color: inherit;
  }
  .door .language {
    justify-self: end;
  }
  .sections {
    display: flex;
    gap: 0 4px;
    overflow-x: auto;
    padding: 0 12px;
    border-block-end: 1px solid var(--_line-soft);
    background: var(--_bg);
  }
  .sections a {
    flex: none;
    display: flex;
    align-items: center;
    min-height: var(--_target);
    padding: 0 12px;
    border-block-end: 3px solid transparent;
    color: var(--_ink);
    text-decoration: none;
  }
  .sections a[aria-current] {
    border-block-end-color: var(--_main);
    color: var(--_main);
    font-weight: 700;
  }
  .bar :focus-visible {
    outline-color: var(--_on-main);
  }
  /* On a phone the name is below what is pressed. */
  @media (max-width: 600px) {
    .bar strong {
      flex: 1;
    }
    .bar .who {
      order: 1;
      flex-basis: 100%;
    }
  }
  @media print {
    .bar,
    .sections {
      display: none;
    }
  }
  /* What is chosen stands nearer to its own words than to the next. */
  .choices {
    gap: 0 28px;
  }
`;
