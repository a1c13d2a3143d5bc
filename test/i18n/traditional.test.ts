/** 繁體: what is said of it, and the names of days, which come from the calendar and not from its texts. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { traditionalFestivalOf } from '../../src/domain/lunar-festival.ts';
import { lunarOf } from '../../src/domain/lunar.ts';
import { addDays, type Day } from '../../src/domain/plain-date.ts';
import { solarTermOf } from '../../src/domain/solar-term.ts';
import chinese from '../../src/i18n/zh-CN/later-activity-calendar.ts';
import messages from '../../src/i18n/zh-Hant/activity-calendar.ts';

const folder = new URL('../../src/i18n/', import.meta.url);

/** Every name of the years that the calendar knows, once. */
function namesOf(nameOf: (day: Day) => string | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  for (let day: Day = '2020-01-01'; day < '2051'; day = addDays(day, 1)) {
    const name = nameOf(day);
    if (name !== undefined) names.add(messages.later.dayName(name));
  }
  return names;
}

test('solar terms, festivals and lunar months are written in traditional characters', () => {
  assert.equal(
    [...namesOf(solarTermOf)].join(''),
    '小寒大寒立春雨水驚蟄春分清明穀雨立夏小滿芒種夏至小暑大暑立秋處暑白露秋分寒露霜降立冬小雪大雪冬至',
  );
  assert.deepEqual(
    namesOf(traditionalFestivalOf),
    new Set('除夕 春節 元宵節 端午節 七夕 中元節 中秋節 重陽節 臘八節'.split(' ')),
  );
  const months = [...namesOf((day) => lunarOf(day)?.monthName)];
  assert.deepEqual(
    new Set(months.filter((name) => !name.startsWith('閏'))),
    new Set([...'正二三四五六七八九十冬臘'].map((name) => `${name}月`)),
  );
  assert.equal(months.filter((name) => name.includes('闰')).length, 0);
  assert.equal(messages.later.dayName('劳动节'), '勞動節');
  assert.equal(messages.later.dayName('国庆节'), '國慶節');
});

test('in simplified characters they stay as they are', () => {
  assert.equal(chinese.dayName('惊蛰'), '惊蛰');
});

test('each file of a machine translation says so in its first line', () => {
  const files = [
    ...readdirSync(new URL('zh-Hant/', folder)).map((name) => `zh-Hant/${name}`),
    'foreign-days.ts',
  ];
  assert.ok(files.length > 10);
  for (const file of files) {
    const [first] = readFileSync(new URL(file, folder), 'utf8').split('\n', 1);
    assert.match(first!, /^\/\*\* Unreviewed machine-made translation\b/, file);
  }
});
