/** Deletes personal data on the day that residents were told. */
import { sql } from 'kysely';
import { dayInZone } from '../../src/domain/zone.ts';
import { toUtc } from './instant.ts';
import { removeOldBackups } from './store/backup.ts';
import type { Store } from './store/open.ts';

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
      return Number(numDeletedRows);
    });
  }
  return deleted;
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
