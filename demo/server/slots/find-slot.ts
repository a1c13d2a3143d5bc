/** One slot by its id. */
import type { Kysely } from 'kysely';
import type { ConsultationTerms, Service } from '../../../src/api/generated/types.ts';
import { readSlotId } from '../../../src/domain/slot-id.ts';
import { toInstant } from '../../../src/domain/zone-instant.ts';
import type { CenterSettings } from '../center.ts';
import { parseInstant, toUtc } from '../instant.ts';
import type { Tables } from '../store/tables.ts';
import { findServiceWithTerms } from './find-service.ts';
import type { Times } from './slot-times.ts';
import { loadTimetable } from './timetable.ts';

export interface FoundSlot extends Times {
  readonly id: string;
  readonly service: Service;
  /** Of a consultation; null of any other service. */
  readonly terms: ConsultationTerms | null;
  /** Whether it stands in the hours as they are now. A booked one may not, since staff have changed them. */
  readonly isOffered: boolean;
  /** Seats on its day, for the first who asks. */
  readonly capacity: number;
}

/** Undefined when there is no such service, or nothing can be called so. */
export async function findSlot(
  db: Kysely<Tables>,
  settings: Pick<CenterSettings, 'center'>,
  slotId: string,
): Promise<FoundSlot | undefined> {
  const { center } = settings;
  const name = readSlotId(slotId);
  const found = name && (await findServiceWithTerms(db, center.id, name.serviceId));
  if (!name || !found) return undefined;
  const { day, time } = name;
  const { service } = found;
  const timetable = await loadTimetable(db, settings, [service], { from: day, to: day });
  const { slots, capacity } = timetable.on(service, day);
  const offered = slots.find(({ id }) => id === slotId);
  if (offered) {
    const { startsAt, endsAt } = offered;
    return { id: slotId, startsAt, endsAt, ...found, capacity, isOffered: true };
  }
  const startsAt = parseInstant(toInstant(day, time, center.timeZone))!;
  const endsAt = toUtc(Date.parse(startsAt) + service.slotMinutes * 60_000);
  return { id: slotId, startsAt, endsAt, ...found, capacity, isOffered: false };
}
