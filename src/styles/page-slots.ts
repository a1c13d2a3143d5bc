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
`;
