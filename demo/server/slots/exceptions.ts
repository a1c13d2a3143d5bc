/** Days on which a service is not as usual: what staff have set for them alone. */
import type { Kysely } from 'kysely';
import type { DayException } from '../../../src/api/generated/types.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import type { Period } from '../../../src/domain/service-hours.ts';
import type { Act } from '../bookings/desk.ts';
import type { Tables } from '../store/tables.ts';

export type FoundException = Required<DayException> & { readonly serviceId: string };

/** By day. */
export async function findExceptions(
  db: Kysely<Tables>,
  centerId: string,
  { from, to }: { readonly from: Day; readonly to?: Day },
): Promise<FoundException[]> {
  const rows = await db
    .selectFrom('service_days')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('day', '>=', from)
    .$if(to !== undefined, (query) => query.where('day', '<=', to!))
    .orderBy('day')
    .execute();
  return rows.map(({ service_id, day, hours, capacity, note }) => ({
    serviceId: service_id,
    day,
    hours: JSON.parse(hours) as Period[] | null,
    capacity,
    note,
  }));
}

/** Usual hours with usual seats are no exception, whatever was to be told. */
export function toException({
  day,
  hours,
  capacity = null,
  note,
}: DayException): Required<DayException> | null {
  return hours === null && capacity === null ? null : { day, hours, capacity, note };
}

/** In place of what was set before. */
export async function writeException(
  { trx, centerId }: Pick<Act, 'trx' | 'centerId'>,
  serviceId: string,
  exception: DayException,
): Promise<void> {
  const { day } = exception;
  await trx
    .deleteFrom('service_days')
    .where('center_id', '=', centerId)
    .where('service_id', '=', serviceId)
    .where('day', '=', day)
    .execute();
  const set = toException(exception);
  if (!set) return;
  const { hours, capacity, note } = set;
  const row = {
    center_id: centerId,
    service_id: serviceId,
    day,
    hours: JSON.stringify(hours),
    capacity,
    note,
  };
  await trx.insertInto('service_days').values(row).execute();
}
