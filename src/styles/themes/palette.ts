/**
 * From one main color to all colors of a widget, in light and in dark: every text is readable on every background.
 *
 * A main color that cannot be text on its own backgrounds is made darker, as little as is needed, and the palette says so.
 * In dark a lighter tone of it stands in its place.
 */
import { contrastOf, fromOklch, toOklch, type Hex, type Oklch } from './color.ts';

/** Each is a token: `mainSoft` is `--boai-color-main-soft`. */
export interface Colors {
  /** Buttons, links, what is free and what is chosen; also a color of text. */
  readonly main: Hex;
  readonly onMain: Hex;
  readonly mainSoft: Hex;
  readonly background: Hex;
  readonly surface: Hex;
  readonly text: Hex;
  readonly textSoft: Hex;
  /** Borders of controls. */
  readonly line: Hex;
  /** Between things; says nothing by itself. */
  readonly lineSoft: Hex;
  readonly warning: Hex;
  readonly warningSoft: Hex;
  readonly danger: Hex;
  readonly dangerSoft: Hex;
}

export const backgrounds = ['background', 'surface', 'mainSoft', 'warningSoft', 'dangerSoft'] as const;
export const texts = ['text', 'textSoft', 'main', 'warning', 'danger'] as const;

export interface Palette {
  readonly light: Colors;
  readonly dark: Colors;
  /** The main color that was wanted, when it was too light for text and a darker one is shown. */
  readonly adjustedFrom: Hex | undefined;
}

export interface Strength {
  /** Of text to each background. */
  readonly text: number;
  /** Of borders of controls to each background. */
  readonly line: number;
  /** From background to surface, in lightness. */
  readonly step: number;
  /** The lightness of the background in dark. */
  readonly darkest: number;
  /** Also what only divides is drawn as a border of a control. */
  readonly hasFullLines: boolean;
}

export const usual: Strength = { text: 7, line: 3, step: 0.025, darkest: 0.2, hasFullLines: false };
export const strong: Strength = { text: 11, line: 7, step: 0.012, darkest: 0.1, hasFullLines: true };

const hues = { warning: 1.05, danger: 0.49 };

function isReadable(color: Hex, on: readonly Hex[], contrast: number): boolean {
  return on.every((background) => contrastOf(color, background) >= contrast);
}

/** The nearest tone in the direction of `limit`, black or white, that has the contrast to all of `on`. */
function readable(color: Oklch, limit: 0 | 1, on: readonly Hex[], contrast: number): Hex {
  let tone = fromOklch(color);
  for (
    let { lightness } = color;
    !isReadable(tone, on, contrast);
    tone = fromOklch({ ...color, lightness })
  ) {
    lightness += limit ? 0.004 : -0.004;
    if (lightness <= 0 || lightness >= 1) return limit ? '#ffffff' : '#000000';
  }
  return tone;
}

function lightColors(main: Hex, { text, line, step, hasFullLines }: Strength): Colors {
  const { lightness, chroma, hue } = toOklch(main);
  const tint = Math.min(chroma, 0.13);
  const ground = (steps: number, of: number, at = hue): Hex =>
    fromOklch({ lightness: 1 - steps * step, chroma: of, hue: at });
  const grounds = {
    background: '#ffffff',
    surface: ground(1, tint * 0.05),
    mainSoft: ground(2, tint * 0.16),
    warningSoft: ground(1.5, 0.028, hues.warning),
    dangerSoft: ground(1.8, 0.018, hues.danger),
  };
  const on = backgrounds.map((name) => grounds[name]);
  const written = (from: number, of: number, at = hue): Hex =>
    readable({ lightness: from, chroma: of, hue: at }, 0, on, text);
  const edge = readable({ lightness: 0.62, chroma: tint * 0.12, hue }, 0, on, line);
  return {
    ...grounds,
    main: isReadable(main, on, text) ? main : written(lightness, chroma),
    onMain: '#ffffff',
    text: written(0.25, tint * 0.1),
    textSoft: written(0.4, tint * 0.12),
    line: edge,
    lineSoft: hasFullLines ? edge : ground(5, tint * 0.08),
    warning: written(0.42, 0.1, hues.warning),
    danger: written(0.42, 0.13, hues.danger),
  };
}

function darkColors(main: Hex, { text, line, step, darkest, hasFullLines }: Strength): Colors {
  const { lightness, chroma, hue } = toOklch(main);
  const tint = Math.min(chroma, 0.13);
  const ground = (steps: number, of: number, at = hue): Hex =>
    fromOklch({ lightness: darkest + steps * step * 1.7, chroma: of, hue: at });
  const grounds = {
    background: ground(0, tint * 0.06),
    surface: ground(1, tint * 0.08),
    mainSoft: ground(2.4, tint * 0.3),
    warningSoft: ground(2, 0.035, hues.warning),
    dangerSoft: ground(1.7, 0.04, hues.danger),
  };
  const on = backgrounds.map((name) => grounds[name]);
  const written = (from: number, of: number, at = hue): Hex =>
    readable({ lightness: from, chroma: of, hue: at }, 1, on, text);
  const edge = readable({ lightness: 0.62, chroma: tint * 0.12, hue }, 1, on, line);
  const tone = written(Math.max(0.82, lightness), tint * 0.8);
  return {
    ...grounds,
    main: tone,
    onMain: readable({ lightness: 0.24, chroma: tint * 0.4, hue }, 0, [tone], text),
    text: written(0.96, tint * 0.05),
    textSoft: written(0.84, tint * 0.1),
    line: edge,
    lineSoft: hasFullLines ? edge : ground(3.4, tint * 0.1),
    warning: written(0.88, 0.1, hues.warning),
    danger: written(0.85, 0.1, hues.danger),
  };
}

/** `main`: as `toHex` gives it. */
export function paletteOf(main: Hex, strength: Strength = usual): Palette {
  const light = lightColors(main, strength);
  return {
    light,
    dark: darkColors(main, strength),
    adjustedFrom: light.main === main ? undefined : main,
  };
}
