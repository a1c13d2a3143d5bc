/** How what a page puts into our slots fits in; everything else about it is the page's own business. */
import { css } from 'lit';

export const pageSlotStyles = css`
  ::slotted([slot='emblem']) {
    max-width: 160px;
    max-height: 48px;
  }
  ::slotted([slot='header']),
  ::slotted([slot='footer']) {
    display: block;
    flex: 1 0 100%;
  }
  header {
    flex-wrap: wrap;
  }
  /* Without an emblem the heading has the line for itself, as before this sheet came. */
  .headed {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    align-items: center;
    gap: 0 12px;
  }
  .headed > h2 {
    flex: 1 1 6em;
  }
  .headed > p {
    flex: 1 0 100%;
  }
`;
