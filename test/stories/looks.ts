/** In which languages, themes and appearances each story is looked at: a few by turns in a usual run, all in the full one. */
import { themeNames } from '../../src/styles/themes/themes.ts';

/** The last is the pseudo-locale: long, accented, written from right to left. */
export const locales = ['zh-CN', 'zh-Hant', 'en', 'ar-XB'];
export const appearances = ['default', 'elder', 'dark'];

export interface Look {
  readonly appearance: string;
  readonly theme: string;
}

/** As a story comes. */
export const plain: Look = { appearance: appearances[0]!, theme: themeNames[0]! };

/** One browser window. */
export interface Window {
  readonly locale: string;
  /** Which stories it shows, each in which looks. */
  looks(storyIndex: number): readonly Look[];
}

/**
 * By turns a story is in one appearance in one of the other languages, and in the next appearance in Chinese. Each look has the
 * theme after that of the one before, and five themes share no factor with three appearances and three languages, so that
 * 45 stories have met every two of them.
 */
const pairwise: readonly Window[] = locales.flatMap((locale, language) => {
  const others = locales.length - 1;
  const looks = (index: number): Look[] => {
    const turn = (language > 0 ? index : index + 1) % appearances.length;
    return [{ appearance: appearances[turn]!, theme: themeNames[(index + turn) % themeNames.length]! }];
  };
  if (language > 0) {
    const isTurn = (index: number): boolean =>
      Math.floor(index / appearances.length) % others === language - 1;
    return [{ locale, looks: (index: number) => (isTurn(index) ? looks(index) : []) }];
  }
  return [0, 1, 2].map((at) => ({
    locale,
    looks: (index: number) => (index % 3 === at ? looks(index) : []),
  }));
});

/** Every story in every language, theme and appearance, in two windows of each language. */
const whole: readonly Window[] = locales.flatMap((locale) => {
  // What is only recolored stands beside what it recolors.
  const looks = ['default', 'dark', 'elder'].flatMap((appearance) =>
    themeNames.map((theme) => ({ appearance, theme })),
  );
  return [0, 1].map((at) => ({ locale, looks: (index: number) => (index % 2 === at ? looks : []) }));
});

export const windows = process.env['BOAI_FULL'] ? whole : pairwise;

/** Every two values of different kinds that no story is looked at in. */
export function unmetPairs(storyCount: number): string[] {
  const met = new Set<string>();
  for (const { locale, looks } of windows) {
    for (let index = 0; index < storyCount; index += 1) {
      for (const { appearance, theme } of looks(index)) {
        for (const pair of [
          [appearance, theme],
          [appearance, locale],
          [theme, locale],
        ])
          met.add(pair.join(' '));
      }
    }
  }
  const pairs = (one: readonly string[], other: readonly string[]) =>
    one.flatMap((a) => other.map((b) => `${a} ${b}`));
  return [
    ...pairs(appearances, themeNames),
    ...pairs(appearances, locales),
    ...pairs(themeNames, locales),
  ].filter((pair) => !met.has(pair));
}
