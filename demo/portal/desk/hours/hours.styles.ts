/** The week by the clock on a desk, as a list on a phone, and the forms below it. */
import { css } from 'lit';

export const hoursStyles = css`
  .hours {
    display: grid;
    gap: 16px;
    max-width: 1240px;
    margin: 0 auto;
    padding: 16px;
  }
  .tools,
  .day-head,
  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .tools h2 {
    font-size: 1.1em;
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .week {
    display: grid;
    gap: 8px;
  }
  .ruler {
    display: none;
  }
  .day {
    padding: 8px 12px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
    min-width: 0;
  }
  .day.closed {
    background: var(--_surface);
  }
  .day h3 {
    font-size: 1em;
  }
  .day-head p {
    color: var(--_ink-soft);
  }
  .tag {
    padding: 0 6px;
    border-radius: 6px;
    background: var(--_warn-soft);
    color: var(--_warn);
    font-size: 0.85em;
  }
  .day .button {
    padding-inline: 8px;
    margin-inline-start: auto;
    text-decoration: underline;
  }
  .blocks {
    display: grid;
    gap: 4px;
  }
  .block {
    padding: 2px 8px;
    border-inline-start: 4px solid var(--_main);
    background: var(--_main-soft);
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .block.walk-in {
    border-color: var(--_line);
    background: var(--_surface);
  }
  .block.use {
    border-color: var(--_warn);
    background: var(--_warn-soft);
  }
  .part {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line-soft);
  }
  .part h2 {
    font-size: 1.15em;
  }
  .part h3 {
    font-size: 1em;
  }
  .panel {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 2px solid var(--_main);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .panel form {
    display: grid;
    gap: 16px;
  }
  .panel h2 {
    font-size: 1.15em;
  }
  .panel .field {
    justify-items: stretch;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: 12px;
    align-items: start;
  }
  .items li {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 4px 16px;
    padding-block: 8px;
  }
  .items .field {
    flex: 1 1 220px;
  }
  fieldset {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  fieldset > :not(button, legend) {
    justify-self: stretch;
  }
  legend {
    padding: 0;
  }
  .input.short {
    max-width: 12em;
  }
  .affected li {
    padding-block: 2px;
    border-block-start: 1px solid var(--_line-soft);
  }
  .list {
    padding: 8px 0 0;
  }
  summary {
    min-height: var(--_target);
    padding-block: 8px;
    cursor: pointer;
    color: var(--_main);
  }
  @media (min-width: 960px) {
    .week {
      grid-template-columns: 44px repeat(7, minmax(0, 1fr));
      grid-template-rows: auto auto;
      gap: 0 4px;
    }
    .day {
      display: contents;
    }
    .day:nth-child(2) > * {
      grid-column: 2;
    }
    .day:nth-child(3) > * {
      grid-column: 3;
    }
    .day:nth-child(4) > * {
      grid-column: 4;
    }
    .day:nth-child(5) > * {
      grid-column: 5;
    }
    .day:nth-child(6) > * {
      grid-column: 6;
    }
    .day:nth-child(7) > * {
      grid-column: 7;
    }
    .day:nth-child(8) > * {
      grid-column: 8;
    }
    .day-head {
      grid-row: 1;
      display: grid;
      align-content: start;
      justify-items: start;
      gap: 4px;
      padding: 8px;
      border-radius: var(--_radius) var(--_radius) 0 0;
      background: var(--_bg);
    }
    .day.closed .day-head,
    .day.closed .blocks {
      background: var(--_surface);
    }
    .day .button {
      align-self: end;
      margin: 0;
      padding-inline: 0;
    }
    .blocks,
    .ruler {
      display: block;
      grid-row: 2;
      position: relative;
      height: calc(var(--_minutes) * 1.3px);
      background: var(--_bg);
    }
    .ruler {
      grid-column: 1;
      background: none;
      font-size: 0.8em;
    }
    .ruler span,
    .block {
      position: absolute;
      top: calc(var(--_from) * 1.3px);
    }
    .block {
      inset-inline: 2px;
      height: calc(var(--_long) * 1.3px - 2px);
      font-size: 0.85em;
      line-height: 1.35;
    }
    .block strong {
      display: block;
    }
  }
`;
