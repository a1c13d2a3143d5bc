/** The frame of the office's sections: a heading with what belongs to it, and below it panels and tables. */
import { css } from 'lit';

export const officeStyles = css`
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    max-width: 76em;
    margin: 0 auto;
    padding: 20px 16px 48px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
  }
  .head h1 {
    flex: 1 1 6em;
  }
  section,
  article,
  details {
    min-width: 0;
    padding: 16px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .rows {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    border-bottom: 1px solid var(--_line-soft);
    font-weight: 400;
    line-height: 1.35;
  }
  thead th {
    color: var(--_ink-soft);
    font-size: 0.9em;
  }
`;
