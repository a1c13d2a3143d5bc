/** The themes by name. `community` has no entry: it is what the tokens say by themselves. */
import { toHex } from './color.ts';
import { paletteOf, strong, usual, type Palette, type Strength } from './palette.ts';

/** Not exported as a type: a page may write anything, and what is no theme is `community`. */
const themes: Readonly<Record<string, { readonly main: string; readonly strength: Strength }>> = {
  'party-red': { main: '#9c1414', strength: usual },
  'spring-green': { main: '#1c5a1e', strength: usual },
  calm: { main: '#34487a', strength: usual },
  contrast: { main: '#01337d', strength: strong },
};

export const themeNames: readonly string[] = ['community', ...Object.keys(themes)];

/** Undefined where the tokens are to stay as they are: for `community` without a main color of the page's own. */
export function themePalette(theme?: string | null, mainColor?: string | null): Palette | undefined {
  const { main, strength = usual } = themes[theme ?? ''] ?? {};
  const wanted = toHex(mainColor) ?? main;
  return wanted === undefined ? undefined : paletteOf(wanted, strength);
}
