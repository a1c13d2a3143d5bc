/** Every theme can be read in light and in dark, as its sheets say it; what the page sets still wins. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CSSResult } from 'lit';
import { darkTokens } from '../../src/styles/dark-tokens.ts';
import { laterTokens } from '../../src/styles/later-tokens.ts';
import type { Colors } from '../../src/styles/themes/palette.ts';
import { lookSheets } from '../../src/styles/themes/look.ts';
import { themeNames, themePalette } from '../../src/styles/themes/themes.ts';
import { tokens } from '../../src/styles/tokens.ts';
import { unreadable, required } from './unreadable.ts';

/** `--boai-color-main-soft-dark` → its default, as the sheets of an element have it, the later over the earlier. */
function defaultsIn(sheets: readonly CSSResult[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { cssText } of sheets) {
    for (const [, name, color] of cssText.matchAll(/var\((--boai-color-[a-z-]+),\s*(#[0-9a-f]{3,6})\)/g)) {
      found.set(name!, color!.length === 4 ? color!.replace(/[0-9a-f]/g, '$&$&') : color!);
    }
  }
  return found;
}

function colorsIn(defaults: Map<string, string>, suffix: '' | '-dark'): Colors {
  const role = (name: string): string => {
    const color = defaults.get(`--boai-color-${name}${suffix}`);
    assert.ok(color, `there is no ${name}${suffix}`);
    return color;
  };
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

const plain = [tokens, laterTokens, darkTokens];

for (const theme of themeNames) {
  describe(`the theme ${theme}`, () => {
    const defaults = defaultsIn([...plain, ...lookSheets({ theme })]);
    for (const suffix of ['', '-dark'] as const) {
      const contrast = theme === 'contrast' ? { text: 11, line: 7 } : required;
      test(`can be read in ${suffix ? 'dark' : 'light'}`, () => {
        assert.deepEqual(unreadable(colorsIn(defaults, suffix), contrast), []);
      });
    }

    test('has the main color that was chosen for it', () => {
      assert.equal(themePalette(theme)?.adjustedFrom, undefined);
    });

    if (theme !== 'community') {
      test('has a color in place of each of the tokens, in light and in dark', () => {
        const changed = defaultsIn(lookSheets({ theme }));
        assert.deepEqual([...changed.keys()].sort(), [...defaultsIn(plain).keys()].sort());
      });
    }
  });
}

describe('a look', () => {
  for (const settings of [{}, { theme: 'community' }, { theme: 'constructor' }, { mainColor: 'red' }]) {
    test(`of ${JSON.stringify(settings)} leaves the tokens as they are`, () => {
      assert.deepEqual(lookSheets(settings), []);
    });
  }

  test('of a main color has that color, or a darker one that can be read', () => {
    const shown = (mainColor: string) => defaultsIn(lookSheets({ mainColor })).get('--boai-color-main');
    assert.equal(shown('#0B5553'), '#0b5553');
    assert.equal(shown('ffd400'), themePalette('', '#ffd400')?.light.main);
    assert.notEqual(shown('ffd400'), '#ffd400');
  });

  test('of the contrast theme with a main color keeps the contrast', () => {
    const sheets = lookSheets({ theme: 'contrast', mainColor: '#b00020' });
    assert.deepEqual(unreadable(colorsIn(defaultsIn(sheets), ''), { text: 11, line: 7 }), []);
  });

  test('of a main color that is none has nothing of it in the sheet', () => {
    const [sheet] = lookSheets({ theme: 'calm', mainColor: '#fff;}*{display:none' });
    assert.ok(!sheet!.cssText.includes('display'));
  });
});
