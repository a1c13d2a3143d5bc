/** How the section of donations looks. */
import { css } from 'lit';

export const donationsStyles = css`
  .head .field {
    max-width: 100%;
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
  th,
  td {
    padding: 8px 14px 8px 0;
    text-align: start;
    vertical-align: baseline;
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
