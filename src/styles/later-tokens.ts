/** Design tokens that no first screen needs: of controls, of the air between things, and of what went wrong. Comes after `tokens`, before the dark ones. */
import { css } from 'lit';

export const laterTokens = css`
  :host {
    --_space: var(--boai-space, 4px);
    --_line: var(--boai-color-line, #7b8582);
    --_warn-soft: var(--boai-color-warning-soft, #fdf1e0);
    --_bad: var(--boai-color-danger, #8c1919);
    --_bad-soft: var(--boai-color-danger-soft, #fdeeec);
  }
`;
