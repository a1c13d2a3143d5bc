/** Judges the colors of a theme and main color: each kind of text and line where it is hardest to read. */
import { darkTokens } from '../../../src/styles/dark-tokens.ts';
import { laterTokens } from '../../../src/styles/later-tokens.ts';
import { contrastOf, toHex, type Hex } from '../../../src/styles/themes/color.ts';
import {
  backgrounds,
  strong,
  texts,
  usual,
  type Colors,
  type Strength,
} from '../../../src/styles/themes/palette.ts';
import { themePalette } from '../../../src/styles/themes/themes.ts';
import { tokens } from '../../../src/styles/tokens.ts';

export interface Judged {
  readonly role: (typeof texts)[number] | 'onMain' | 'line';
  readonly color: Hex;
  /** Of all that it can stand on, what it is hardest to read on. */
  readonly on: Hex;
  readonly contrast: number;
  readonly wanted: number;
}

export interface Report {
  readonly light: readonly Judged[];
  readonly dark: readonly Judged[];
  readonly mainColor: {
    /** As the page or the theme says. */
    readonly wanted: Hex;
    /** What is shown for it: darker where it could not be read; in dark nearly always another tone. */
    readonly light: Hex;
    readonly dark: Hex;
  };
}

/** The plain look has no palette; its colors are the defaults of the tokens. */
function plainColors(ending: '' | '-dark'): Colors {
  const sheets = [tokens, laterTokens, darkTokens].map(({ cssText }) => cssText).join('');
  const role = (name: string): Hex =>
    toHex(new RegExp(`--boai-color-${name}${ending}, *(#[0-9a-f]+)`).exec(sheets)?.[1]) ?? '#000000';
  return {
    main: role('main'),
    onMain: role('on-main'),
    mainSoft: role('main-soft'),
    background: role('background'),
    surface: role('surface'),
    text: role('text'),
    textSoft: role('text-soft'),
    line: role('line'),
    lineSoft: role('line-soft'),
    warning: role('warning'),
    warningSoft: role('warning-soft'),
    danger: role('danger'),
    dangerSoft: role('danger-soft'),
  };
}

function judge(colors: Colors, strength: Strength): Judged[] {
  const hardest = (role: Judged['role'], on: readonly Hex[], wanted: number): Judged => {
    const color = colors[role];
    return on
      .map((behind) => ({ role, color, on: behind, contrast: contrastOf(color, behind), wanted }))
      .reduce((worst, one) => (one.contrast < worst.contrast ? one : worst));
  };
  const grounds = backgrounds.map((name) => colors[name]);
  return [
    ...texts.map((role) => hardest(role, grounds, strength.text)),
    hardest('onMain', [colors.main], strength.text),
    hardest('line', grounds, strength.line),
  ];
}

export function reportOf(theme: string, mainColor: string): Report {
  const palette = themePalette(theme, mainColor);
  const strength = theme === 'contrast' ? strong : usual;
  const { light, dark } = palette ?? { light: plainColors(''), dark: plainColors('-dark') };
  return {
    light: judge(light, strength),
    dark: judge(dark, strength),
    mainColor: { wanted: palette?.adjustedFrom ?? light.main, light: light.main, dark: dark.main },
  };
}

/** For a swatch beside a theme's name. */
export function mainColorOf(theme: string): Hex {
  return themePalette(theme)?.light.main ?? plainColors('').main;
}
