/** How the first screen looks: on the way to it, so every rule earns its bytes. */
import { css } from 'lit';

export const styles = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  .donation {
    position: relative;
    padding: 16px;
    border: 1px solid var(--_line-soft);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_bg);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .wide {
    padding: 28px;
  }
  header {
    display: flex;
    gap: 12px;
    align-items: center;
    padding-bottom: 12px;
    border-bottom: 2px solid var(--_main);
  }
  h2 {
    color: var(--_main);
    font-size: 1em;
  }
  .loading {
    min-height: 24em;
    padding-top: 20px;
  }
  article,
  .state {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  article {
    padding-block: 20px;
  }
  article + article,
  .facts div,
  footer {
    border-top: 1px solid var(--_line-soft);
  }
  .wide.list article {
    grid-template-columns: 2fr 3fr;
    gap: 16px 32px;
  }
  .wide details,
  .brief {
    grid-column: 1/-1;
  }
  .brief div {
    display: inline-block;
    margin-inline-end: 12px;
  }
  .brief div * {
    display: inline;
    margin-inline-end: 4px;
  }
  .marks,
  .key,
  .totals,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    list-style: none;
  }
  .marks {
    gap: 8px;
    margin-bottom: 6px;
  }
  .marks span {
    padding: 0 10px;
    border: 1px solid;
    border-radius: 6px;
    font-size: 0.83em;
    font-weight: 600;
  }
  .due {
    color: var(--_warn);
  }
  h3 {
    font-size: 1.25em;
    line-height: 1.35;
  }
  .full h3 {
    font-size: 1.5em;
  }
  .soft,
  small,
  dt,
  footer {
    color: var(--_ink-soft);
  }
  small,
  dt {
    font-size: 0.89em;
  }
  small {
    display: inline-block;
  }
  .state {
    gap: 10px;
  }
  .totals {
    gap: 4px 40px;
    align-items: flex-end;
  }
  .totals dd {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  .totals div:first-child dd {
    color: var(--_main);
    font-size: 1.9em;
  }
  /* ¥213,130.50 is longer than 21.31 万元, and never torn. */
  .narrow:not(:lang(zh)) .totals div:first-child dd {
    font-size: 1.55em;
  }
  .bar svg,
  .key svg {
    display: block;
    width: 100%;
    height: 24px;
    border: 1px solid var(--_main);
    border-radius: 6px;
  }
  .key svg {
    width: 28px;
    height: 16px;
  }
  line {
    stroke: var(--_main);
    stroke-width: 24;
  }
  .rest {
    stroke: var(--_surface);
  }
  .matched {
    stroke-dasharray: 4 3;
  }
  .pending {
    stroke-dasharray: 1.5 6;
  }
  .key li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .out {
    min-height: calc(var(--_target) + 40px);
  }
  .wide .out {
    min-height: var(--_target);
  }
  summary {
    padding-block: calc((var(--_target) - 1.6em) / 2);
    color: var(--_main);
    font-weight: 600;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0 32px;
    border-bottom: 1px solid var(--_line-soft);
  }
  .facts div {
    padding-block: 10px;
  }
  footer {
    gap: 0 24px;
    padding-top: 12px;
  }
`;
