/** The settings of a center: read for every request, written by the command line and the first start. */
import type { Kysely, Transaction } from 'kysely';
import type { Center, Notice } from '../../src/api/generated/types.ts';
import type { QuietHours } from '../../src/domain/quiet-hours.ts';
import { Refusal } from './problem.ts';
import type { Store } from './store/open.ts';
import type { Tables } from './store/tables.ts';

export interface CenterSettings {
  /** What residents are told. */
  readonly center: Center;
  readonly cancelMinutesBefore: number;
  readonly messages: MessageSettings;
  readonly origins: readonly string[];
  /** Hosts that the link of a campaign may lead to. */
  readonly linkHosts: readonly string[];
  readonly version: number;
  /** Of `/campaigns`. */
  readonly campaignsVersion: number;
}

/** When residents hear from the center, and where their links lead. */
export interface MessageSettings {
  /** The page with `<boai-my-bookings>`; null: the one that this server serves. */
  readonly bookingsPageUrl: string | null;
  /** How long an offered place is kept; the clock starts when quiet hours end. */
  readonly offerMinutes: number;
  readonly quietHours: QuietHours | null;
  /** Wall clock of the day before, `18:00`; null: no reminders. */
  readonly reminderTime: string | null;
}

/** What a center is made from; `demo/data/center.json` is one. */
export interface CenterFile {
  readonly center: Center;
  readonly cancelMinutesBefore: number;
  /** Default: a day for an answer, 21:00 to 08:00 quiet, reminders at 18:00. */
  readonly messages?: Partial<MessageSettings> | undefined;
  readonly origins: readonly string[];
  /** Default: none, or as they are. */
  readonly linkHosts?: readonly string[] | undefined;
}

const defaultMessages: MessageSettings = {
  bookingsPageUrl: null,
  offerMinutes: 1440,
  quietHours: { from: '21:00', to: '08:00' },
  reminderTime: '18:00',
};

/** Ids stand in paths, so what cannot be one need not be asked for. */
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

export function isId(text: string): boolean {
  return idPattern.test(text);
}

export async function listCenters(db: Kysely<Tables>): Promise<{ id: string; name: string }[]> {
  const rows = await db.selectFrom('centers').select(['center_id', 'name']).orderBy('center_id').execute();
  return rows.map(({ center_id, name }) => ({ id: center_id, name }));
}

export async function findCenter(db: Kysely<Tables>, centerId: string): Promise<CenterSettings | undefined> {
  const row = await db
    .selectFrom('centers')
    .innerJoin('notices', (join) =>
      join
        .onRef('notices.center_id', '=', 'centers.center_id')
        .onRef('notices.notice_version', '=', 'centers.notice_version'),
    )
    .selectAll('centers')
    .select('notices.text as notice')
    .where('centers.center_id', '=', centerId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    center: {
      id: row.center_id,
      name: row.name,
      phone: row.phone,
      hours: row.hours,
      address: row.address,
      timeZone: row.time_zone,
      categories: JSON.parse(row.categories) as string[],
      maxPartySize: row.max_party_size,
      notice: JSON.parse(row.notice) as Notice,
    },
    cancelMinutesBefore: row.cancel_minutes_before,
    messages: {
      bookingsPageUrl: row.bookings_page_url,
      offerMinutes: row.offer_minutes,
      quietHours:
        row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
      reminderTime: row.reminder_time,
    },
    origins: JSON.parse(row.origins) as string[],
    linkHosts: JSON.parse(row.link_hosts) as string[],
    version: row.version,
    campaignsVersion: row.campaigns_version,
  };
}

/** As it is now, for what is read again within a request. */
export async function findVersion(db: Kysely<Tables>, centerId: string): Promise<number> {
  const { version } = await db
    .selectFrom('centers')
    .select('version')
    .where('center_id', '=', centerId)
    .executeTakeFirstOrThrow();
  return version;
}

/** The center that a path names; `default` is the only one of a server that has one. */
export async function resolveCenter(db: Kysely<Tables>, name: string): Promise<CenterSettings> {
  const found = isId(name) ? await findCenter(db, name) : undefined;
  if (found) return found;
  const centers = await listCenters(db);
  const [only] = centers;
  if (name === 'default') {
    if (centers.length === 1 && only) return (await findCenter(db, only.id))!;
    if (centers.length > 1) throw new Refusal('center_required', { centers });
  }
  throw new Refusal('center_not_found', { centers });
}

/** Creates the center or brings it up to the file; bookings keep the notice that their resident agreed to. */
export async function saveCenter(store: Store, file: CenterFile, now: number): Promise<void> {
  const { center } = file;
  const messages = { ...defaultMessages, ...file.messages };
  const row = {
    name: center.name,
    phone: center.phone,
    hours: center.hours,
    address: center.address,
    time_zone: center.timeZone,
    categories: JSON.stringify(center.categories),
    max_party_size: center.maxPartySize,
    notice_version: center.notice.version,
    cancel_minutes_before: file.cancelMinutesBefore,
    bookings_page_url: messages.bookingsPageUrl,
    offer_minutes: messages.offerMinutes,
    quiet_from: messages.quietHours?.from ?? null,
    quiet_to: messages.quietHours?.to ?? null,
    reminder_time: messages.reminderTime,
    origins: JSON.stringify(file.origins),
    ...(file.linkHosts && { link_hosts: JSON.stringify(file.linkHosts) }),
  };
  await store.transact(async (trx) => {
    await trx
      .insertInto('centers')
      .values({ center_id: center.id, ...row, version: now, campaigns_version: now })
      .onConflict((conflict) => conflict.column('center_id').doUpdateSet(row))
      .execute();
    await trx
      .insertInto('notices')
      .values({
        center_id: center.id,
        notice_version: center.notice.version,
        text: JSON.stringify(center.notice),
      })
      .onConflict((conflict) => conflict.columns(['center_id', 'notice_version']).doNothing())
      .execute();
    await bumpVersion(trx, center.id);
    await bumpCampaignsVersion(trx, center.id);
  });
}

/** Which pages may call the API: exact origins, `https://portal.example`. */
export async function saveOrigins(
  store: Store,
  centerId: string,
  origins: readonly string[],
): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('centers')
    .set({ origins: JSON.stringify(origins) })
    .where('center_id', '=', centerId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** After a restore: what caches and browsers hold belongs to data that is gone, whatever its number was. */
export async function renewVersions(store: Store, now: number): Promise<void> {
  await store.db.updateTable('centers').set({ version: now, campaigns_version: now }).execute();
}

/**
 * Says that readers would see something new. Comes last in a transaction: the row is the one that all writers of a
 * center share, so it is held for the shortest time.
 */
export async function bumpVersion(trx: Transaction<Tables>, centerId: string): Promise<void> {
  await trx
    .updateTable('centers')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('center_id', '=', centerId)
    .execute();
}

/** The same for readers of the campaigns, of whom there are many and who ask every minute. */
export async function bumpCampaignsVersion(trx: Transaction<Tables>, centerId: string): Promise<void> {
  await trx
    .updateTable('centers')
    .set(({ eb }) => ({ campaigns_version: eb('campaigns_version', '+', 1) }))
    .where('center_id', '=', centerId)
    .execute();
}
