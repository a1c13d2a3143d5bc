/** How the calendar looks in use and in its rarer states; loaded after the first screen. */
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
  button,
  select,
  input {
    min-height: var(--_target);
    margin: 0;
    padding: 0 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: inherit;
    font: inherit;
    line-height: 1.4;
  }
  button,
  select,
  label,
  td {
    cursor: pointer;
  }
  header div {
    display: flex;
    min-width: 0;
    gap: 8px;
  }
  header button {
    min-width: var(--_target);
  }
  header .nav {
    gap: 4px;
  }
  .nav button {
    padding: 0;
    font-size: 1.25em;
    line-height: 1;
  }
  .nav select {
    min-width: 0;
    padding: 0 4px;
    border-color: transparent;
    font-size: 1.25em;
    font-weight: 700;
  }
  .side {
    gap: 16px;
  }
  .side button {
    padding: 0 0.9em;
    white-space: nowrap;
  }
  /* Names that are too long for one line take two. */
  .side div {
    flex-wrap: wrap;
    gap: 0;
  }
  .side div button {
    flex: 1 0 auto;
    border-radius: 0;
    margin-inline-start: -1px;
  }
  /* The corners by their sides for browsers that know no start and end of them. */
  .side div :first-child {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .side div :last-child {
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  @supports (border-start-start-radius: 0) {
    .side div :first-child,
    .side div :last-child {
      border-radius: 0;
    }
    .side div :first-child {
      border-start-start-radius: var(--_radius);
      border-end-start-radius: var(--_radius);
    }
    .side div :last-child {
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
    }
  }
  .narrow .nav select {
    flex: 1;
    font-size: 1.1em;
    text-align: center;
    text-align-last: center;
  }
  /* November 2026 is longer than 2026年11月. */
  .narrow .nav select:lang(en) {
    padding: 0;
    font-size: 0.95em;
  }
  .narrow.elder .nav select {
    padding: 0;
    appearance: none;
    font-size: 1em;
  }
  /* 11月24日起 and November 2026 have a line to themselves. */
  .narrow.elder .nav {
    flex-wrap: wrap;
  }
  .narrow.elder .nav select {
    flex-basis: 100%;
    order: -1;
  }
  .narrow .side {
    flex-wrap: wrap;
    gap: 8px;
  }
  .narrow th {
    padding: 6px 0;
    text-align: center;
    white-space: nowrap;
  }
  .narrow .filters [type='search'] {
    flex-basis: 100%;
    order: 1;
  }
  .narrow [name='category'] {
    flex: 1 1 6em;
    min-width: 0;
  }
  .narrow.elder:not(:lang(zh)) [name='category'] {
    flex-basis: 100%;
    padding-inline: 8px;
  }
  .narrow .nav,
  .narrow .side {
    flex: 1 1 100%;
    justify-content: space-between;
  }
  button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_main);
    color: var(--_on-main);
  }
  header .filters {
    flex: 1 1 100%;
    flex-wrap: wrap;
  }
  .filters [type='search'] {
    flex: 1 1 8em;
    min-width: 0;
  }
  .filters label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
  }
  [type='checkbox'] {
    width: 24px;
    min-height: 24px;
    accent-color: var(--_main);
  }
  button:not([aria-pressed='true']):hover {
    background: var(--_main-soft);
  }
  :focus-visible {
    outline: 3px solid var(--_main);
    outline-offset: 2px;
  }
  td:focus-visible {
    outline-offset: -3px;
  }
  small,
  em {
    color: var(--_ink-soft);
    font-size: 0.75em;
    font-style: normal;
    font-weight: 400;
  }
  /* Nothing that is said beside is smaller than what it is said of. */
  .elder small,
  .elder em,
  .elder mark,
  .elder th,
  .elder .state,
  .elder .where,
  .elder .instead,
  .elder .day p,
  .elder .aside,
  .elder footer,
  .elder .more,
  .elder td button {
    font-size: 1em;
  }
  .elder td small {
    display: inline-block;
    white-space: nowrap;
  }
  .festival {
    color: var(--_main);
    font-weight: 600;
  }
  em {
    padding: 0 4px;
    border-radius: 4px;
    background: var(--_main-soft);
    color: var(--_main);
  }
  td em {
    float: right;
    float: inline-end;
    margin-top: 4px;
  }
  .work {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  td button:hover {
    box-shadow: inset 0 0 0 2px var(--_main);
  }
  .narrow tbody tr {
    height: 4.9em;
  }
  .narrow td {
    padding: 4px 0;
    line-height: 1.3;
    text-align: center;
  }
  .narrow td b {
    margin: 0;
  }
  .narrow td small {
    display: block;
    overflow: hidden;
    white-space: nowrap;
  }
  .narrow td em {
    position: absolute;
    margin: -4px 0 0 -4px;
    float: none;
    font-size: 0.6em;
  }
  /* Seven columns of a phone hold one large letter each: the lunar day is said below, with the day. */
  .narrow.elder th {
    white-space: normal;
    word-break: break-all;
  }
  /* Mon is wider than its column: of a name in letters the first is seen, all of it is heard. */
  .narrow.elder:not(:lang(zh)) th {
    font-size: 0;
  }
  .narrow.elder:not(:lang(zh)) th::first-letter {
    font-size: var(--_size);
  }
  /* Spaced out, a date is wider than its day. */
  .narrow.elder td {
    overflow: visible;
  }
  .narrow.elder td b {
    display: block;
    min-width: 0;
  }
  .narrow.elder td small {
    display: none;
  }
  .narrow.elder td em {
    position: static;
    display: block;
    margin: 0;
    font-size: 1em;
  }
  .narrow td button {
    display: inline;
    width: auto;
    /* Of no letters, but of a mark. */
    max-height: none;
    padding: 0;
    background: none;
    font-size: 0;
    text-decoration: none;
    pointer-events: none;
  }
  .narrow td button::before {
    font-size: 12px;
    letter-spacing: -0.05em;
    word-spacing: -0.2em;
  }
  .narrow td .cancelled::before {
    text-decoration: line-through;
  }
  .narrow .more {
    display: none;
  }
  .narrow [tabindex='0'] {
    background: var(--_main-soft);
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
