/** Any main color gives colors that can be read, in light and in dark, and what had to be changed is said. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { contrastOf, fromOklch, toHex, toOklch } from '../../src/styles/themes/color.ts';
import { paletteOf, strong, usual } from '../../src/styles/themes/palette.ts';
import { required, unreadable } from './unreadable.ts';

const hexes = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  for (const [one, other, contrast] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0b5553', '#ffffff', 8.61],
  ] as const) {
    test(`${one} on ${other} is ${contrast}`, () => {
      assert.equal(Math.round(contrastOf(one, other) * 100) / 100, contrast);
    });
  }
});

describe('a color in hex', () => {
  for (const [text, hex] of [
    ['#0B5553', '#0b5553'],
    ['0b5553', '#0b5553'],
    [' #abc ', '#aabbcc'],
    ['red', undefined],
    ['#12345', undefined],
    ['#12345678', undefined],
    ['#fff;}', undefined],
    ['', undefined],
    [null, undefined],
  ] as const) {
    test(`${JSON.stringify(text)} is ${hex ?? 'none'}`, () => assert.equal(toHex(text), hex));
  }

  test('comes back from OKLCH as it was', () => {
    fc.assert(fc.property(hexes, (hex) => assert.equal(fromOklch(toOklch(hex)), hex)));
  });
});

describe('a palette', () => {
  for (const [name, strength, contrast] of [
    ['usual', usual, required],
    ['strong', strong, { text: 11, line: 7 }],
  ] as const) {
    test(`of any main color can be read in light and in dark (${name})`, () => {
      fc.assert(
        fc.property(hexes, (main) => {
          const { light, dark } = paletteOf(main, strength);
          assert.deepEqual(unreadable(light, contrast), []);
          assert.deepEqual(unreadable(dark, contrast), []);
        }),
        { numRuns: 500, examples: [['#000000'], ['#ffffff'], ['#ffff00'], ['#00ffff'], ['#0000ff']] },
      );
    });
  }

  test('keeps a main color that can be read, and says of any other what it was', () => {
    fc.assert(
      fc.property(hexes, (main) => {
        const { light, adjustedFrom } = paletteOf(main);
        const isKept = unreadable({ ...light, main }, required).length === 0;
        assert.equal(light.main === main, isKept);
        assert.equal(adjustedFrom, isKept ? undefined : main);
      }),
      { examples: [['#0b5553'], ['#ffd400']] },
    );
  });

  test('changes the lightness of a main color and not its hue', () => {
    const vivid = hexes.filter((hex) => toOklch(hex).chroma > 0.08);
    fc.assert(
      fc.property(vivid, (main) => {
        const { light, adjustedFrom } = paletteOf(main);
        if (!adjustedFrom) return;
        const shown = toOklch(light.main);
        assert.ok(shown.lightness < toOklch(main).lightness);
        const turned = Math.cos(shown.hue - toOklch(main).hue);
        assert.ok(turned > 0.98, `${main} became ${light.main}`);
      }),
    );
  });
});
