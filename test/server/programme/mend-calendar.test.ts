/** A calendar with slips is mended without touching the file: field by field, also where a line cannot be read at all. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './programme-files.ts';

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:tai-chi',
  'SUMMARY:太极拳',
  'DTSTART;TZID=Asia/Shanghai:20261201T070000',
  'DTEND;TZID=Asia/Shanghai:20261201T060000',
  'LOCATION:博爱广场',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:crafts',
  'SUMMARY:手',
  ' 工',
  'DTSTART:明天早上',
  'DTEND:20261204T020000Z',
  'RRULE:FREQ=EVERYWEEK',
  'X-BOAI-CAPACITY:很多',
  '带剪刀',
  'BEGIN:VALARM',
  'DESCRIPTION:不是活动的说明',
  'END:VALARM',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

function readWith(mended: Readonly<Record<number, Readonly<Record<string, string>>>> = {}) {
  const mends = new Map(
    Object.entries(mended).map(([line, fields]) => [Number(line), new Map(Object.entries(fields))]),
  );
  const file = read(calendar, 'programme.ics', mends);
  return { file, wrong: file.list.problems.map(({ line, column, value }) => [line, column, value]) };
}

describe('a calendar with slips', () => {
  test('says which field of which event is wrong, with what stands there', () => {
    const { file, wrong } = readWith();
    assert.deepEqual(wrong, [
      [3, 'DTEND', '2026-12-01T06:00:00'],
      [10, 'DTSTART', '明天早上'],
      [10, 'RRULE', 'FREQ=EVERYWEEK'],
      [10, '#18', '带剪刀'],
      [10, 'LOCATION', ''],
      [10, 'X-BOAI-CAPACITY', '很多'],
    ]);
    const fields = Object.fromEntries(file.events!.get(10)!.map(({ column, value }) => [column, value]));
    assert.deepEqual(
      [fields['SUMMARY'], fields['DTSTART'], fields['DTEND'], fields['#18'], fields['DESCRIPTION']],
      ['手工', '明天早上', '2026-12-04 10:00', '带剪刀', ''],
    );
    assert.equal(file.events!.get(3)![1]!.value, '2026-12-01 07:00');
    assert.deepEqual([file.items, file.wrongRows.map(({ number }) => number)], [[], ['tai-chi', 'crafts']]);
  });

  test('goes on as it is mended: times as staff write them, a line made good or left out', () => {
    const crafts = {
      DTSTART: '12月4日 9:00', RRULE: 'FREQ=WEEKLY; COUNT=2', 'X-BOAI-CAPACITY': '12', LOCATION: '活动室',
    }; // prettier-ignore
    const { file, wrong } = readWith({
      3: { DTEND: '2026-12-01 08:00' },
      10: { ...crafts, '#18': 'DESCRIPTION:带剪刀' },
    });
    assert.deepEqual(wrong, []);
    const [taiji, handicraft] = file.items;
    assert.deepEqual(taiji!.occurrences[0]!.facts.endsAt, '2026-12-01T00:00:00Z');
    assert.deepEqual(
      handicraft!.occurrences.map(({ facts }) => [facts.startsAt, facts.capacity, facts.room]),
      [
        ['2026-12-04T01:00:00Z', 12, '活动室'],
        ['2026-12-11T01:00:00Z', 12, '活动室'],
      ],
    );
    assert.equal(handicraft!.row.description, '带剪刀');
    const without = readWith({ 3: { DTEND: '2026-12-01 08:00' }, 10: { ...crafts, RRULE: '', '#18': '' } });
    assert.deepEqual([without.wrong, without.file.items[1]!.occurrences.length], [[], 1]);
  });

  test('what is mended wrongly is refused again, and shown as it was typed', () => {
    const { file, wrong } = readWith({ 3: { DTEND: '晚上', SUMMARY: '' }, 10: { '#18': '还是不对' } });
    assert.deepEqual(wrong.slice(0, 2), [
      [3, 'SUMMARY', ''],
      [3, 'DTEND', '晚上'],
    ]);
    assert.ok(wrong.some(([line, column, value]) => line === 10 && column === '#18' && value === '还是不对'));
    assert.equal(file.events!.get(3)!.find(({ column }) => column === 'DTEND')!.value, '晚上');
  });
});
