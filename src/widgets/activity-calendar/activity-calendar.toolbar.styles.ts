/** How what is pressed looks: the toolbar, the filters, and what the pointer and the focus are on. Before the other late sheets. */
import { css } from 'lit';

export const toolbarStyles = css`
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
`;
