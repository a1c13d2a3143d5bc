/** How many bookings one phone may have with a service in a period: counted as places are, by a conditional update. */
import { sql } from 'kysely';
import type { Service } from '../../../src/api/generated/types.ts';
import { fromDayNumber, toDayNumber, weekdayOf, type Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { Refusal } from '../problem.ts';
import { requestDigest, type ServerKey } from '../server-key.ts';
import type { Act } from './desk.ts';
import type { SlotTarget } from './target.ts';

type Per = NonNullable<Service['limit']>['per'];

/** The period of the calendar that a day belongs to: `2026-11-24`, `2026-W48` (ISO 8601), `2026-11`, `2026`. */
export function periodOf(day: Day, per: Per): string {
  switch (per) {
    case 'day':
      return day;
    case 'week': {
      // A week belongs to the year of its Thursday.
      const thursday = fromDayNumber(toDayNumber(day) + 4 - weekdayOf(day));
      const year = thursday.slice(0, 4);
      const week = Math.floor((toDayNumber(thursday) - toDayNumber(`${year}-01-01`)) / 7) + 1;
      return `${year}-W${String(week).padStart(2, '0')}`;
    }
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return day.slice(0, 4);
  }
}

export interface Phone {
  readonly key: ServerKey;
  /** National number, digits only, or what stands for it; undefined when nobody can know: then nothing is counted. */
  readonly phone: string | undefined;
}

function rowOf({ centerId, settings }: Act, { slot }: SlotTarget, per: Per, { key, phone }: Phone) {
  return {
    center_id: centerId,
    service_id: slot.service.id,
    phone_digest: requestDigest(key, 'phoneLimit', slot.service.id, phone),
    period: periodOf(dayInZone(Date.parse(slot.startsAt), settings.center.timeZone), per),
  };
}

/** @throws Refusal `limit_reached` */
export async function countBooking(act: Act, target: SlotTarget, phone: Phone): Promise<void> {
  const { limit } = target.slot.service;
  if (!limit || phone.phone === undefined) return;
  const row = rowOf(act, target, limit.per, phone);
  const { numInsertedOrUpdatedRows } = await act.trx
    .insertInto('phone_limits')
    .values({ ...row, booked: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['center_id', 'service_id', 'phone_digest', 'period'])
        .doUpdateSet({ booked: sql`phone_limits.booked + 1` })
        .where('phone_limits.booked', '<', limit.count),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal('limit_reached', { phone: target.phone });
}

/** A limit that was set or changed since counts what it has seen. */
export async function uncountBooking(act: Act, target: SlotTarget, phone: Phone): Promise<void> {
  const { limit } = target.slot.service;
  if (!limit || phone.phone === undefined) return;
  const { period, phone_digest, service_id } = rowOf(act, target, limit.per, phone);
  await act.trx
    .updateTable('phone_limits')
    .set({ booked: sql`booked - 1` })
    .where('center_id', '=', act.centerId)
    .where('service_id', '=', service_id)
    .where('phone_digest', '=', phone_digest)
    .where('period', '=', period)
    .where('booked', '>', 0)
    .execute();
  if (!target.slot.terms) return;
  // That a phone was here once is told to nobody.
  await act.trx
    .deleteFrom('phone_limits')
    .where('center_id', '=', act.centerId)
    .where('service_id', '=', service_id)
    .where('phone_digest', '=', phone_digest)
    .where('period', '=', period)
    .where('booked', '=', 0)
    .execute();
}
