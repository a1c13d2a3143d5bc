/** The design tokens in dark appearance: chosen, or as the device has it. Comes after `tokens`. Paper is light. */
import { css } from 'lit';

const dark = css`
  --_main: var(--boai-color-main-dark, #86d9d1);
  --_on-main: var(--boai-color-on-main-dark, #04211f);
  --_main-soft: var(--boai-color-main-soft-dark, #1b3736);
  --_bg: var(--boai-color-background-dark, #14191a);
  --_surface: var(--boai-color-surface-dark, #1e2526);
  --_ink: var(--boai-color-text-dark, #f1f3f0);
  --_ink-soft: var(--boai-color-text-soft-dark, #c6cdca);
  --_line: var(--boai-color-line-dark, #8a9592);
  --_line-soft: var(--boai-color-line-soft-dark, #343d3d);
  --_warn: var(--boai-color-warning-dark, #ffcb8f);
  --_warn-soft: var(--boai-color-warning-soft-dark, #38291a);
  --_bad: var(--boai-color-danger-dark, #ffb9b1);
  --_bad-soft: var(--boai-color-danger-soft-dark, #3a201f);
  color-scheme: dark;
`;

export const darkTokens = css`
  @media screen {
    :host([appearance='dark']),
    .dark {
      ${dark}
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    :host([appearance='auto']),
    .auto {
      ${dark}
    }
  }
`;
