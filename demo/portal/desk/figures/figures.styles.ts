/** How the figures look, on screen and on black and white paper. */
import { css } from 'lit';

export const figuresStyles = css`
  .head label {
    display: grid;
    gap: 4px;
    font-weight: 600;
    min-width: 0;
    max-width: 100%;
  }
  select {
    width: 100%;
    padding: 8px 12px;
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
    gap: 12px;
  }
  .totals div {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_bg);
    border: 1px solid var(--_line-soft);
  }
  .totals dt {
    color: var(--_ink-soft);
  }
  .totals dd {
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .totals .reached {
    background: var(--_main-soft);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  h2 {
    font-size: 1.2em;
  }
  @media (min-width: 60em) {
    .pair {
      display: grid;
      grid-template-columns: 2fr 3fr;
      gap: 32px;
      align-items: start;
    }
  }
  .chart li {
    display: grid;
    gap: 0 12px;
    padding-block: 4px;
  }
  @media (min-width: 36em) {
    .chart > ul:first-child li {
      grid-template-columns: 7.5em minmax(0, 1fr);
      align-items: center;
      min-height: 2.4em;
      padding-block: 0;
    }
  }
  .chart svg {
    display: block;
    border-radius: 4px;
  }
  .chart .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-top: 12px;
    color: var(--_ink-soft);
  }
  .chart .legend li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  line {
    stroke: var(--_main);
    stroke-width: 22;
  }
  .rest {
    stroke: var(--_surface);
  }
  .walkIns {
    stroke-dasharray: 6 3;
  }
  .missed {
    stroke-dasharray: 1.5 4;
  }
  th,
  td {
    padding: 8px 0 8px 14px;
    text-align: end;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    min-width: 5em;
  }
  thead th {
    vertical-align: bottom;
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    border-top: 1px solid var(--_line);
    font-weight: 700;
  }
  .withheld {
    color: var(--_ink-soft);
    font-style: italic;
  }
  .rows:focus-visible {
    outline: 3px solid var(--_main);
  }
  @media print {
    main {
      padding: 0;
      --_ink-soft: #000;
      --_main: #000;
      --_surface: #fff;
      --_main-soft: #fff;
    }
    main .screen,
    .head .screen {
      display: none;
    }
    section,
    .totals div {
      border-color: #777;
      break-inside: avoid;
    }
    line {
      print-color-adjust: exact;
    }
  }
`;
