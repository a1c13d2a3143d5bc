/** Writing a new booking, of an activity or of a slot, promised or waiting. */
import type { Transaction } from 'kysely';
import type { Item } from '../../../src/api/generated/types.ts';
import type { Ids } from '../ids.ts';
import { toUtc } from '../instant.ts';
import type { Flag, NewBookingRow, Tables } from '../store/tables.ts';
import type { Act } from './desk.ts';
import type { Person } from './person.ts';
import type { Target } from './target.ts';
import { keptUntil } from './to-booking.ts';

/** What a booking says besides; of an activity it is the child alone. */
export interface SlotDetails {
  readonly items: readonly Item[];
  readonly ageBand: string | null;
  readonly isUnder14: boolean;
  readonly guardianConsent: boolean;
  readonly healthNoticeVersion: string | null;
}

export interface NewBooking {
  readonly id: string;
  readonly person: Person;
  readonly details: Partial<SlotDetails> | undefined;
  /** Its number in the waiting line; null: confirmed. */
  readonly lineNumber: number | null;
}

/** The columns that say what a booking is for; a rescheduled one gets new ones. */
export function targetColumns(target: Target, { settings }: Act) {
  const isSlot = target.kind === 'slot';
  return {
    place_id: target.placeId,
    activity_id: isSlot ? null : target.activity.id,
    service_id: isSlot ? target.slot.service.id : null,
    slot_starts_at: isSlot ? target.startsAt : null,
    slot_ends_at: isSlot ? target.endsAt : null,
    kept_until: keptUntil(target.endsAt, settings, target.retentionDays),
  };
}

export async function insertBooking(
  act: Act,
  target: Target,
  { id, person, details, lineNumber }: NewBooking,
): Promise<void> {
  const flag = (value: boolean | undefined): Flag => (value ? 1 : 0);
  await insertWithFreeCode(act.trx, act.ids, {
    ...targetColumns(target, act),
    center_id: act.centerId,
    booking_id: id,
    status: lineNumber === null ? ('confirmed' as const) : ('waiting' as const),
    is_confidential: flag(isConfidential(target)),
    name: person.name,
    phone: person.phone,
    attendee_name: person.attendeeName,
    party_size: person.partySize,
    items: JSON.stringify(details?.items ?? []),
    age_band: details?.ageBand ?? null,
    is_under_14: flag(details?.isUnder14),
    guardian_consent: flag(details?.guardianConsent),
    notice_version: person.noticeVersion,
    health_notice_version: details?.healthNoticeVersion ?? null,
    booked_at: toUtc(act.now),
    line_number: lineNumber,
    calendar_id: act.ids.secret(),
  });
  const { trx, centerId, taking } = act;
  if (!taking) return;
  await trx
    .insertInto('booking_callers')
    .values({ center_id: centerId, booking_id: id, caller: taking.caller, taken_by: taking.takenBy })
    .execute();
}

function isConfidential(target: Target): boolean {
  return target.kind === 'slot' && target.slot.terms !== null;
}

type Row = Omit<NewBookingRow, 'code'>;

/** Two bookings with the same code are as good as impossible, and still not an error for the resident. */
async function insertWithFreeCode(trx: Transaction<Tables>, ids: Ids, row: Row): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('bookings')
      .values({ ...row, code: ids.code() })
      .onConflict((conflict) => conflict.columns(['center_id', 'code']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return;
  }
  throw new Error('No free code was found.');
}
