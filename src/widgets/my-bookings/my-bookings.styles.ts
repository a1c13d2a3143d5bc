/** How the first screen looks: the form, and cards that are on their way. */
import { css } from 'lit';

export const styles = css`
  .bookings {
    display: grid;
    gap: 24px;
    max-width: 860px;
    padding: clamp(16px, 4%, 32px);
    border: 1px solid var(--_line-soft);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_bg);
    color: var(--_ink);
    font-size: var(--_size);
    font-variant-numeric: tabular-nums;
  }
  h2 {
    font-size: 1.4em;
    line-height: 1.3;
  }
  .find {
    display: grid;
    gap: 12px;
    max-width: 560px;
  }
  .fields {
    display: grid;
    gap: 20px;
    padding-block: 8px;
  }
  .find .primary {
    min-height: calc(var(--_target) + 8px);
    font-size: 1.1em;
  }
  #code {
    text-transform: uppercase;
    letter-spacing: 0.06em;
  }
  footer {
    min-height: var(--_target);
    padding-top: 16px;
    border-top: 1px solid var(--_line-soft);
  }
  .card {
    display: grid;
    grid-template-columns: 4em 1fr;
    border: 1px solid var(--_line-soft);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_bg);
    overflow: hidden;
  }
  .body {
    display: grid;
    gap: 8px;
    align-content: start;
    min-width: 0;
    padding: 16px;
  }
  .leaf {
    background: var(--_main-soft);
  }
  .skeleton i {
    height: 1.6em;
    border-radius: 6px;
    background: var(--_surface);
  }
  .skeleton i:first-child {
    width: 6em;
  }
  .skeleton i:last-child {
    width: 50%;
  }
`;
