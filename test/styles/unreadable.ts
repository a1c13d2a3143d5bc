/** Judges colors by WCAG's formula: each text on each background, each border of a control on each background. */
import { contrastOf } from '../../src/styles/themes/color.ts';
import { backgrounds, texts, type Colors } from '../../src/styles/themes/palette.ts';

interface Required {
  readonly text: number;
  readonly line: number;
}

/** WCAG 2.2: 1.4.6 (AAA) and 1.4.11. */
export const required: Required = { text: 7, line: 3 };

/** What cannot be read, one line each. */
export function unreadable(colors: Colors, { text, line }: Required): string[] {
  const wrong: string[] = [];
  const check = (name: string, on: string, front: string, behind: string, wanted: number): void => {
    const contrast = contrastOf(front, behind);
    if (contrast < wanted) wrong.push(`${name} ${front} on ${on} ${behind}: ${contrast.toFixed(2)}`);
  };
  for (const on of backgrounds) {
    for (const name of texts) check(name, on, colors[name], colors[on], text);
    check('line', on, colors.line, colors[on], line);
  }
  check('onMain', 'main', colors.onMain, colors.main, text);
  return wrong;
}
