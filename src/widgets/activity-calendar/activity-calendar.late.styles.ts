/** How lists, weeks and messages look in use; loaded after the first screen. */
import { css } from 'lit';

export const lateStyles = css`
  /* While an activity is in its place. */
  .calendar[hidden] {
    display: none;
  }
  .instead {
    color: var(--_ink-soft);
    font-size: 0.89em;
  }
  .wide .instead {
    grid-area: 3/2/4/4;
  }
  .quiet {
    width: 100%;
    margin-top: 12px;
    color: var(--_main);
  }
  .elder.wide .item {
    grid-template-columns: 11em 1fr auto;
  }
  .broad .days {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 8px;
  }
  .broad .days .day {
    min-width: 0;
  }

  /* The date on a line of its own, so that all columns begin at the same height. */
  .broad .days h3::after {
    order: 1;
    flex-basis: 100%;
    content: '';
  }
  .broad .days h3 > * {
    order: 2;
    line-height: 24px;
  }
  .broad .days .item {
    display: flex;
    flex-direction: column;
    padding: 10px 4px;
    overflow-wrap: anywhere;
  }
  .almostFull .state {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  td .cancelled,
  .cancelled strong,
  .cancelled .time {
    text-decoration: line-through;
  }
  a {
    color: var(--_main);
  }
  .wide td.other button {
    background: var(--_bg);
  }
  .wide .legend {
    padding-top: 0.6em;
  }
  .opened {
    margin-top: 8px;
  }
  .empty,
  .trouble {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: space-between;
    margin: 12px 0;
    padding: 16px 20px;
    border-radius: var(--_radius);
  }
  .empty {
    background: var(--_surface);
  }
  /* What the page says to it has lines of its own. */
  .empty ::slotted(*) {
    flex: 1 0 100%;
  }
  .trouble {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .day p,
  .aside {
    color: var(--_ink-soft);
    font-size: 0.89em;
  }
  .day p {
    padding: 12px 8px;
  }
  .aside {
    padding-top: 12px;
  }
  [role='status'] {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Over the empty cells, below the numbers of the second week: nothing moves. */
  .wide.month .empty {
    position: absolute;
    top: 21em;
    right: 24px;
    left: 24px;
    max-width: 32em;
    margin: 0 auto;
    border: 1px solid var(--_line-soft);
  }
  h3:focus-visible {
    border-radius: 4px;
  }
  .narrow .side button {
    padding: 0 0.5em;
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'],
    [aria-current] b,
    mark {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .wide td button:not(:focus-visible) {
      outline: 1px solid;
      outline-offset: -1px;
    }
  }
`;
