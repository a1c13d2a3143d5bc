/** Compact: less air between things. What is read and what is touched keeps its size. Comes last. */
import { css } from 'lit';

export const compact = css`
  :host {
    --_space: var(--boai-space-compact, 3px);
  }
  section[part][class] {
    padding: calc(var(--_space) * 4);
  }
  header[part] {
    margin-bottom: calc(var(--_space) * 2);
  }
  footer[part] {
    margin-top: calc(var(--_space) * 3);
  }
  .item {
    padding-block: calc(var(--_space) * 2);
  }
  article {
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 4);
  }
`;
