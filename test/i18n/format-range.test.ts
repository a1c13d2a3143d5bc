/** A week as a headline, which has to fit between two buttons on a phone: what both days share is said once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import english from '../../src/i18n/en/slots.ts';
import { english as englishDays } from '../../src/i18n/foreign-days.ts';
import { formatRange } from '../../src/i18n/format-range.ts';
import chineseDays from '../../src/i18n/zh-CN/days.ts';
import chinese from '../../src/i18n/zh-CN/slots.ts';

const weeks = [
  ['2026-11-23', '2026-11-29', '11月23日–29日', '23–29 Nov'],
  ['2026-11-30', '2026-12-06', '11月30日–12月6日', '30 Nov – 6 Dec'],
  ['2026-12-07', '2026-12-13', '12月7日–13日', '7–13 Dec'],
] as const;

for (const [monday, sunday, zh, en] of weeks) {
  test(`${zh}, ${en}`, () => {
    const today = '2026-11-24';
    assert.equal(formatRange(monday, sunday, { days: chineseDays, locale: 'zh-CN', today }), zh);
    assert.equal(formatRange(monday, sunday, { days: englishDays, locale: 'en', today }), en);
    assert.equal(chinese.weekRange(monday, sunday), zh);
    assert.equal(english.weekRange(monday, sunday), en);
  });
}
