/** How the form looks; loaded after the first screen. */
import { css } from 'lit';

export const lateStyles = css`
  .stage {
    display: grid;
    gap: 16px;
    min-height: 0;
  }
  .consultation h3 {
    font-size: 1.2em;
    line-height: 1.4;
  }
  .consultation h4 {
    margin: 0;
    font-size: 1em;
  }
  .help h3 {
    font-size: 20px;
  }
  form,
  .booking,
  .intro,
  .passed {
    max-width: 40em;
  }
  ol.passed {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol.passed[hidden] {
    display: none;
  }
  .passed li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 12px;
    align-items: center;
    padding: 8px 0 8px 14px;
    border-inline-start: 4px solid var(--_main);
    background: var(--_surface);
    border-radius: 4px;
  }
  .wide .passed li {
    grid-template-columns: 10em 1fr auto;
  }
  .passed .hint {
    grid-column: 1;
  }
  .passed b {
    grid-column: 1;
    font-weight: 600;
    overflow-wrap: anywhere;
    word-break: keep-all;
  }
  .wide .passed b {
    grid-column: 2;
  }
  .passed .button {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .wide .passed .button {
    grid-column: 3;
    grid-row: 1;
  }
  .when {
    font-size: 1.15em;
  }
  .held {
    color: var(--_main);
    font-weight: 600;
  }
  .choices {
    display: grid;
    justify-content: start;
  }
  .counsellors {
    display: grid;
    gap: 8px;
  }
  .counsellors dt {
    color: var(--_ink);
    font-weight: 600;
  }
  .exceptions {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .alternatives {
    display: grid;
    gap: 8px;
  }
  .alternatives .slot b {
    white-space: normal;
  }
  .after {
    padding-top: 20px;
    border-top: 1px solid var(--_line-soft);
  }
  .again-help {
    margin-top: 24px;
  }
`;
