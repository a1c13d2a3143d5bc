/** The staff log by pages, the newest first. */
import type { Kysely } from 'kysely';
import type { StaffLogPage } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import type { Tables } from '../store/tables.ts';

const pageSize = 50;

export async function loadStaffLog(
  db: Kysely<Tables>,
  { center }: CenterSettings,
  before: number | undefined,
): Promise<StaffLogPage> {
  let log = db
    .selectFrom('staff_log')
    .select(['number', 'at', 'staff', 'act', 'subject'])
    .where('center_id', '=', center.id);
  if (before !== undefined) log = log.where('number', '<', before);
  const rows = await log.orderBy('number', 'desc').limit(pageSize).execute();
  const last = rows.at(-1)?.number ?? 1;
  return {
    entries: rows.map((row) => ({ ...row, at: toWire(row.at, center.timeZone) })),
    before: last > 1 ? last : null,
  };
}
