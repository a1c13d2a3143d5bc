/** Reads a workbook in a thread of its own, whose memory and time are bounded: see read-workbook.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { streamXlsxRows } from 'hucre/xlsx';
import { inflatedSize } from './inflated-size.ts';
import { columnsMax, inflatedMax, rowsMax, sheetsMax, type WorkbookReading } from './workbook-limits.ts';
import { cellText } from './workbook-cells.ts';

async function readRows(content: Uint8Array, sheet: number): Promise<string[][] | 'tooLarge'> {
  const rows: string[][] = [];
  for await (const { index, values } of streamXlsxRows(content, { sheet, maxRows: rowsMax + 1 })) {
    const cells = values.slice(0, columnsMax).map(cellText);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) continue;
    if (index >= rowsMax) return 'tooLarge';
    // Rows in which nothing stands may be left out of the file; lines are counted with them all the same.
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return rows;
}

async function read(content: Uint8Array): Promise<WorkbookReading> {
  const size = inflatedSize(content, inflatedMax);
  if (size === 'tooLarge') return 'tooLarge';
  if (size === undefined) return 'broken';
  const sheets: string[][][] = [];
  for (let sheet = 0; sheet < sheetsMax; sheet++) {
    const rows = await readRows(content, sheet);
    if (rows === 'tooLarge') return 'tooLarge';
    if (rows.length > 0) sheets.push(rows);
  }
  return { sheets };
}

const reading = await read(workerData as Uint8Array).catch((): WorkbookReading => 'broken');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort!.postMessage(reading);
