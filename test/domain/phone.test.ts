/** Phone numbers in every usual spelling. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { formatPhone, maskPhone, parsePhone, toDialled } from '../../src/domain/phone.ts';
import { digits } from './arbitraries.ts';

const mobiles = fc
  .tuple(fc.constantFrom(...'3456789'), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
const landlines = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constantFrom('010', '020', '021', '029'), fc.constant(7)),
      fc.tuple(fc.constantFrom('0796', '0571', '0371', '0898'), fc.constantFrom(6, 7)),
    ),
    fc.constantFrom(...'23456789'),
    digits(7),
  )
  .map(([[area, length], first, rest]) => ({ area, local: first + rest.slice(0, length) }));

/** Digits with separators between them, now and then full-width. */
function spelt(text: string): fc.Arbitrary<string> {
  const separator = fc.constantFrom('', '', '', ' ', '-', ' - ', '\u3000', '\uff0d', '\u2013', '\u202a');
  const wide = fc.boolean();
  return fc.tuple(...[...text].map((letter) => fc.tuple(separator, wide, fc.constant(letter)))).map((parts) =>
    parts
      .map(([gap, isWide, letter], index) => {
        const code = letter.charCodeAt(0);
        return (index ? gap : '') + (isWide ? String.fromCharCode(code + 0xfee0) : letter);
      })
      .join(''),
  );
}

describe('a mobile number', () => {
  test('is understood as people write it', () => {
    const spellings = [
      '13800138000',
      ' 138 0013 8000 ',
      '138-0013-8000',
      '138.0013.8000',
      '+8613800138000',
      '+86 138 0013 8000',
      '0086-138-0013-8000',
      '86 13800138000',
      '(+86)13800138000',
      '\uff0b86\u3000138\uff0d0013\uff0d8000',
      '\uff11380013800\uff10',
      '\u202a13800138000\u202c',
    ];
    for (const text of spellings) {
      assert.deepEqual(parsePhone(text), { national: '13800138000', kind: 'mobile' }, JSON.stringify(text));
    }
  });

  test('is the same number in any spelling', () => {
    fc.assert(
      fc.property(
        mobiles.chain((national) =>
          fc.tuple(
            fc.constant(national),
            fc.constantFrom('', '+86', '0086', '86').chain((prefix) => spelt(prefix + national)),
          ),
        ),
        ([national, text]) => {
          assert.deepEqual(parsePhone(text), { national, kind: 'mobile' });
        },
      ),
    );
  });
});

describe('a landline number', () => {
  test('is understood as people write it', () => {
    const spellings = [
      '0796-8000001',
      '07968000001',
      '(0796)8000001',
      '\uff080796\uff098000001',
      '+86 796 8000001',
    ];
    for (const text of [...spellings, '+86-0796-8000001', '0086 796-8000001', '0796 800 0001']) {
      assert.deepEqual(parsePhone(text), { national: '07968000001', kind: 'landline' }, text);
    }
    assert.deepEqual(parsePhone('010-12345678'), { national: '01012345678', kind: 'landline' });
    assert.deepEqual(parsePhone('0571 8765 4321'), { national: '057187654321', kind: 'landline' });
  });

  test('is refused with an extension, which nobody could reach it by', () => {
    for (const text of ['0796-8000001-2', '0796-8000001-12', '0796-8000001-8012', '0796-8000001转8012']) {
      assert.equal(parsePhone(text), undefined, text);
    }
    assert.equal(parsePhone('010-12345678-9'), undefined);
  });

  test('is the same number with or without area code brackets and country code', () => {
    fc.assert(
      fc.property(landlines, ({ area, local }) => {
        const expected = { national: area + local, kind: 'landline' } as const;
        const bare = area.slice(1);
        for (const text of [
          area + local,
          `${area}-${local}`,
          `(${area}) ${local}`,
          `+86 ${bare} ${local}`,
          `0086${area}${local}`,
          `${area} ${local.slice(0, 4)} ${local.slice(4)}`,
        ]) {
          assert.deepEqual(parsePhone(text), expected, text);
        }
      }),
    );
  });
});

describe('anything else', () => {
  test('is no number', () => {
    const others = [
      '',
      ' ',
      'abc',
      '1380013800',
      '138001380001',
      '12800138000',
      '+1 138 0013 8000',
      '+8512345678',
      '8000001',
      '0796-800000',
      '010-1234567',
      '0796-080000012',
      '110',
      '12356',
      '400-800-0001',
      '138001380o0',
      '+',
      '13800138000, 13900139000',
      '13800138000\u0000',
    ];
    for (const text of others) assert.equal(parsePhone(text), undefined, JSON.stringify(text));
  });

  test('never throws, and what it accepts is a national number that it accepts again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789+-() ') })),
        (text) => {
          const phone = parsePhone(text);
          if (phone) assert.deepEqual(parsePhone(phone.national), phone);
        },
      ),
    );
  });
});

describe('a link dials', () => {
  test('a mobile or landline number in any spelling', () => {
    assert.equal(toDialled('０７９６－８０００００１'), '07968000001');
    assert.equal(toDialled('(0796) 800 0001'), '07968000001');
    assert.equal(toDialled('+86 138 0013 8000'), '13800138000');
  });

  test('the number of a service', () => {
    for (const text of ['120', '110', '12345', '12356', '95598', '961234', '4008000001', '8008000001'])
      assert.equal(toDialled(text), text);
    assert.equal(toDialled('400-800-0001'), '4008000001');
    assert.equal(toDialled('１２３４５'), '12345');
    assert.equal(toDialled('0796-12345'), '079612345');
  });

  test('nothing where there is no number, half of one, more than one, or an extension', () => {
    const others = [
      '',
      '请到窗口',
      '8000001',
      '0796-800000',
      '0796-8000001转8012',
      '0796-8000001-2',
      '0796-8000001、13800138000',
      '13800138000 13900139000',
      '120、110',
      '120 110',
      '400-800-0001转1',
      '400-800-0001-1',
      '12345-1',
    ];
    for (const text of others) assert.equal(toDialled(text), undefined, text);
  });
});

describe('shown', () => {
  test('in groups, and read back as the same number', () => {
    assert.equal(formatPhone('13800138000'), '138 0013 8000');
    assert.equal(formatPhone('07968000001'), '0796-8000001');
    assert.equal(formatPhone('01012345678'), '010-12345678');
    assert.equal(formatPhone('12356'), '12356');
    const nationals = fc.oneof(
      mobiles,
      landlines.map(({ area, local }) => area + local),
    );
    fc.assert(fc.property(nationals, (national) => parsePhone(formatPhone(national))?.national === national));
  });

  test('masked, with four digits hidden', () => {
    assert.equal(maskPhone('13800138000'), '138****8000');
    assert.equal(maskPhone('07968000001'), '0796-****001');
    assert.equal(maskPhone('01012345678'), '010-****5678');
    assert.equal(maskPhone('what is this 123'), '****');
    fc.assert(
      fc.property(
        mobiles,
        (national) => maskPhone(national) === `${national.slice(0, 3)}****${national.slice(7)}`,
      ),
    );
  });
});
