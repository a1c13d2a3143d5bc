/** Checks a center's staff log: that no row was altered, and that it still has every end that was written down elsewhere. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StaffLogRow } from '../store/tables.ts';
import { hashOf, type LogHead, noHash } from './staff-log.ts';

export interface WrongRow {
  /** The first number that is wrong or missing. */
  readonly number: number;
  readonly reason: 'altered' | 'missing' | 'other than written down';
}

/** `rows` by number, as they are; `heads` as they were at some time. Undefined when all is well. */
export function findWrongRow(
  centerId: string,
  rows: readonly StaffLogRow[],
  heads: readonly LogHead[],
): WrongRow | undefined {
  const wrong: WrongRow[] = [];
  let previous = noHash;
  for (const [index, row] of rows.entries()) {
    const number = index + 1;
    if (row.number !== number) {
      wrong.push({ number: Math.min(number, row.number), reason: 'missing' });
      break;
    }
    if (row.center_id !== centerId || row.previous_hash !== previous || row.hash !== hashOf(row)) {
      wrong.push({ number, reason: 'altered' });
      break;
    }
    previous = row.hash;
  }
  for (const head of heads.filter(({ center }) => center === centerId)) {
    const row = rows[head.number - 1];
    if (row === undefined) wrong.push({ number: rows.length + 1, reason: 'missing' });
    else if (row.hash !== head.hash) wrong.push({ number: head.number, reason: 'other than written down' });
  }
  return wrong.sort((a, b) => a.number - b.number)[0];
}

function isHead(value: unknown): value is LogHead {
  const { center, number, hash } = (value ?? {}) as Partial<Record<keyof LogHead, unknown>>;
  return typeof center === 'string' && Number.isInteger(number) && typeof hash === 'string';
}

export const headEnding = '.head.json';

/** What was written next to the backups of a folder. @throws SyntaxError when one cannot be read */
export async function readBackupHeads(folder: string): Promise<LogHead[]> {
  const names = await readdir(folder).catch(() => []);
  const heads: LogHead[] = [];
  for (const name of names.filter((name) => name.endsWith(headEnding)).sort()) {
    const content: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (!Array.isArray(content) || !content.every(isHead)) throw new Error(`${name} is no file of heads.`);
    heads.push(...content);
  }
  return heads;
}

/** The server's log has one in a line of JSON after each act; other lines are none of its business. */
export function readLoggedHeads(log: string): LogHead[] {
  return log.split('\n').flatMap((line) => {
    if (!line.includes('"staffLog"')) return [];
    try {
      const { staffLog } = JSON.parse(line) as { staffLog?: unknown };
      return isHead(staffLog) ? [staffLog] : [];
    } catch {
      return [];
    }
  });
}
