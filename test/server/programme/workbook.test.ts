/** Workbooks of Excel and WPS: read as their CSV would be, and refused in plain words when they are not what they seem. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { inflatedSize } from '../../../demo/server/sheets/inflated-size.ts';
import { nextSuchDay } from '../../../demo/server/sheets/day.ts';
import { readProgramme } from '../../../demo/server/programme/read-programme.ts';
import { read, timeZone, today } from './programme-files.ts';

const readFile = (content: Uint8Array, fileName = '活动.xlsx') =>
  readProgramme({ fileName, content }, { today, timeZone, assumeYear: () => nextSuchDay(today) });

const header = ['活动名称', '地点', '日期', '开始时间', '结束时间', '名额', '重复', '重复至', '联系电话'];

function workbook(...sheets: readonly (readonly (readonly CellValue[])[])[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((rows, index) => ({ name: `表${index + 1}`, rows: rows.map((row) => [...row]) })),
  });
}

/** As a cell that is shown as a time alone keeps it. */
const clock = (hour: number, minute: number) => new Date(Date.UTC(1899, 11, 31, hour, minute));

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the headers say of its size. */
  readonly declared?: number;
  readonly isStored?: boolean;
}

/** A zip archive, honest or not. */
function archive(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length, isStored = false } of parts) {
    const packed = isStored ? Buffer.from(content) : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, place, Buffer.from(name)]),
    );
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const text = (content: string) => new TextEncoder().encode(content);
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: string[]) =>
  text(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map((target, index) => {
        const kind = target.includes('workbook')
          ? 'officeDocument'
          : target.includes('shared')
            ? 'sharedStrings'
            : 'worksheet';
        return `<Relationship Id="rId${index + 1}" Type="${relation}/${kind}" Target="${target}"/>`;
      })
      .join('')}</Relationships>`,
  );

/** The least that is a workbook, with this in its one sheet. */
function workbookParts(rows: string): Part[] {
  return [
    { name: '[Content_Types].xml', content: text('<Types/>') },
    { name: '_rels/.rels', content: relations('xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: text(
        `<workbook xmlns:r="${relation}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relations('worksheets/sheet1.xml', 'sharedStrings.xml') },
    { name: 'xl/sharedStrings.xml', content: text('<sst/>') },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: text(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    },
  ];
}

async function refusal(content: Uint8Array) {
  const { items, list, isReadable } = await readFile(content);
  assert.equal(items.length, 0);
  assert.equal(isReadable, false);
  assert.equal(list.problems.length, 1);
  return list.problems[0]!.reason.zh;
}

test('a workbook says the same as the sheet that is saved from it', async () => {
  const rows: CellValue[][] = [
    ['梅园十二月活动表'],
    header,
    [
      '八段锦',
      '博爱广场',
      new Date('2026-11-24'),
      clock(7, 0),
      clock(8, 0),
      null,
      '每周二',
      new Date('2026-12-29'),
      7961234567,
    ],
    [],
    ['手工', '活动室', 46360, '9:00', clock(10, 30), 12, null, null, '0796-1234567'],
  ];
  const { items, list, table } = await readFile(await workbook(rows));
  const asCsv = read(
    [
      '梅园十二月活动表',
      header.join(','),
      '八段锦,博爱广场,2026-11-24,07:00,08:00,,每周二,2026-12-29,7961234567',
      '',
      '手工,活动室,2026-12-04,9:00,10:30,12,,,0796-1234567',
    ].join('\r\n'),
  );
  assert.deepEqual(items, asCsv.items);
  assert.deepEqual(list.problems, []);
  assert.match(list.notes.map(({ text }) => text.zh).join(), /日期是数字 46360，按 2026-12-04 处理/);
  assert.deepEqual(table?.[2]?.slice(0, 5), ['八段锦', '博爱广场', '2026-11-24', '07:00', '08:00']);
});

test('lines are counted as the workbook shows them, and wrong cells are named as in a sheet', async () => {
  const { list } = await readFile(
    await workbook([header, [], ['手工', '活动室', new Date('2026-12-04'), '明天', '10:00', 12]]),
  );
  assert.deepEqual(
    list.problems.map(({ line, column, value }) => ({ line, column, value })),
    [{ line: 3, column: '开始时间', value: '明天' }],
  );
});

test('the sheet that has the header is read, wherever it is', async () => {
  const one = ['手工', '活动室', new Date('2026-12-04'), '9:00', '10:00'];
  const other = ['画画', '活动室', new Date('2026-12-05'), '9:00', '10:00'];
  const { items, list } = await readFile(
    await workbook([['说明'], ['请填第二张表']], [header, one], [header, other]),
  );
  assert.deepEqual(
    items.map(({ row }) => row.title),
    ['手工'],
  );
  assert.match(list.notes[0]!.text.zh, /几张活动表/);
});

test('a workbook that is far larger than it looks is refused, whether or not it says so', async () => {
  const zeros = new Uint8Array(40 * 1024 * 1024);
  const sheet = workbookParts('<row r="1"><c r="A1" t="inlineStr"><is><t>活动</t></is></c></row>');
  assert.equal(
    inflatedSize(archive(sheet), 1e6),
    sheet.reduce((sum, { content }) => sum + content.length, 0),
  );
  for (const declared of [zeros.length, 10, 0]) {
    const bomb = archive([...sheet, { name: 'xl/media/a.png', content: zeros, declared }]);
    assert.ok(bomb.length < 100_000);
    assert.match(await refusal(bomb), /太大/);
  }
});

test('a few bytes that stand for millions of cells do not cost the server its memory', async () => {
  const wide = Array.from(
    { length: 4_900 },
    (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
  );
  const before = process.memoryUsage().rss;
  const { items } = await readFile(archive(workbookParts(wide.join(''))));
  assert.equal(items.length, 0);
  assert.ok(process.memoryUsage().rss - before < 500 * 1024 * 1024);
  const far = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
  assert.match(await refusal(archive(workbookParts(far))), /太大/);
});

test('what only calls itself a workbook is refused in words', async () => {
  const good = Buffer.from(await workbook([header]));
  for (const content of [
    good.subarray(0, 300),
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]),
    archive([{ name: 'a.txt', content: text('a') }]),
    archive([
      { name: 'a.txt', content: text('a'), isStored: true },
      { name: '', content: text('') },
    ]),
  ]) {
    assert.match(await refusal(content), /打不开这个工作簿/);
  }
  assert.match(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /另存为 CSV/);
});
