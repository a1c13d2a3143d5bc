/** Deletes personal data on the day that residents were told. */
import { sql, type Transaction } from 'kysely';
import { addDays, type Day } from '../../src/domain/plain-date.ts';
import { dayInZone } from '../../src/domain/zone.ts';
import { periodOf } from './bookings/phone-limit.ts';
import { toUtc } from './instant.ts';
import { forgetOldSignIns } from './staff/sessions.ts';
import { removeOldBackups } from './store/backup.ts';
import { findConsultation } from './slots/find-service.ts';
import type { Store } from './store/open.ts';
import type { Tables } from './store/tables.ts';

/** Long enough for a phone that was off line over a weekend to send the same request again. */
const keysKeptMs = 7 * 86_400_000;
const everyMs = 3 * 3_600_000;

/** Answers with how many bookings were deleted. Places of past activities stay counted: they say nothing about anybody. */
export async function purge(store: Store, now: number): Promise<number> {
  const centers = await store.db.selectFrom('centers').select(['center_id', 'time_zone']).execute();
  let deleted = 0;
  for (const { center_id: centerId, time_zone: timeZone } of centers) {
    deleted += await store.transact(async (trx) => {
      const { numDeletedRows } = await trx
        .deleteFrom('bookings')
        .where('center_id', '=', centerId)
        .where('kept_until', '<=', dayInZone(now, timeZone))
        // With a retention of no days at all, the day itself still has to pass.
        .where(({ eb, exists, or, selectFrom }) =>
          or([
            eb('slot_ends_at', '<', toUtc(now)),
            exists(
              selectFrom('activities as a')
                .select(sql`1`.as('one'))
                .whereRef('a.center_id', '=', 'bookings.center_id')
                .whereRef('a.activity_id', '=', 'bookings.activity_id')
                .where('a.ends_at', '<', toUtc(now)),
            ),
          ]),
        )
        .executeTakeFirstOrThrow();
      await trx
        .deleteFrom('idempotency')
        .where('center_id', '=', centerId)
        .where('created_at', '<', toUtc(now - keysKeptMs))
        .execute();
      // Every period begins with its year.
      await trx
        .deleteFrom('phone_limits')
        .where('center_id', '=', centerId)
        .where('period', '<', String(Number(dayInZone(now, timeZone).slice(0, 4)) - 1))
        .execute();
      await forgetOldSignIns(trx, centerId, now);
      await forgetPhones(trx, centerId, dayInZone(now, timeZone));
      return Number(numDeletedRows);
    });
  }
  if (deleted > 0) await store.overwriteDeleted();
  return deleted;
}

/** That a phone has had a consultation is forgotten with the consultation: only periods that still count are kept. */
async function forgetPhones(trx: Transaction<Tables>, centerId: string, today: Day): Promise<void> {
  const found = await findConsultation(trx, centerId);
  if (!found) return;
  const { service, terms } = found;
  const counting = new Set<string>();
  const first = addDays(today, -terms.retentionDays);
  const last = addDays(today, service.horizonDays);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    for (const per of ['day', 'week', 'month', 'year'] as const) counting.add(periodOf(day, per));
  }
  const rows = await trx
    .selectFrom('phone_limits')
    .select('period')
    .distinct()
    .where('center_id', '=', centerId)
    .where('service_id', '=', service.id)
    .execute();
  for (const { period } of rows.filter((row) => !counting.has(row.period))) {
    await trx
      .deleteFrom('phone_limits')
      .where('center_id', '=', centerId)
      .where('service_id', '=', service.id)
      .where('period', '=', period)
      .execute();
  }
}

/** Now and every few hours; does not keep the process alive. The answer ends it. */
export function purgeRegularly(
  store: Store,
  clock: () => number,
  backupFolder: string,
  report: (deleted: number) => void,
  fail: (error: unknown) => void,
): () => void {
  const run = () => {
    purge(store, clock()).then(report, fail);
    removeOldBackups(backupFolder, clock()).catch(fail);
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return () => clearInterval(timer);
}
