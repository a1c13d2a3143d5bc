/** Codes that are read out on the phone and typed back. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { codeAlphabet, drawCode, formatCode, isCode, normalizeCode } from '../../src/domain/booking-code.ts';

const codes = fc
  .array(fc.constantFrom(...codeAlphabet), { minLength: 8, maxLength: 8 })
  .map((letters) => letters.join(''));

describe('a booking code', () => {
  test('has no characters that look alike, and none twice', () => {
    assert.doesNotMatch(codeAlphabet, /[01OILU]/);
    assert.match(codeAlphabet, /^[A-Z2-9]+$/);
    assert.equal(new Set(codeAlphabet).size, codeAlphabet.length);
  });

  test('is shown in two groups', () => {
    assert.equal(formatCode('ABCD2345'), 'ABCD 2345');
  });

  test('is understood as it is typed', () => {
    for (const text of ['ABCD2345', 'abcd 2345', ' ABCD-2345 ', '\uff21\uff42CD\u30002345', 'AB CD–23 45']) {
      assert.equal(normalizeCode(text), 'ABCD2345', text);
    }
    fc.assert(fc.property(codes, (code) => normalizeCode(formatCode(code).toLowerCase()) === code));
  });

  test('is eight characters of the alphabet and nothing else', () => {
    for (const text of ['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCD234!', '王BCD2345']) {
      assert.equal(isCode(text), false, text);
      assert.equal(normalizeCode(text), undefined, text);
    }
    assert.equal(isCode('abcd2345'), false);
    assert.equal(isCode('ABCD2345'), true);
  });
});

describe('a drawn code', () => {
  test('is a code, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 239 }), { minLength: 8, maxLength: 8 }), (bytes) => {
        const left = [...bytes];
        assert.equal(isCode(drawCode(() => left.shift()!)), true);
      }),
    );
  });

  test('gives each letter to equally many bytes, and draws again for those that are left over', () => {
    const counts = new Map<string, number>();
    for (let first = 0; first < 256; first++) {
      const bytes = [first, 0, 0, 0, 0, 0, 0, 0, 0];
      const code = drawCode(() => bytes.shift()!);
      // Eight bytes are needed when the first counts, nine when it is left over.
      if (bytes.length === 1) counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
    }
    assert.deepEqual([...counts.keys()].sort(), [...codeAlphabet].sort());
    assert.deepEqual(new Set(counts.values()), new Set([Math.floor(256 / codeAlphabet.length)]));
  });
});
