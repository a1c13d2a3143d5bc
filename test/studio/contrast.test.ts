/** The contrast report says what the palette does: what can be read, and which main color had to be darker. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reportOf, type Judged } from '../../demo/portal/studio/contrast.ts';
import { contrastOf } from '../../src/styles/themes/color.ts';
import { themeNames } from '../../src/styles/themes/themes.ts';

for (const theme of themeNames) {
  test(`${theme} meets what is wanted of it, in light and in dark`, () => {
    const { light, dark, mainColor } = reportOf(theme, '');
    assert.equal(mainColor.light, mainColor.wanted);
    for (const { role, contrast, wanted } of [...light, ...dark])
      assert.ok(contrast >= wanted, `${role}: ${contrast} of ${wanted}`);
    const strongest = theme === 'contrast' ? [11, 7] : [7, 3];
    assert.deepEqual([...new Set(light.map(({ wanted }) => wanted))], strongest);
  });
}

test('the plain look is judged by the colors that it has', () => {
  const { light, dark } = reportOf('community', '');
  assert.deepEqual(
    light.map(({ role, color }) => `${role} ${color}`),
    [
      'text #1c2423',
      'textSoft #434c4a',
      'main #0b5553',
      'warning #6f3a00',
      'danger #8c1919',
      'onMain #ffffff',
      'line #7b8582',
    ],
  );
  assert.equal(dark.find(({ role }) => role === 'main')?.color, '#86d9d1');
});

describe('a main color', () => {
  const mainOf = (judged: readonly Judged[]): string => judged.find(({ role }) => role === 'main')!.color;

  test('that is too light is reported with the darker one that is shown', () => {
    const { mainColor, light } = reportOf('community', '#fc0');
    assert.equal(mainColor.wanted, '#ffcc00');
    assert.equal(mainColor.light, mainOf(light));
    assert.ok(contrastOf(mainColor.light, '#ffffff') >= 7);
  });

  test('that is dark enough stays', () => {
    const { mainColor, light } = reportOf('party-red', '#123456');
    assert.equal(mainColor.wanted, '#123456');
    assert.equal(mainColor.light, '#123456');
    assert.equal(mainOf(light), '#123456');
  });

  test('is reported with the tone that dark shows for it', () => {
    for (const typed of ['#ffcc00', '#9c1414', '']) {
      const { mainColor, dark } = reportOf('community', typed);
      assert.notEqual(mainColor.dark, mainColor.wanted);
      assert.equal(mainColor.dark, mainOf(dark));
    }
  });

  test('that is none leaves the theme’s', () => {
    assert.deepEqual(reportOf('calm', 'red'), reportOf('calm', ''));
  });
});

test('each color is judged where it is hardest to read', () => {
  const { light } = reportOf('party-red', '');
  const text = light.find(({ role }) => role === 'text')!;
  assert.notEqual(text.on, '#ffffff');
  assert.equal(text.contrast, contrastOf(text.color, text.on));
});
