/** How a month looks in use: its marks of days, what is in its cells, on a phone too. */
import { css } from 'lit';

export const monthStyles = css`
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
`;
