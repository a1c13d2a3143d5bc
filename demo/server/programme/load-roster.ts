/** Who is coming to an activity. */
import type { Kysely } from 'kysely';
import type { Roster, RosterEntry } from '../../../src/api/generated/types.ts';
import { findActivity } from '../activities.ts';
import { isId, type CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { Tables } from '../store/tables.ts';
import type { ProgrammeDesk } from './write-activity.ts';

export async function findEntries(
  db: Kysely<Tables>,
  { center }: CenterSettings,
  activityId: string,
): Promise<RosterEntry[]> {
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', center.id)
    .where('activity_id', '=', activityId)
    .where('status', '=', 'confirmed')
    .orderBy('booked_at')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    bookingId: row.booking_id,
    code: row.code,
    name: row.name,
    attendeeName: row.attendee_name,
    phone: row.phone,
    partySize: row.party_size,
    bookedAt: toWire(row.booked_at, center.timeZone),
  }));
}

export async function loadRoster(
  { store }: Pick<ProgrammeDesk, 'store'>,
  settings: CenterSettings,
  activityId: string,
): Promise<Roster> {
  const activity = isId(activityId) ? await findActivity(store.db, settings.center, activityId) : undefined;
  if (!activity) throw new Refusal('activity_not_found');
  return { activity, entries: await findEntries(store.db, settings, activityId) };
}
