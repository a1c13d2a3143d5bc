/** How the days of a week to choose from look. Needs the tokens, and stands on first screens: every rule earns its bytes. */
import { css } from 'lit';

export const dayChoiceStyles = css`
  .week {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 8px;
    align-items: center;
    text-align: center;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .bar {
    grid-template-columns: auto auto auto 1fr;
  }
  .bar b {
    min-width: 7.5em;
  }
  .turn,
  .first,
  .day {
    min-height: var(--_target);
    margin: 0;
    padding: 0 12px;
    border: 1px solid var(--_line, var(--_line-soft));
    border-radius: var(--_radius);
    background: var(--_bg);
    color: var(--_main);
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  .turn {
    width: var(--_target);
    padding: 0;
    font-size: 1.3em;
  }
  .first {
    grid-column: 1 / -1;
    padding: 0 16px;
    font-weight: 600;
  }
  .bar .first {
    grid-column: 4;
    justify-self: end;
  }
  .days {
    display: grid;
    gap: 8px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  .day {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    width: 100%;
    padding: 4px 16px;
    color: var(--_ink);
    text-align: start;
  }
  .day span {
    color: var(--_ink-soft);
  }
  .day b {
    font-weight: 600;
  }
  .day i {
    margin-inline-start: auto;
    color: var(--_ink-soft);
    font-style: normal;
  }
  .columns {
    grid-template-columns: repeat(7, 1fr);
  }
  .columns li {
    display: flex;
    min-width: 0;
  }
  .columns .day {
    flex-direction: column;
    flex-wrap: nowrap;
    gap: 2px;
    padding: 10px 4px;
    text-align: center;
  }
  .columns b {
    font-size: 1.15em;
  }
  .columns i {
    margin: 0;
  }
  .day.free i {
    color: var(--_main);
    font-weight: 600;
  }
  .day:not(.free) {
    background: var(--_surface);
  }
  .day:not(.free) b {
    font-weight: 400;
  }
  .week [aria-disabled],
  .day[aria-disabled] {
    border-color: transparent;
    background: none;
    color: var(--_ink-soft);
    cursor: default;
  }
`;
