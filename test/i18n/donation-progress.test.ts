/** Money, days and the bar in the words of both languages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../src/i18n/en/donation-progress.ts';
import zh from '../../src/i18n/zh-CN/donation-progress.ts';

describe('money', () => {
  for (const [fen, rounding, chinese, english] of [
    [0, 'down', '0 元', '¥0'],
    [312_400, 'up', '3,124 元', '¥3,124'],
    [225_000_000, 'down', '225 万元', '¥2.25 million'],
    [2_551_000_000, 'down', '2,551 万元', '¥25.51 million'],
    [7_013_900_000, 'down', '7,013.9 万元', '¥70.13 million'],
    [12_345_678_900, 'up', '1.24 亿元', '¥123.46 million'],
    [1_000_000_000_000, 'down', '100 亿元', '¥10 billion'],
  ] as const)
    test(`${chinese}, ${english}`, () => {
      assert.equal(zh.short(fen, rounding), chinese);
      assert.equal(en.short(fen, rounding), english);
    });

  test('exactly', () => {
    assert.equal(zh.exact(225_000_005), '2,250,000.05 元');
    assert.equal(en.exact(225_000_005), '¥2,250,000.05');
  });
});

test('the bar is one sentence', () => {
  assert.equal(zh.sentence('225 万元', zh.noTarget, []), '已筹 225 万元，未设目标');
  assert.equal(
    zh.sentence('18.76 万元', zh.target('30 万元', 62), ['配捐 2.4 万元', '待到账 1.2 万元']),
    '已筹 18.76 万元，目标 30 万元，完成 62%；另有配捐 2.4 万元、待到账 1.2 万元',
  );
  assert.equal(zh.target('20 万元', 106), '目标 20 万元，已达目标的 106%');
  assert.equal(zh.target('10 万元', undefined), '目标 10 万元');
  assert.equal(
    en.sentence('¥187,643.50', en.target('¥300,000', 62), ['Matched ¥24,000']),
    'Raised ¥187,643.50; target ¥300,000, 62% reached; also Matched ¥24,000',
  );
});

test('a period says which of its ends was not published', () => {
  assert.equal(zh.period('2026-03-01', '2027-02-28'), '2026年3月1日至2027年2月28日');
  assert.equal(zh.period('2017-09-01', null), '2017年9月1日起，未公布结束日期');
  assert.equal(zh.period(null, '2020-09-09'), '至2020年9月9日');
  assert.equal(zh.period(null, null), '未公布');
  assert.equal(en.period('2026-03-01', '2027-02-28'), '1 Mar 2026 – 28 Feb 2027');
  assert.equal(en.period('2017-09-01', null), 'since 1 Sep 2017, end not published');
});
