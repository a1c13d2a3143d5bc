/** From the bytes of an XLSX workbook to the cells of its sheets, whatever the file tries to do to its reader. */
import { Worker } from 'node:worker_threads';
import { accept, refuse, type Reading } from './reading.ts';
import { memoryMax, millisecondsMax, type WorkbookReading } from './workbook-limits.ts';

/** A zip archive; what ends like a workbook and is none is refused by the reader. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 3, 4].every((byte, index) => bytes[index] === byte);
}

function readInThread(bytes: Uint8Array): Promise<WorkbookReading> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: memoryMax, maxYoungGenerationSizeMb: 32 },
  });
  return new Promise<WorkbookReading>((resolve) => {
    const timer = setTimeout(() => resolve('tooLarge'), millisecondsMax);
    const settle = (reading: WorkbookReading) => {
      clearTimeout(timer);
      resolve(reading);
    };
    worker.once('message', settle);
    worker.once('error', (error: Error & { readonly code?: string }) =>
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'broken'),
    );
  }).finally(() => worker.terminate());
}

export async function readWorkbook(bytes: Uint8Array): Promise<Reading<readonly string[][][]>> {
  const reading = await readInThread(bytes);
  if (reading === 'tooLarge') {
    return refuse(
      '这个工作簿展开以后太大了。请只留下活动表，另存为新的文件再上传',
      'This workbook is too large when it is unpacked. Keep the sheet of activities alone in a new file',
    );
  }
  if (reading === 'broken') {
    return refuse(
      '打不开这个工作簿：文件坏了，或者加了密码。请在表格里另存为 .xlsx 或 CSV 再上传',
      'This workbook cannot be opened: it is damaged or has a password. Save it as .xlsx or CSV again',
    );
  }
  return accept(reading.sheets);
}
