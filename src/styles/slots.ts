/** How the slots of a day to choose from look, and days in use. Needs the tokens, the controls and the days' own sheet. */
import { css } from 'lit';

export const slotStyles = css`
  .turn:not([aria-disabled]):hover,
  .first:hover,
  .day.free:hover {
    background: var(--_main-soft);
  }
  .day.free.few i {
    color: var(--_warn);
  }
  .day[aria-pressed='true'] {
    border-color: var(--_main);
    background: var(--_main-soft);
    box-shadow: inset 0 0 0 1px var(--_main);
  }
  .slots {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-top: 24px;
  }
  .slots-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .slots-head .button {
    margin-inline: -12px;
  }
  .slots h3 {
    margin: 0;
    font-size: 1.15em;
    line-height: 1.4;
  }
  .slots h4 {
    margin: 4px 0 -4px;
    color: var(--_ink-soft);
    font-size: 1em;
    font-weight: 400;
  }
  .times-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: calc(var(--_space) * 2);
  }
  .slot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    height: 100%;
    min-height: calc(var(--_target) + 8px);
    padding: 6px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
    line-height: 1.3;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  button.slot {
    cursor: pointer;
  }
  button.slot:hover {
    border-color: var(--_main);
    background: var(--_main-soft);
  }
  .slot b {
    font-weight: 600;
    white-space: nowrap;
  }
  .slot > span {
    color: var(--_main);
    word-break: keep-all;
  }
  .slot.few > span {
    color: var(--_warn);
    font-weight: 600;
  }
  .slot.waits,
  .slot.full {
    background: var(--_surface);
  }
  .slot.full {
    border-color: transparent;
  }
  .slot.waits b,
  .slot.full b {
    font-weight: 400;
  }
  .slot.waits span,
  .slot.full span {
    color: var(--_ink-soft);
  }
  .slot[aria-pressed='true'] {
    border-color: var(--_main);
    background: var(--_main-soft);
    box-shadow: inset 0 0 0 1px var(--_main);
  }
  .elder .times-list {
    grid-template-columns: 1fr;
  }
  .note {
    padding: 8px 14px;
    border-radius: var(--_radius);
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .walk-in {
    padding: 8px 14px;
    border-radius: var(--_radius);
    background: var(--_main-soft);
  }
  @media (forced-colors: active) {
    .day[aria-pressed='true'],
    .slot[aria-pressed='true'] {
      border-width: 4px;
    }
    .week [aria-disabled],
    .day[aria-disabled] {
      border-color: transparent;
      color: GrayText;
    }
    .slots-head .button {
      margin: 0;
    }
  }
`;
