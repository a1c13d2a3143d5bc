/** A week of all services, the one that is signed up for in confidence included: times and counts, nobody's name. */
import type { Kysely } from 'kysely';
import type { ServiceWeek } from '../../../src/api/generated/types.ts';
import { addDays, type Day, startOfWeek } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { startOfDay, toWire } from '../instant.ts';
import type { Tables } from '../store/tables.ts';
import { loadServices } from './desk-views.ts';
import { findConsultation } from './find-service.ts';
import { loadSlots, type Range } from './load-slots.ts';

export async function loadServiceWeek(
  db: Kysely<Tables>,
  settings: CenterSettings,
  day: Day | undefined,
  now: number,
): Promise<ServiceWeek> {
  const today = dayInZone(now, settings.center.timeZone);
  const from = startOfWeek(day ?? today);
  const range = { from, to: addDays(from, 6) };
  const { services, rooms } = await loadServices(db, settings, from < today ? from : today);
  const consultation = await findConsultation(db, settings.center.id);
  const offered = services.map(({ service }) => service);
  const page = await loadSlots(db, settings, offered, range, now);
  return {
    ...range,
    today,
    services: page.services.map(({ service, days }, index) => ({
      service,
      isConsultation: service.id === consultation?.service.id,
      days,
      exceptions: services[index]!.exceptions,
    })),
    uses: await findUses(
      db,
      settings,
      offered.map(({ room }) => room),
      range,
    ),
    rooms,
    holidays: page.holidays,
  };
}

async function findUses(
  db: Kysely<Tables>,
  { center }: CenterSettings,
  rooms: readonly string[],
  { from, to }: Range,
): Promise<ServiceWeek['uses']> {
  if (rooms.length === 0) return [];
  const rows = await db
    .selectFrom('activities')
    .select(['room', 'title', 'starts_at', 'ends_at'])
    .where('center_id', '=', center.id)
    .where('status', '=', 'scheduled')
    .where('room', 'in', rooms)
    .where('ends_at', '>', startOfDay(from, center.timeZone))
    .where('starts_at', '<', startOfDay(addDays(to, 1), center.timeZone))
    .orderBy('starts_at')
    .orderBy('activity_id')
    .execute();
  return rows.map(({ room, title, starts_at, ends_at }) => ({
    room,
    title,
    startsAt: toWire(starts_at, center.timeZone),
    endsAt: toWire(ends_at, center.timeZone),
  }));
}
