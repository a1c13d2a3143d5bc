/** The sheets of a look that is not the plain one: loaded by the first element that wants it. */
import type { CSSResult } from 'lit';
import { compact } from './density.ts';
import { themePalette } from './themes.ts';
import { themeSheet } from './theme-sheet.ts';

export interface LookSettings {
  readonly theme?: string | undefined;
  readonly mainColor?: string | undefined;
  readonly density?: string | undefined;
}

export function lookSheets({ theme, mainColor, density }: LookSettings): CSSResult[] {
  const palette = themePalette(theme, mainColor);
  return [...(palette ? [themeSheet(palette)] : []), ...(density === 'compact' ? [compact] : [])];
}
