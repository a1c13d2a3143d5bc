/** Own account, those of the staff, the log; and on paper an invitation alone. */
import { css } from 'lit';

export const teamStyles = css`
  .team {
    display: grid;
    gap: 24px;
    max-width: 900px;
    margin: 0 auto;
    padding: 16px;
  }
  section,
  section form {
    display: grid;
    gap: 12px;
  }
  h2 {
    font-size: 1.2em;
  }
  .field {
    justify-items: stretch;
    max-width: 30em;
  }
  .card {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .card h3 {
    font-size: 1em;
  }
  .cards {
    display: grid;
    gap: 8px;
  }
  .button {
    justify-self: start;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--_bg);
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--_line-soft);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  @media print {
    h1,
    section:not(.invitation),
    .invitation .row,
    boai-desk-log {
      display: none;
    }
    .invitation {
      border: 0;
    }
    .invitation .input {
      display: none;
    }
    .invitation .paper {
      font-size: 14pt;
      overflow-wrap: anywhere;
    }
  }
  @media not print {
    .paper {
      display: none;
    }
  }
`;
