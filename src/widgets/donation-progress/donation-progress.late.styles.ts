/** How the widget looks in use and in its rarer states; loaded after the first screen. */
import { css } from 'lit';

export const lateStyles = css`
  .donation {
    overflow-wrap: anywhere;
  }
  /* An amount is never torn in two; only its unit may go to the next line. */
  .totals dd,
  .key b,
  .facts b,
  dd small {
    overflow-wrap: normal;
  }
  .narrow.elder:not(:lang(zh)) .totals div:first-child dd {
    font-size: 1.3em;
  }
  .narrow.elder .key li {
    flex-wrap: wrap;
  }
  h4 {
    font-size: 1.1em;
  }
  dd .none {
    color: var(--_ink-soft);
    font-size: 0.66em;
    font-weight: 400;
  }
  .narrow:not(:lang(zh)) dd .none {
    font-size: 0.8em;
  }
  .since {
    display: block;
  }
  .elder .brief dt,
  .elder .brief dd,
  .elder .brief small {
    display: block;
  }
  .elder .brief dt {
    margin-top: 8px;
  }
  .elder .brief a {
    display: inline-block;
  }
  .loading {
    color: var(--_ink-soft);
  }
  .trouble,
  .stage > .message {
    margin-top: 16px;
  }
  .trouble {
    margin-bottom: 20px;
  }
  .stage > .message:last-child {
    margin-bottom: 20px;
  }
  .more {
    padding-block: 4px 20px;
  }
  .out {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .out span {
    flex: 1 1 12em;
    color: var(--_ink-soft);
    line-height: 1.4;
  }
  .marks .running {
    background: var(--_main-soft);
    color: var(--_main);
  }
  .marks .ended,
  .marks .upcoming {
    color: var(--_ink-soft);
  }
  summary {
    cursor: pointer;
  }
  footer a,
  dd a {
    display: inline-block;
    margin-block: calc((1.6em - var(--_target)) / 2);
    padding-block: calc((var(--_target) - 1.6em) / 2);
    line-height: 1.6;
    font-weight: 600;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  details section,
  details > .facts {
    margin-top: 4px;
  }
  details section {
    margin-top: 28px;
  }
  h4,
  h5 {
    margin: 0 0 12px;
  }
  .full h4 {
    margin-bottom: 0;
  }
  .full section h4 {
    margin-bottom: 12px;
  }
  h5 {
    margin-top: 20px;
    font-size: 1em;
  }
  article > section {
    padding-top: 12px;
  }

  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .broad:not(.elder) .figure:not(.plain) {
    grid-template-columns: 3fr 2fr;
    gap: 32px;
    align-items: start;
  }
  .chart {
    position: relative;
    height: 15em;
    color: var(--_ink-soft);
    font-size: 0.83em;
  }
  .chart canvas {
    position: absolute;
    width: 100%;
    height: 100%;
    color: var(--_main);
    outline: 0 solid var(--_line-soft);
  }
  .rows {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-spacing: 0;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 8px 0 8px 20px;
    border-bottom: 1px solid var(--_line-soft);
    font-weight: 400;
    line-height: 1.4;
    text-align: end;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    color: var(--_ink-soft);
    font-size: 0.89em;
    vertical-align: bottom;
  }
  tbody th,
  tfoot th,
  td {
    overflow-wrap: normal;
  }
  td,
  .months tbody th {
    white-space: nowrap;
  }
  /* An amount's sign stands before it in every language. */
  td {
    direction: ltr;
    text-align: var(--_far, right);
  }
  th small,
  td small {
    display: block;
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    border-top: 1px solid var(--_line);
    font-weight: 700;
  }
  .narrow table {
    font-size: 0.89em;
  }
  /* Nothing that is said beside is smaller than what it is said of. */
  .elder small,
  .elder dt,
  .elder .marks span,
  .elder thead th,
  .elder table,
  .elder.wide .chart {
    font-size: 1em;
  }
  .narrow td,
  .narrow th + th {
    padding-left: 12px;
  }
  /* In large type a month takes two lines, so that its amount is in sight. */
  .narrow .months tbody th {
    white-space: normal;
  }
  .rows .button {
    margin-top: 12px;
  }

  .milestones {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .milestones li {
    display: grid;
    padding-top: 8px;
    border-top: 4px dotted var(--_line);
    color: var(--_ink-soft);
  }
  .milestones .reached {
    border-top: 4px solid var(--_main);
    color: var(--_ink);
  }

  .goods li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block: 8px;
    border-bottom: 1px solid var(--_line-soft);
  }
  .goods b {
    margin-inline-start: auto;
  }
  .goods small {
    flex-basis: 100%;
  }
  .dated {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .dated li {
    display: grid;
    gap: 0 24px;
    padding-block: 12px;
    border-bottom: 1px solid var(--_line-soft);
  }
  .wide .dated li {
    grid-template-columns: 8.5em minmax(0, 1fr);
  }
  time {
    color: var(--_ink-soft);
  }
  .prose {
    white-space: pre-line;
  }
  .donors {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .way {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .wide .way {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px 32px;
    align-items: center;
  }
  .wide .way h4,
  .wide .way > p {
    grid-column: 1/-1;
    margin: 0;
  }
  .qr {
    width: 168px;
    border: 1px solid var(--_line-soft);
    border-radius: 8px;
  }
  .copy {
    display: grid;
    gap: 4px;
    width: 100%;
    max-width: 32em;
  }
  .copy .row {
    flex-wrap: nowrap;
    gap: 8px;
  }
  .copy .input {
    min-width: 0;
    background: var(--_surface);
  }
  .copy .button {
    flex: none;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    line {
      stroke: CanvasText;
    }
    .rest {
      stroke: Canvas;
    }
    .bar svg,
    .key svg {
      border-color: CanvasText;
    }
    .chart,
    .chart canvas {
      color: CanvasText;
      outline-color: GrayText;
    }
  }
`;
