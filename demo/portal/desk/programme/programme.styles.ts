/** How the programme's section looks. */
import { css } from 'lit';

export const programmeStyles = css`
  main {
    display: grid;
    gap: 16px;
    max-width: 72em;
    margin: 0 auto;
    padding: 16px;
  }
  .panel {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .panel form {
    display: grid;
    gap: 12px;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.05em;
    margin-block-start: 8px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 12px;
  }
  .fields .field {
    justify-items: stretch;
    align-content: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  textarea.input {
    min-height: 5em;
    font: inherit;
    color: inherit;
  }
  select.input {
    font: inherit;
    color: inherit;
  }
  .line {
    padding: 12px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    display: grid;
    gap: 8px;
  }
  summary {
    min-height: var(--_target);
    display: list-item;
    line-height: var(--_target);
    cursor: pointer;
    color: var(--_main);
  }
  .rows > li,
  .dates > li {
    padding: 8px 0;
    border-block-end: 1px solid var(--_line-soft);
    overflow-wrap: anywhere;
  }
  .rows .hint {
    margin-inline-start: 8px;
  }
  span.warn {
    display: inline-block;
    margin-inline-start: 8px;
    padding: 0 8px;
    border-radius: 4px;
    background: var(--_warn-soft);
    font-weight: 600;
  }
  .changes {
    padding-inline-start: 16px;
  }
  del {
    color: var(--_ink-soft);
  }
  ins {
    text-decoration: none;
    font-weight: 600;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: end;
  }
  .tools .input {
    width: auto;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .date .what {
    flex: 1 1 18em;
    min-width: 0;
  }
  .dates .panel {
    margin-block: 8px;
  }
  #again {
    justify-self: start;
  }
  .date.off .what {
    color: var(--_ink-soft);
  }
  .date .button {
    padding-inline: 12px;
  }
  .day {
    margin-block-start: 12px;
  }
  @media print {
    .screen,
    .panel {
      display: none;
    }
  }
`;
