/** How the bookings look. */
import { css } from 'lit';

export const lateStyles = css`
  .group {
    display: grid;
    gap: 16px;
  }
  .bookings > .button {
    justify-self: start;
  }
  .narrow > .button,
  .narrow .remember .button {
    justify-self: stretch;
    width: 100%;
  }
  h4 {
    margin: 0;
    font-size: 1.1em;
    line-height: 1.35;
  }
  h3 {
    font-size: 1.25em;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .leaf {
    display: grid;
    align-content: start;
    justify-items: center;
    padding: 16px 4px;
    color: var(--_main);
    line-height: 1.3;
    text-align: center;
  }
  .leaf b {
    font-size: 1.9em;
    line-height: 1.15;
  }
  .narrow .card {
    grid-template-columns: 1fr;
  }
  .narrow .leaf {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    padding: 8px 16px;
  }
  .narrow .leaf b {
    font-size: 1.3em;
  }
  .wide .unfolded .body {
    padding: 20px 24px 16px;
  }
  .body {
    justify-items: start;
  }
  .body > * {
    max-width: 100%;
  }
  .body > .panel {
    justify-self: stretch;
  }
  .unfolded .body {
    gap: 16px;
  }
  .unfolded .body > *:not(.status):not(.panel) {
    width: 100%;
  }

  .status {
    font-weight: 700;
    word-break: keep-all;
    overflow-wrap: anywhere;
    color: var(--_main);
  }
  .status::before {
    content: '● ';
    content: '● ' / '';
  }
  [data-standing='waiting'].status::before {
    content: '◐ ';
    content: '◐ ' / '';
  }
  [data-standing='offered'].status {
    padding: 4px 12px;
    border-radius: 8px;
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  [data-standing='offered'].status::before {
    content: '★ ';
    content: '★ ' / '';
  }
  [data-standing='cancelled'].status,
  [data-standing='over'].status {
    color: var(--_ink-soft);
  }
  [data-standing='over'].status::before {
    content: '○ ';
    content: '○ ' / '';
  }
  [data-standing='calledOff'].status {
    color: var(--_bad);
  }
  [data-standing='cancelled'].status::before,
  [data-standing='calledOff'].status::before {
    content: '✕ ';
    content: '✕ ' / '';
  }
  .card[data-standing='offered'] {
    border: 2px solid var(--_warn);
  }
  .card[data-standing='offered'] .leaf {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .card[data-standing='cancelled'] .leaf,
  .card[data-standing='calledOff'] .leaf,
  .card[data-standing='over'] .leaf {
    background: var(--_surface);
    color: var(--_ink-soft);
  }
  .card[data-standing='calledOff'] .leaf b,
  .card[data-standing='cancelled'] .leaf b {
    text-decoration: line-through;
  }
  .unfolded {
    border-color: var(--_main);
  }

  .when,
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .notice-line {
    width: 100%;
    padding: 10px 14px;
    border-radius: 8px;
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .more {
    display: grid;
    padding: 0 16px 16px;
  }
  .wide .more {
    padding-block: 16px;
    padding-inline: 0 16px;
  }
  .wide .card:not(.unfolded) {
    grid-template-columns: 4em 1fr auto;
  }
  .wide .card:not(.unfolded) .more {
    align-content: center;
  }
  .wide .leaf {
    grid-row: 1 / 3;
  }
  .wide .unfolded .more {
    grid-column: 2;
    justify-content: start;
    padding: 0 24px 20px;
  }
  .fold::after {
    content: '▾';
    content: '▾' / '';
  }
  .fold[aria-expanded='true']::after {
    content: '▴';
    content: '▴' / '';
  }
  .change,
  .keep,
  .panel {
    display: grid;
    gap: 12px;
  }
  .keep,
  .change {
    padding-top: 16px;
    border-top: 1px solid var(--_line-soft);
  }
  .panel {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .narrow .panel {
    width: auto;
    max-width: none;
    margin-inline: -16px;
    border-radius: 0;
  }
  .narrow .panel:last-child {
    margin-bottom: -16px;
  }
  .message.done {
    padding: 16px;
  }
  .done h2 {
    font-size: 1.1em;
  }
  .done h2,
  .done h4 {
    color: var(--_main);
  }
  .done h2::before,
  .done h4::before {
    content: '✓ ';
    content: '✓ ' / '';
  }
  .time-choices {
    display: grid;
    gap: 8px;
  }
  .time-choices .button {
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    width: 100%;
    text-align: start;
  }
  .remember {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: space-between;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .remember > div {
    flex: 1 1 16em;
  }
  .trouble {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }

  @media (forced-colors: active) {
    .card[data-standing='offered'] {
      border-color: Highlight;
    }
  }
`;
