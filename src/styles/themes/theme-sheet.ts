/** A palette as a sheet over the tokens; what the page sets by `--boai-color-…` still wins. */
import { css, type CSSResult } from 'lit';
import type { Colors, Palette } from './palette.ts';

/** Each color's own custom property, and the public one without its prefix. */
const names: Readonly<Record<keyof Colors, readonly [own: string, open: string]>> = {
  main: ['main', 'main'],
  onMain: ['on-main', 'on-main'],
  mainSoft: ['main-soft', 'main-soft'],
  background: ['bg', 'background'],
  surface: ['surface', 'surface'],
  text: ['ink', 'text'],
  textSoft: ['ink-soft', 'text-soft'],
  line: ['line', 'line'],
  lineSoft: ['line-soft', 'line-soft'],
  warning: ['warn', 'warning'],
  warningSoft: ['warn-soft', 'warning-soft'],
  danger: ['bad', 'danger'],
  dangerSoft: ['bad-soft', 'danger-soft'],
};

function declarations(colors: Colors, suffix: '' | '-dark'): string {
  return Object.entries(names)
    .map(
      ([role, [own, open]]) =>
        `--_${own}: var(--boai-color-${open}${suffix}, ${colors[role as keyof Colors]});`,
    )
    .join('');
}

/** Comes after the tokens, the dark ones included. Its text is our own names, and numbers that were written as hex. */
export function themeSheet({ light, dark }: Palette): CSSResult {
  const inDark = declarations(dark, '-dark');
  const text =
    `:host{${declarations(light, '')}}` +
    `@media screen{:host([appearance=dark]),.dark{${inDark}}}` +
    `@media screen and (prefers-color-scheme:dark){:host([appearance=auto]),.auto{${inDark}}}`;
  // As a template without expressions: what Lit has for other text would come with every first screen.
  return css(Object.assign([text], { raw: [text] }));
}
