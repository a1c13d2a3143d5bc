/** How the section of donations looks. */
import { css } from 'lit';

export const donationsStyles = css`
  .head .field {
    max-width: 100%;
  }
  section,
  details {
    padding: 16px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
    min-width: 0;
  }
  section,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    align-content: start;
  }
  details form {
    margin-top: 16px;
  }
  form .button {
    justify-self: start;
  }
  form .field {
    justify-items: stretch;
  }
  h2 {
    font-size: 1.2em;
  }
  summary {
    cursor: pointer;
    min-height: calc(var(--_target) - 16px);
  }
  summary h2 {
    display: inline;
    color: var(--_main);
  }
  .message ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .changes {
    display: grid;
    gap: 8px;
    padding-inline-start: 1.2em;
    list-style: disc;
    overflow-wrap: anywhere;
  }
  textarea {
    resize: vertical;
    font: inherit;
    color: inherit;
  }
  select.input {
    color: inherit;
    font: inherit;
  }
  boai-desk-campaign-card {
    --boai-font-size: 16px;
  }
  @media (min-width: 64em) {
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 20px;
      align-items: start;
    }
    .fields {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 14px 24px;
    }
  }
  @media (max-width: 63.99em) {
    .pair,
    .fields {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
    }
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
    padding: 8px 14px 8px 0;
    border-bottom: 1px solid var(--_line-soft);
    font-weight: 400;
    line-height: 1.35;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    color: var(--_ink-soft);
    font-size: 0.9em;
  }
  td:first-child {
    white-space: nowrap;
  }
  td:nth-child(4) {
    min-width: 8em;
  }
  .number {
    white-space: nowrap;
    font-weight: 600;
  }
  td small,
  th small {
    display: block;
    color: var(--_ink-soft);
  }
  @media print {
    form,
    details {
      display: none;
    }
  }
`;
