/** Amounts in words never say more than is true, and lose nothing where they are exact. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { toExactDigits, toShort } from '../../src/domain/money.ts';

/** 万 and 亿, in yuan. */
const scales = [10_000, 100_000_000];
/** As many fen as sums of entries can have. */
const amounts = () =>
  fc.oneof(fc.integer({ min: 0, max: 20_000_000 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));

/** The fen that digits in a unit stand for, in whole numbers. */
function toFen(digits: string, unit: number): bigint {
  const [whole, rest = ''] = digits.replaceAll(',', '').split('.');
  return BigInt(`${whole}${rest.padEnd(2, '0')}`) * BigInt([1, ...scales][unit]!);
}

describe('an exact amount', () => {
  for (const [fen, digits] of [
    [0, '0'],
    [5, '0.05'],
    [50, '0.50'],
    [100, '1'],
    [123_456, '1,234.56'],
    [225_000_000, '2,250,000'],
    [-50_005, '-500.05'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ] as const)
    test(`${fen} fen are ${digits}`, () => assert.equal(toExactDigits(fen), digits));

  test('can be read back to the fen', () => {
    fc.assert(fc.property(amounts(), (fen) => toFen(toExactDigits(fen), 0) === BigInt(fen)));
  });
});

describe('a short amount', () => {
  const short = (fen: number, rounding: 'down' | 'up' = 'down') => toShort(fen, scales, rounding);
  for (const [fen, rounding, digits, unit] of [
    [0, 'down', '0', 0],
    [999_999, 'down', '9,999.99', 0],
    [999_999, 'up', '9,999.99', 0],
    [1_000_000, 'down', '1', 1],
    [7_013_900_000, 'down', '7,013.9', 1],
    [18_764_350, 'down', '18.76', 1],
    [18_764_350, 'up', '18.77', 1],
    [9_632_480, 'up', '9.64', 1],
    [9_999_999_999, 'down', '9,999.99', 1],
    [9_999_999_999, 'up', '1', 2],
    [10_000_000_000, 'down', '1', 2],
    [Number.MAX_SAFE_INTEGER, 'down', '900,719.92', 2],
  ] as const)
    test(`${fen} fen, ${rounding}: ${digits} of unit ${unit}`, () =>
      assert.deepEqual(short(fen, rounding), { digits, unit }));

  test('rounded down never says more, rounded up never less, and neither is off by a hundredth', () => {
    fc.assert(
      fc.property(amounts(), (fen) => {
        const down = short(fen, 'down');
        const up = short(fen, 'up');
        const step = (unit: number) => BigInt([1, ...scales][unit]!);
        const below = BigInt(fen) - toFen(down.digits, down.unit);
        const above = toFen(up.digits, up.unit) - BigInt(fen);
        assert.ok(below >= 0n && below < step(down.unit), `${fen}: ${down.digits}`);
        assert.ok(above >= 0n && above < step(up.unit), `${fen}: ${up.digits}`);
      }),
    );
  });

  test('of more is never less', () => {
    fc.assert(
      fc.property(amounts(), fc.nat(1_000_000), (fen, more) => {
        const [less, not] = [short(fen), short(Math.min(fen + more, Number.MAX_SAFE_INTEGER))];
        return toFen(less.digits, less.unit) <= toFen(not.digits, not.unit);
      }),
    );
  });
});
