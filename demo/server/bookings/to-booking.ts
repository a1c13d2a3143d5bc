/** A booking as its holder sees it. */
import type { Kysely, Transaction } from 'kysely';
import type { BookedSlot, Booking, Center, Item } from '../../../src/api/generated/types.ts';
import { maskPhone } from '../../../src/domain/phone.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { toInstant } from '../../../src/domain/zone-instant.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import { Refusal } from '../problem.ts';
import { isMisfit } from '../slots/misfits.ts';
import type { BookingRow, Tables, UtcInstant } from '../store/tables.ts';
import { neutralTitle } from './confidential.ts';
import { type SlotTarget, type Target, targetOf } from './target.ts';

/** The last meal before a fasting item, the evening before. */
const fastingFrom = '22:00';

/** The day on which a booking's personal data is deleted: promised to the resident when they book. */
export function keptUntil(
  endsAt: UtcInstant,
  { center }: Pick<CenterSettings, 'center'>,
  retentionDays = center.notice.retentionDays,
): Day {
  return addDays(dayInZone(Date.parse(endsAt), center.timeZone), retentionDays);
}

export async function findBookingRow(
  db: Kysely<Tables>,
  centerId: string,
  bookingId: string,
): Promise<BookingRow | undefined> {
  return db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('booking_id', '=', bookingId)
    .executeTakeFirst();
}

/** What the first reply to a keyed request told: a repeat is told the same, whatever has become of the booking since. */
export async function asFirstTold(
  trx: Transaction<Tables>,
  centerId: string,
  bookingId: string,
  status: 'confirmed' | 'waiting',
): Promise<BookingRow> {
  const row = await findBookingRow(trx, centerId, bookingId);
  // Its data was deleted since, as promised: the key makes no second one.
  if (!row) throw new Refusal('booking_not_found');
  return { ...row, status, ended_by: null, cancelled_at: null, undo_until: null, offer_until: null };
}

/** A booking that has just been made, and what it is for; a repeat of an earlier request has not looked that up. */
export interface MadeBooking {
  readonly row: BookingRow;
  readonly target: Target | undefined;
}

export interface BookingView {
  readonly settings: CenterSettings;
  /** `https://center.example/api/v1`, for absolute addresses. */
  readonly apiUrl: string;
}

export async function toBooking(
  db: Kysely<Tables>,
  row: BookingRow,
  { settings, apiUrl }: BookingView,
  known?: Target,
): Promise<Booking> {
  const { center } = settings;
  const target = known ?? (await targetOf(db, settings, row));
  const wire = (instant: UtcInstant | null) => (instant === null ? null : toWire(instant, center.timeZone));
  return {
    id: row.booking_id,
    code: row.code,
    status: row.status,
    endedBy: row.ended_by,
    activity: target.kind === 'activity' ? target.activity : null,
    slot: target.kind === 'slot' ? toBookedSlot(row, target, center) : null,
    isConfidential: row.is_confidential === 1,
    name: row.name,
    phoneMasked: row.is_confidential === 1 ? '' : maskPhone(row.phone),
    partySize: row.party_size,
    maxPartySize: Math.max(target.maxPartySize, row.party_size),
    attendeeName: row.attendee_name,
    bookedAt: toWire(row.booked_at, center.timeZone),
    cancelledAt: wire(row.cancelled_at),
    cancelUntil: toWire(target.cancelUntil, center.timeZone),
    undoUntil: wire(row.undo_until),
    ahead: row.status === 'waiting' ? await countAhead(db, row) : null,
    offerUntil: wire(row.offer_until),
    needsCall: target.kind === 'slot' && isMisfit(target.slot, row),
    keptUntil: row.kept_until,
    calendarUrl: `${apiUrl}/centers/${center.id}/calendars/${row.calendar_id}.ics`,
  };
}

function toBookedSlot(row: BookingRow, { slot }: SlotTarget, { name, timeZone }: Center): BookedSlot {
  const { service } = slot;
  const isConfidential = row.is_confidential === 1;
  const items = JSON.parse(row.items) as Item[];
  const eveningBefore = addDays(dayInZone(Date.parse(row.slot_starts_at!), timeZone), -1);
  return {
    id: row.place_id,
    serviceId: service.id,
    // The room would say what the appointment is for; whoever comes is shown the way.
    serviceName: isConfidential ? neutralTitle : service.name,
    room: isConfidential ? name : service.room,
    startsAt: toWire(row.slot_starts_at!, timeZone),
    endsAt: toWire(row.slot_ends_at!, timeZone),
    items,
    fastingFrom: items.some(({ fasting }) => fasting)
      ? toInstant(eveningBefore, fastingFrom, timeZone)
      : null,
    bring: isConfidential ? null : service.bring,
    phone: service.phone,
  };
}

/** Parties, not people: that is what somebody in a line sees before them. */
async function countAhead(db: Kysely<Tables>, row: BookingRow): Promise<number> {
  const { parties } = await db
    .selectFrom('bookings')
    .select(({ fn }) => fn.countAll<number | string>().as('parties'))
    .where('center_id', '=', row.center_id)
    .where('place_id', '=', row.place_id)
    .where('status', '=', 'waiting')
    .where('line_number', '<', row.line_number)
    .executeTakeFirstOrThrow();
  return Number(parties);
}
