/** Files of a programme for tests: the sample as staff keep it, and sheets written from rows. */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { randomIds } from '../../../demo/server/ids.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { importProgramme, type ImportOptions } from '../../../demo/server/programme/index.ts';
import type { Mends } from '../../../demo/server/programme/mend-event.ts';
import { readTextProgramme } from '../../../demo/server/programme/read-programme.ts';
import type { ProgrammeFile } from '../../../demo/server/programme/read-sheet.ts';
import { nextSuchDay } from '../../../demo/server/sheets/day.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import { testCenter, testTime } from '../../support/server.ts';

export const today = '2026-11-24';
export const timeZone = 'Asia/Shanghai';

export const samplePath = new URL('../../../demo/data/programme.gbk.csv', import.meta.url);
export const sampleBytes = (): Uint8Array => readFileSync(samplePath);
export const sampleText = (): string => iconv.decode(Buffer.from(sampleBytes()), 'gb18030');

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a file as an import of 24 November 2026 would, into an empty database. */
export function read(content: Uint8Array | string, fileName = 'programme.csv', mends?: Mends): ProgrammeFile {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return readTextProgramme(fileName, bytes, { today, timeZone, assumeYear: () => nextSuchDay(today) }, mends);
}

const header = ['活动名称', '地点', '日期', '开始时间', '结束时间', '名额', '重复', '重复至'];

/** A sheet with the plainest header; cells that hold commas need their own quotes. */
export function sheet(...rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n';
}

/** Imports into the test center, at the test's time unless it says another. */
export async function importInto(
  store: Store,
  content: Uint8Array | string,
  options: Partial<Omit<ImportOptions, 'content'>> & { readonly at?: string } = {},
) {
  const { at = testTime, fileName = 'programme.csv', ...rest } = options;
  const settings = (await findCenter(store.db, testCenter.id))!;
  return importProgramme({ store, ids: randomIds, now: Date.parse(at) }, settings, {
    fileName,
    content: typeof content === 'string' ? utf8(content) : content,
    ...rest,
  });
}

export async function versionOf(store: Store): Promise<number> {
  return (await findCenter(store.db, testCenter.id))!.version;
}
