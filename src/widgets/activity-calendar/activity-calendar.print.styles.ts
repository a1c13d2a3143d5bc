/** How the calendar looks on paper: A4, black and white, with every time and title. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    .calendar {
      --_ink: #000;
      --_ink-soft: #000;
      --_main: #000;
      --_warn: #000;
      --_line-soft: #777;
      --_main-soft: transparent;
      --_warn-soft: transparent;
      --_surface: transparent;
      --_bg: #fff;
      padding: 0;
      border: 0;
      font-size: 11pt;
    }
    td.other small,
    .nav button,
    [data-act],
    .side,
    .filters,
    .opened,
    .trouble {
      display: none;
    }
    .nav select {
      appearance: none;
    }
    td {
      height: auto;
    }
    td,
    .item {
      padding: 4px;
    }
    .calendar header {
      min-height: 0;
    }
    .calendar .legend {
      min-height: 0;
    }
    .calendar.month.month td button span {
      display: inline;
    }
    td.other button {
      display: none;
    }
    .calendar td:not(.other) button {
      display: block;
      min-height: 0;
      max-height: none;
      padding: 1px 0;
      overflow: visible;
      font-size: 9pt;
      text-align: start;
      white-space: normal;
    }
    .item,
    .day h3,
    tr {
      break-inside: avoid;
    }
    h3 {
      break-after: avoid;
    }
    .state {
      padding: 0;
    }
    mark,
    [aria-current] b {
      outline: 1px solid;
      color: #000;
    }
  }
`;
