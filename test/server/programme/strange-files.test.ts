/** Whatever a file holds, reading it ends with a report, never with an exception, and never takes for ever. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { read, sampleText } from './programme-files.ts';

function assertReads(content: Uint8Array | string, fileName: string) {
  const file = read(content, fileName);
  assert.ok(
    file.list.problems.every(({ reason, line }) => reason.zh !== '' && reason.en !== '' && line >= 1),
  );
  for (const { row, occurrences } of file.items) {
    assert.ok(row.title !== '' && row.room !== '');
    assert.ok(occurrences.length > 0);
    for (const { facts } of occurrences) {
      assert.match(facts.startsAt, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      assert.ok(facts.endsAt > facts.startsAt);
    }
  }
}

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('a.csv', 'a.ics'), (bytes, name) =>
      assertReads(bytes, name),
    ),
  );
});

test('a sheet whose cells are exchanged, cut and spoiled', () => {
  const header = sampleText().split('\r\n')[0]!;
  const cells = [...new Set(sampleText().split(/[,\r\n]+/))];
  const spoiled = fc
    .tuple(fc.constantFrom(...cells), fc.nat(8), fc.string({ maxLength: 3 }))
    .map(([cell, at, extra]) => cell.slice(0, at) + extra + cell.slice(at));
  const cell = fc.oneof(fc.constantFrom(...cells), spoiled);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 15, maxLength: 15 }), { maxLength: 4 }), (rows) =>
      assertReads([header, ...rows.map((row) => row.join(','))].join('\r\n'), 'a.csv'),
    ),
    { numRuns: 300 },
  );
});

test('a calendar whose lines are exchanged and spoiled', () => {
  const lines = [
    'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE', 'UID:1', 'UID:2', 'SUMMARY:活动', 'LOCATION:广场',
    'DTSTART:20261201T090000', 'DTSTART;TZID=Asia/Shanghai:20261201T090000', 'DTSTART;VALUE=DATE:20261201', 'DTEND:20261201T100000',
    'DURATION:PT1H', 'DURATION:P', 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20271201', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'RRULE:FREQ=SECONDLY', 'RRULE:FREQ=MONTHLY;BYDAY=5XX', 'RRULE:COUNT=0', 'EXDATE:20261201T090000', 'EXDATE:x', 'RDATE;VALUE=PERIOD:20261201T090000Z/PT1H',
    'RECURRENCE-ID:20261201T090000', 'STATUS:CANCELLED', 'X-BOAI-CAPACITY:三十', ' folded', 'TZID:Asia/Shanghai', ';;;', 'DTSTART',
  ]; // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), (some) =>
      assertReads(
        ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...some, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
        'a.ics',
      ),
    ),
    { numRuns: 500 },
  );
});

test('rows that began long ago reach into the future', () => {
  const sheet = '活动名称,地点,日期,时间,重复\r\n晨练,广场,2005-01-01,7:00-8:00,每天\r\n';
  const last = read(sheet).items[0]!.occurrences.at(-1)!.origin;
  assert.ok(last > '2027-05-01', last);
  const event =
    'UID:1\r\nSUMMARY:晨练\r\nLOCATION:广场\r\nDTSTART:19990101T070000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY';
  const calendar = read(
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
    'a.ics',
  );
  const dates = calendar.items[0]!.occurrences.map(({ origin }) => origin);
  assert.ok(dates.at(-1)! > '2027-05-01' && dates.length < 1000);
});
