/** Reading sheets: encodings, delimiters, headers, lines, and every problem of a row at once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { read, sampleBytes, sampleText, sheet, utf8 } from './programme-files.ts';

const problems = (file: ReturnType<typeof read>) =>
  file.list.problems.map(({ line, column, value }) => [line, column, value]);

test('the sample: 22 rows, 113 dates, five wrong rows, one note', () => {
  const file = read(sampleBytes());
  assert.equal(file.items.length, 22);
  assert.equal(file.items.flatMap(({ occurrences }) => occurrences).length, 113);
  assert.deepEqual(problems(file), [
    [24, '结束时间', '18:00'],
    [25, '日期', '2026-02-30'],
    [26, '活动名称', ''],
    [27, '名额', '三十'],
    [28, null, '八段锦晨练'],
  ]);
  assert.ok(file.list.problems.every(({ reason }) => reason.zh !== '' && /^[\x20-\x7e–]+$/.test(reason.en)));
  assert.deepEqual(
    file.list.notes.map(({ line }) => line),
    [9],
  );
  const visits = file.items.find(({ line }) => line === 13)!;
  assert.deepEqual(
    visits.occurrences.map(({ origin }) => origin),
    ['2026-12-10', '2027-01-14', '2027-02-11', '2027-03-11', '2027-04-08', '2027-05-13', '2027-06-10'],
  );
  assert.equal(visits.occurrences[1]!.facts.signUpClosesAt, '2027-01-13T09:00:00Z');
  const drill = file.items.find(({ line }) => line === 6)!;
  assert.equal(drill.row.waitlistCapacity, 0);
});

describe('the same sheet', () => {
  const expected = read(sampleBytes()).items;
  const text = sampleText();
  const separated = (delimiter: string) => stringify(parse(text), { delimiter, record_delimiter: 'windows' });
  const variants: Readonly<Record<string, Uint8Array>> = {
    'in UTF-8': utf8(text),
    'in UTF-8 with a mark': utf8(`\ufeff${text}`),
    'in UTF-16 with a mark': iconv.encode(text, 'utf-16le', { addBOM: true }),
    'in UTF-16 without a mark': iconv.encode(text, 'utf-16le', { addBOM: false }),
    'with semicolons': utf8(separated(';')),
    'with tabs, in GBK': iconv.encode(separated('\t'), 'gbk'),
    'with bare line feeds': utf8(text.replaceAll('\r\n', '\n')),
    'with blank columns': utf8(text.replaceAll('\r\n', ',,\r\n')),
  };
  for (const [name, bytes] of Object.entries(variants)) {
    test(name, () => assert.deepEqual(read(bytes).items, expected));
  }
});

test('a column of times holds ranges in any spelling, whatever the dash', () => {
  const spellings = [
    '8:00-9:30',
    '08:00—09:30',
    '８：００～９：３０',
    '8点至9点半',
    '上午8:00到9:30',
    '8.00-9.30',
  ];
  const rows = spellings.map((time, index) => `讲座${index},广场,2026-12-04,${time}`);
  const file = read(['活动名称,地点,日期,时间', ...rows, '讲座,广场,2026年12月4日 8:00-9:30,'].join('\n'));
  assert.deepEqual(problems(file), []);
  const times = new Set(file.items.map(({ row }) => `${row.startTime} ${row.endTime}`));
  assert.deepEqual([...times], ['08:00 09:30']);
});

test('lines are those of the sheet: titles above, breaks in cells and blank rows counted', () => {
  const file = read(
    '十二月安排,,,,\r\n活动名称,地点,日期,开始时间,结束时间,说明\r\n' +
      '甲,广场,2026-12-01,9:00,10:00,"第一行\r\n第二行"\r\n\r\n乙,广场,2026-12-01,9:00,8:00,\r\n',
  );
  assert.equal(file.items[0]!.line, 3);
  assert.equal(file.items[0]!.row.description, '第一行\n第二行');
  assert.deepEqual(problems(file), [[5, '结束时间', '8:00']]);
});

test('all that is wrong with a row is said at once, with the header as the sheet spells it', () => {
  const file = read('名称,场地,活动日期,开始,结束,人数,候补,报名截止\r\n,,2月30日,25:00,,十,x,y\r\n');
  assert.deepEqual(
    problems(file).map(([, column]) => column),
    ['名称', '场地', '活动日期', '开始', '结束', '人数', '候补', '报名截止'],
  );
});

test('rows that do not fit together are refused', () => {
  const file = read(
    sheet(
      ['没有重复', '广场', '2026-12-01', '9:00', '10:00', '', '', '2026-12-31'],
      ['先结束', '广场', '2026-12-01', '9:00', '10:00', '', '每周二', '2026-11-30'],
      ['从不', '广场', '2026-12-02', '9:00', '10:00', '', '每月31日', '2026-12-15'],
      ['好的', '广场', '2026-12-01', '9:00', '10:00', '', '每周二', '2026-12-15'],
      ['好的', '广场', '2026-12-08', '9:00', '10:00', '', '', ''],
    ),
  );
  assert.deepEqual(
    file.list.problems.map(({ line, column }) => [line, column]),
    [
      [2, '重复至'],
      [3, '重复至'],
      [4, null],
      [6, null],
    ],
  );
  assert.equal(file.items.length, 1);
});

test('a first date that is no day of the repeat is noted, not moved silently', () => {
  const file = read(sheet(['晨练', '广场', '2026-11-30', '7:00', '8:00', '', '每周三', '2026-12-31']));
  assert.equal(file.items[0]!.occurrences[0]!.origin, '2026-12-02');
  assert.match(file.list.notes[0]!.text.zh, /2026-11-30 是周一.*2026-12-02/);
});

test('dates of a repeat can be left out', () => {
  const file = read(
    '活动名称,地点,日期,时间,重复,重复至,停办日期\r\n晨练,广场,2026-12-01,7:00-8:00,每周二,2026-12-20,12月8日\r\n',
  );
  assert.deepEqual(
    file.items[0]!.occurrences.map(({ origin, cancelled }) => [origin, cancelled]),
    [
      ['2026-12-01', false],
      ['2026-12-08', true],
      ['2026-12-15', false],
    ],
  );
});

describe('a file of which nothing can be read says why', () => {
  const reason = (content: Uint8Array | string) => {
    const file = read(content);
    assert.equal(file.isReadable, false);
    assert.equal(file.items.length, 0);
    return file.list.problems.map((problem) => problem.reason.zh).join();
  };
  test('a workbook', () => assert.match(reason(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)), /另存为 CSV/));
  test('no header', () => assert.match(reason('甲,乙\r\n丙,丁\r\n'), /表头/));
  test('a column missing', () => assert.match(reason('活动名称,日期,开始时间,结束时间\r\n'), /地点/));
  test('nothing', () => assert.match(reason(''), /表头/));
});

test('a quote that is never closed costs the rows after it, and nothing is concluded from them', () => {
  const file = read(
    sheet(
      ['甲', '广场', '2026-12-01', '9:00', '10:00', '', '', ''],
      ['"乙', '广场', '2026-12-02', '9:00', '10:00', '', '', ''],
    ),
  );
  assert.equal(file.items.length, 1);
  assert.equal(file.list.problems[0]!.line, 3);
  assert.equal(file.isReadable, false);
});
