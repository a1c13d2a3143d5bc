/** Compact: less air between things. What is read and what is touched keeps its size. Comes last. */
import { css } from 'lit';

export const compact = css`
  :host {
    --_space: var(--boai-space-compact, 3px);
  }
`;
