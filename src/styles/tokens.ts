/**
 * The design tokens. Public ones (`--boai-…`) may be set by a page on any ancestor and are listed in the README; each
 * has its default here. Internal ones start with an underscore and are what every other sheet uses.
 *
 * An element takes elder mode and appearance from its own attributes, and any part of a shadow tree from the classes
 * `elder`, `dark` and `auto`, which is how settings of a provider reach it. The dark values are a sheet of their own:
 * the first screen of most pages does without.
 *
 * Contrast on both backgrounds is ≥ 7:1 for text colors and ≥ 3:1 for `--_line` (borders of controls).
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_main: var(--boai-color-main, #0b5553);
    --_on-main: var(--boai-color-on-main, #fff);
    --_main-soft: var(--boai-color-main-soft, #e4f1ef);
    --_bg: var(--boai-color-background, #fff);
    --_surface: var(--boai-color-surface, #f7f5f0);
    --_ink: var(--boai-color-text, #1c2423);
    --_ink-soft: var(--boai-color-text-soft, #434c4a);
    --_line-soft: var(--boai-color-line-soft, #dfe1db);
    --_warn: var(--boai-color-warning, #6f3a00);
    --_font: var(--boai-font, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
    --_size: var(--boai-font-size, 18px);
    --_target: var(--boai-target-size, 48px);
    --_radius: var(--boai-radius, 10px);
    color-scheme: light;
    display: block;
  }
  /*
   * Each widget draws in one section. What the page's rules made the element inherit, spacing or capitals or a direction
   * that is not our language's, ends here. A page may still hide it, or let clicks through to what is behind; and some
   * browsers make text as large as their owner wants it by an inherited property.
   */
  :where(:host) > section {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-text-size-adjust: inherit;
    direction: ltr;
    font: var(--_size) / 1.6 var(--_font);
  }
  :host([hidden]) {
    display: none;
  }
  .elder {
    --_size: var(--boai-font-size-elder, 22px);
    --_target: var(--boai-target-size-elder, 60px);
  }
`;
