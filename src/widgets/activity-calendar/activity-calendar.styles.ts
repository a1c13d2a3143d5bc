/** How the first screen looks: on the way to it, so every rule earns its bytes. */
import { css } from 'lit';

export const styles = css`
  * {
    box-sizing: border-box;
  }
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .calendar {
    position: relative;
    padding: 12px;
    border: 1px solid var(--_line-soft);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_bg);
    color: var(--_ink);
    font-size: var(--_size);
    font-variant-numeric: tabular-nums;
  }
  .wide {
    padding: 24px;
  }
  button {
    min-height: var(--_target);
    margin: 0;
    background: var(--_bg);
    color: inherit;
    font: inherit;
    line-height: 1.4;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-content: flex-start;
    justify-content: space-between;
    margin-bottom: 16px;
    min-height: calc(var(--_target) * 2 + 12px);
  }
  .narrow header {
    min-height: calc(var(--_target) * 4 + 36px);
  }
  table {
    width: 100%;
    border-spacing: 0;
    table-layout: fixed;
    color: inherit;
    font: inherit;
  }
  th,
  td {
    padding: 6px;
    border-bottom: 1px solid var(--_line-soft);
    text-align: start;
    vertical-align: top;
  }
  th {
    color: var(--_ink-soft);
    font-size: 0.83em;
    font-weight: 400;
  }
  td {
    overflow: hidden;
  }
  tbody tr {
    height: 10.2em;
  }
  td + td {
    border-inline-start: 1px solid var(--_line-soft);
  }
  td b {
    display: inline-block;
    min-width: 1.7em;
    margin-inline-end: 4px;
    border-radius: 1em;
    text-align: center;
  }
  .other {
    background: var(--_surface);
    color: var(--_ink-soft);
  }
  [aria-current] b,
  mark {
    background: var(--_main);
    color: var(--_on-main);
  }
  [data-shape]::before {
    content: attr(data-shape) ' ';
    content: attr(data-shape) ' ' / '';
    color: var(--_main);
  }
  td button {
    display: block;
    width: 100%;
    min-height: 0;
    /* Two lines; three of these and the date fill a day, so a month keeps its height. */
    max-height: calc(2.8em + 4px);
    margin-top: 3px;
    padding: 2px 6px;
    overflow: hidden;
    border: 0;
    border-radius: 6px;
    background: var(--_main-soft);
    font-size: 0.78em;
    text-align: start;
  }
  td .full,
  td .closed,
  td .cancelled {
    background: var(--_surface);
    color: var(--_ink-soft);
  }
  i {
    color: var(--_warn);
    font-style: normal;
    font-weight: 600;
  }
  .wide:not(.broad) td button span {
    display: none;
  }
  .more {
    padding-inline-start: 6px;
    color: var(--_main);
    font-size: 0.78em;
  }
  h2 {
    margin: 32px 0 0;
  }
  h2,
  header b {
    font-size: 1.25em;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    padding: 20px 0 8px;
    border-bottom: 2px solid var(--_line-soft);
    font-size: 1.05em;
  }
  mark {
    padding: 0 10px;
    border-radius: 1em;
    font-size: 0.78em;
    font-weight: 400;
  }
  ul {
    list-style: none;
  }
  .item {
    display: grid;
    gap: 2px 20px;
    width: 100%;
    padding: 14px 8px;
    border: 0;
    border-bottom: 1px solid var(--_line-soft);
    border-radius: 0;
    text-align: start;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .wide .legend {
    min-height: 2.4em;
  }
  .where,
  footer {
    color: var(--_ink-soft);
    font-size: 0.89em;
  }
  .state {
    justify-self: start;
    align-self: start;
    padding: 1px 10px;
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_ink-soft);
    font-size: 0.83em;
    font-weight: 600;
  }
  .free .state,
  .open .state {
    background: var(--_main-soft);
    color: var(--_main);
  }
  .wide .item {
    grid-template-columns: 8em 1fr auto;
  }
  .wide .where {
    grid-area: 2/2;
  }
  .wide .state {
    grid-area: 1/3;
  }
  .loading {
    padding-top: 12px;
    min-height: 28em;
    color: var(--_ink-soft);
  }
  .month .loading {
    position: absolute;
    top: calc(var(--_target) + 24px);
    min-height: 0;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    min-height: 3.2em;
    padding-top: 16px;
  }
`;
