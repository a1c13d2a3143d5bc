/** How the disclosure looks on paper: black and white, unfolded, tables instead of charts. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    .donation {
      --_ink: #000;
      --_ink-soft: #000;
      --_main: #000;
      --_warn: #000;
      --_line: #777;
      --_line-soft: #777;
      --_main-soft: transparent;
      --_warn-soft: transparent;
      --_surface: #fff;
      --_bg: #fff;
      padding: 0;
      border: 0;
      font-size: 11pt;
    }
    .chart,
    .trouble,
    .out,
    summary {
      display: none;
    }
    .broad:not(.elder) .figure:not(.plain) {
      grid-template-columns: 1fr;
    }
    .qr {
      width: 3cm;
    }
    tr,
    .dated li,
    .facts div,
    .head,
    .state {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;
