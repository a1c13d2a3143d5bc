/** Reading calendar files (RFC 5545): rules, exceptions, zones, folded lines, and events that are broken. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './programme-files.ts';

function calendar(...events: readonly (readonly string[])[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//test//EN',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function readEvents(...events: readonly (readonly string[])[]) {
  return read(calendar(...events), 'programme.ics');
}

const tai = [
  'UID:tai-chi@center',
  'SUMMARY:太极拳',
  'LOCATION:博爱广场',
  'DTSTART;TZID=Asia/Shanghai:20261124T070000',
  'DTEND;TZID=Asia/Shanghai:20261124T080000',
];

function starts(file: ReturnType<typeof read>): readonly string[] {
  return file.items.flatMap(({ occurrences }) =>
    occurrences.filter(({ cancelled }) => !cancelled).map(({ facts }) => facts.startsAt),
  );
}

describe('a repeated event', () => {
  test('ends with a UNTIL in UTC that includes the last date in its own zone', () => {
    const file = readEvents([...tai, 'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261207T230000Z']);
    assert.deepEqual(file.list.problems, []);
    assert.deepEqual(starts(file), ['2026-11-23T23:00:00Z', '2026-11-30T23:00:00Z', '2026-12-07T23:00:00Z']);
  });

  test('leaves out EXDATE, adds RDATE, and counts', () => {
    const file = readEvents([
      ...tai,
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=Asia/Shanghai:20261201T070000',
      'RDATE;TZID=Asia/Shanghai:20261203T070000',
    ]);
    assert.deepEqual(starts(file), ['2026-11-23T23:00:00Z', '2026-12-02T23:00:00Z', '2026-12-07T23:00:00Z']);
    assert.deepEqual(file.items[0]!.row.exceptDays, ['2026-12-01']);
  });

  test('leaves out a whole day, too', () => {
    const file = readEvents([...tai, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20261125']);
    assert.deepEqual(starts(file), ['2026-11-23T23:00:00Z', '2026-11-25T23:00:00Z']);
  });

  test('without an end is cut after a year, with a note', () => {
    const file = readEvents([...tai, 'RRULE:FREQ=WEEKLY']);
    assert.equal(starts(file).length, 53);
    assert.match(file.list.notes[0]!.text.zh, /2027-11-23/);
  });

  test('takes one changed date and one cancelled date from events of their own', () => {
    const file = readEvents(
      [...tai, 'RRULE:FREQ=WEEKLY;COUNT=3'],
      [
        'UID:tai-chi@center',
        'RECURRENCE-ID;TZID=Asia/Shanghai:20261201T070000',
        'SUMMARY:太极拳(改到下午)',
        'LOCATION:室内',
        'DTSTART;TZID=Asia/Shanghai:20261202T150000',
        'DTEND;TZID=Asia/Shanghai:20261202T160000',
      ],
      [...tai, 'RECURRENCE-ID;TZID=Asia/Shanghai:20261208T070000', 'STATUS:CANCELLED'],
    );
    assert.deepEqual(file.list.problems, []);
    assert.equal(file.items.length, 1);
    assert.deepEqual(
      file.items[0]!.occurrences.map(({ origin, cancelled, facts }) => [origin, cancelled, facts.room]),
      [
        ['2026-11-24', false, '博爱广场'],
        ['2026-12-01', false, '室内'],
        ['2026-12-08', true, '博爱广场'],
      ],
    );
  });

  test('on a day that never comes is refused instead of being looked for', () => {
    for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31']) {
      assert.equal(readEvents([...tai, `RRULE:${rule}`]).list.problems[0]!.column, 'RRULE');
    }
  });

  test('of every minute is refused', () => {
    const file = readEvents([...tai, 'RRULE:FREQ=MINUTELY']);
    assert.equal(file.items.length, 0);
    assert.equal(file.list.problems[0]!.column, 'RRULE');
  });
});

describe('zones', () => {
  const at = (...lines: string[]) =>
    readEvents(['UID:1', 'SUMMARY:讲座', 'LOCATION:图书室', ...lines, 'DURATION:PT1H']);

  test('UTC, floating, named by IANA, by Windows, by path', () => {
    const expected = ['2026-12-01T01:00:00Z'];
    assert.deepEqual(starts(at('DTSTART:20261201T010000Z')), expected);
    assert.deepEqual(starts(at('DTSTART:20261201T090000')), expected);
    assert.deepEqual(starts(at('DTSTART;TZID=Asia/Tokyo:20261201T100000')), expected);
    assert.deepEqual(starts(at('DTSTART;TZID=China Standard Time:20261201T090000')), expected);
    assert.deepEqual(
      starts(at('DTSTART;TZID=/mozilla.org/20050126_1/Asia/Shanghai:20261201T090000')),
      expected,
    );
  });

  test("the file's own definition", () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Our Time',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const text = calendar([
      'UID:1',
      'SUMMARY:讲座',
      'LOCATION:图书室',
      'DTSTART;TZID=Our Time:20261201T080000',
      'DURATION:PT1H',
    ]);
    const file = read(text.replace('BEGIN:VEVENT', [...zone, 'BEGIN:VEVENT'].join('\r\n')), 'a.ics');
    assert.deepEqual(starts(file), ['2026-12-01T01:00:00Z']);
  });

  test('a repeat in a zone with summer time keeps its time there', () => {
    const file = at('DTSTART;TZID=Europe/Berlin:20270321T090000', 'RRULE:FREQ=WEEKLY;COUNT=2');
    assert.deepEqual(starts(file), ['2027-03-21T08:00:00Z', '2027-03-28T07:00:00Z']);
  });

  test('an unknown one is reported', () => {
    const file = at('DTSTART;TZID=Mars/Olympus:20261201T090000');
    assert.match(file.list.problems[0]!.reason.zh, /时区/);
  });
});

test('folded lines, escapes, categories and our own properties', () => {
  const file = readEvents([
    ...tai,
    'DESCRIPTION:第一行\\n第二行\\, 带水',
    ' 杯',
    'CATEGORIES:集体健身,户外',
    'X-BOAI-CAPACITY:30',
    'X-BOAI-CLOSES:前一天 17:00',
  ]);
  const [item] = file.items;
  assert.equal(item!.row.description, '第一行\n第二行, 带水杯');
  assert.equal(item!.row.category, '集体健身');
  assert.equal(item!.row.capacity, 30);
  assert.equal(item!.occurrences[0]!.facts.signUpClosesAt, '2026-11-23T09:00:00Z');
});

test('an event of a whole day, with a note', () => {
  const file = readEvents([
    'UID:1',
    'SUMMARY:开放日',
    'LOCATION:中心',
    'DTSTART;VALUE=DATE:20261201',
    'DTEND;VALUE=DATE:20261202',
  ]);
  assert.deepEqual(file.list.problems, []);
  const { facts } = file.items[0]!.occurrences[0]!;
  assert.deepEqual([facts.startsAt, facts.endsAt], ['2026-11-30T16:00:00Z', '2026-12-01T15:59:00Z']);
  assert.match(file.list.notes[0]!.text.zh, /全天/);
});

test('each wrong event is reported with its line, the rest is read', () => {
  const file = readEvents(
    ['UID:1', 'SUMMARY:没有地点', 'DTSTART:20261201T090000', 'DTEND:20261201T100000'],
    ['UID:2', 'SUMMARY:没有这一天', 'LOCATION:中心', 'DTSTART:20260230T090000', 'DTEND:20260230T100000'],
    ['UID:3', 'SUMMARY:倒过来', 'LOCATION:中心', 'DTSTART:20261201T090000', 'DTEND:20261201T080000'],
    tai,
    tai,
    ['UID', 'SUMMARY'],
  );
  assert.deepEqual(
    file.list.problems.map(({ line, column }) => [line, column]),
    [
      [4, 'LOCATION'],
      [10, 'DTSTART'],
      [17, 'DTEND'],
      [31, 'UID'],
      [38, null],
    ],
  );
  assert.equal(file.items.length, 1);
  assert.equal(file.isReadable, false);
});
