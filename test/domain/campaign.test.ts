/** What is true of a campaign on a day. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { inOrder, isStale, percentOf, phaseOf } from '../../src/domain/campaign.ts';
import { isFinalOverdue } from '../../src/domain/campaign-deadline.ts';
import { fromMonthNumber, growthOf, milestonesOf, toMonthNumber } from '../../src/domain/campaign-growth.ts';
import { toLink } from '../../src/domain/campaign-link.ts';

const today = '2026-11-24';
const period = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn });

describe('the phase', () => {
  for (const [startsOn, endsOn, phase] of [
    [null, null, undefined],
    ['2026-11-24', null, 'running'],
    ['2026-11-25', null, 'upcoming'],
    [null, '2026-11-24', 'running'],
    [null, '2026-11-23', 'ended'],
    ['2020-09-07', '2020-09-09', 'ended'],
  ] as const)
    test(`${startsOn} to ${endsOn}: ${phase}`, () =>
      assert.equal(phaseOf(period(startsOn, endsOn), today), phase));

  test('orders: running, to come, of no known time, ended; in each the newest first', () => {
    const all = [
      { id: 'ended', ...period('2020-01-01', '2020-02-01') },
      { id: 'later', ...period('2027-01-01', null) },
      { id: 'undated', ...period(null, null) },
      { id: 'old', ...period('2017-09-01', null) },
      { id: 'ended later', ...period('2021-01-01', '2021-02-01') },
      { id: 'new', ...period('2026-10-01', '2026-12-01') },
    ];
    assert.deepEqual(
      inOrder(all, today).map(({ id }) => id),
      ['new', 'old', 'later', 'undated', 'ended later', 'ended'],
    );
  });
});

describe('what is due', () => {
  const disclosed = (asOf: string | null, said: { startsOn?: string; finalDisclosureOn?: string } = {}) => ({
    startsOn: null,
    endsOn: null,
    finalDisclosureOn: null,
    asOf,
    ...said,
  });

  test('figures are fresh for ninety days', () => {
    assert.equal(isStale(disclosed('2026-08-26'), today), false);
    assert.equal(isStale(disclosed('2026-08-25'), today), true);
  });

  test('without any figure the beginning counts, and without that nothing does', () => {
    assert.equal(isStale(disclosed(null, { startsOn: '2026-09-05' }), today), false);
    assert.equal(isStale(disclosed(null, { startsOn: '2026-08-05' }), today), true);
    assert.equal(isStale(disclosed(null), today), false);
  });

  test('after the final account nothing is due', () => {
    assert.equal(isStale(disclosed('2020-01-01', { finalDisclosureOn: '2020-03-01' }), today), false);
  });

  for (const [endsOn, finalDisclosureOn, isOverdue] of [
    [null, null, false],
    ['2026-08-24', null, false],
    ['2026-08-23', null, true],
    ['2020-09-09', null, true],
    ['2020-09-09', '2020-12-01', false],
  ] as const)
    test(`ended ${endsOn}, final account ${finalDisclosureOn}: ${isOverdue ? 'overdue' : 'not overdue'}`, () =>
      assert.equal(isFinalOverdue({ endsOn, finalDisclosureOn }, today), isOverdue));
});

describe('the percentage', () => {
  test('is rounded down, and goes over a hundred', () => {
    assert.equal(percentOf(29, 100), 29);
    assert.equal(percentOf(2_999_999, 3_000_000), 99);
    assert.equal(percentOf(21_350_000, 20_000_000), 106);
    assert.equal(percentOf(0, 1), 0);
  });

  test('never says more than is true, however large the sums', () => {
    const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    // From a yuan on.
    const target = fc.integer({ min: 100, max: 100_000_000_000_000 });
    fc.assert(
      fc.property(fen, target, (raised, target) => {
        const percent = BigInt(percentOf(raised, target));
        const hundred = BigInt(raised) * 100n;
        return percent * BigInt(target) <= hundred && hundred < (percent + 1n) * BigInt(target);
      }),
    );
  });
});

describe('growth', () => {
  const months = [
    { month: '2026-01', raisedFen: 100 },
    { month: '2026-03', raisedFen: 260 },
    { month: '2026-04', raisedFen: 240 },
    { month: '2026-07', raisedFen: 400 },
  ];

  test('is told from one published month to the next', () => {
    assert.deepEqual(
      growthOf(months).map(({ addedFen }) => addedFen),
      [null, 160, -20, 160],
    );
  });

  test('milestones are when they were reached for good', () => {
    assert.deepEqual(milestonesOf(months, 500), [
      { percent: 25, month: '2026-03' },
      { percent: 50, month: '2026-07' },
      { percent: 75, month: '2026-07' },
      { percent: 100, month: undefined },
    ]);
    assert.deepEqual(
      milestonesOf([], 500).map(({ month }) => month),
      [undefined, undefined, undefined, undefined],
    );
  });

  test('months are numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900 * 12, max: 2999 * 12 }), (number) => {
        assert.equal(toMonthNumber(fromMonthNumber(number)), number);
      }),
    );
    assert.equal(fromMonthNumber(toMonthNumber('2026-12') + 1), '2027-01');
  });
});

describe('a link to where money is given', () => {
  const hosts = ['gongyi.qq.com'];
  test('leads to an allowed host by https', () => {
    assert.deepEqual(toLink('https://gongyi.qq.com/a?b=1#c', hosts), {
      href: 'https://gongyi.qq.com/a?b=1#c',
      host: 'gongyi.qq.com',
    });
  });

  for (const address of [
    'http://gongyi.qq.com/',
    'https://gongyi.qq.com.evil.example/',
    'https://evil.example/gongyi.qq.com',
    'https://gongyi.qq.com@evil.example/',
    'https://gongyi.qq.com\\@evil.example/',
    'https://someone:secret@gongyi.qq.com/',
    'https://gongyi.qq.com:8443/',
    'https://www.gongyi.qq.com/',
    'https://gongyi.qq.com./',
    'https:\\\\evil.example\\gongyi.qq.com',
    'javascript:alert(1)//https://gongyi.qq.com/',
    'data:text/html,https://gongyi.qq.com/',
    '//gongyi.qq.com/',
    'gongyi.qq.com',
    '',
  ])
    test(`not to ${address || 'nothing'}`, () => assert.equal(toLink(address, hosts), undefined));

  test('nowhere when no host is allowed', () =>
    assert.equal(toLink('https://gongyi.qq.com/', []), undefined));
});
