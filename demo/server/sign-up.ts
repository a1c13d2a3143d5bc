/** Signing up for an activity: one transaction, whatever happens at the same moment. */
import type { Transaction } from 'kysely';
import type { Activity, SignUpRequest } from '../../src/api/generated/types.ts';
import { activityState, placesLeft } from '../../src/domain/activity-state.ts';
import { isPersonName } from '../../src/domain/person-name.ts';
import { parsePhone } from '../../src/domain/phone.ts';
import { findActivity, findAlternatives } from './activities.ts';
import { findBookingRow, keptUntil } from './booking-page.ts';
import { bumpVersion, type CenterSettings, findCenter } from './center.ts';
import { once } from './idempotency.ts';
import type { Ids } from './ids.ts';
import { parseInstant, toUtc } from './instant.ts';
import { takePlaces } from './places.ts';
import { invalid, Refusal } from './problem.ts';
import { requestDigest, type ServerKey } from './server-key.ts';
import type { Store } from './store/open.ts';
import type { BookingRow, Tables } from './store/tables.ts';

export interface BookingDesk {
  readonly store: Store;
  readonly ids: Ids;
  readonly key: ServerKey;
  readonly now: number;
}

/** What the center can do for a resident whose sign-up was refused. */
const refusalsWithAlternatives = [
  'activity_full',
  'sign_up_closed',
  'activity_cancelled',
  'sign_up_not_open',
];

export async function signUp(
  desk: BookingDesk,
  settings: CenterSettings,
  activityId: string,
  request: SignUpRequest,
  idempotencyKey: string,
): Promise<BookingRow> {
  const { store, key, now } = desk;
  const { center } = settings;
  const person = readPerson(request);
  const digest = requestDigest(key, 'signUp', activityId, request);
  try {
    return await store.transact(async (trx) => {
      const keyed = { centerId: center.id, key: idempotencyKey, digest };
      const bookingId = await once(trx, keyed, desk.ids.id(), now, async (id) => {
        await book(trx, desk, center.id, { id, activityId, partySize: request.partySize, ...person });
      });
      const row = await findBookingRow(trx, center.id, bookingId);
      // Deleted since at the end of its retention: the key has nothing left to answer with.
      if (!row) throw new Refusal('booking_not_found');
      // The answer to a key stays what it was: that the booking was cancelled since is no part of signing up.
      return { ...row, status: 'confirmed', cancelled_at: null };
    });
  } catch (error) {
    throw error instanceof Refusal ? await withWayOn(desk, settings, activityId, request, error) : error;
  }
}

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly attendeeName: string | null;
  readonly noticeVersion: string;
}

function readPerson({ name, phone, attendeeName, noticeVersion }: SignUpRequest): Person {
  if (!isPersonName(name)) throw invalid('name', 'has to be 1 to 30 characters');
  if (attendeeName !== null && !isPersonName(attendeeName)) {
    throw invalid('attendeeName', 'has to be 1 to 30 characters');
  }
  const parsed = parsePhone(phone);
  if (!parsed) throw invalid('phone', 'is not a mobile or landline number');
  return {
    name: name.trim(),
    phone: parsed.national,
    attendeeName: attendeeName === null ? null : attendeeName.trim(),
    noticeVersion,
  };
}

interface NewBooking extends Person {
  readonly id: string;
  readonly activityId: string;
  readonly partySize: number;
}

/** Claims first: that locks the places, so what is read after it is still true when the booking is written. */
async function book(
  trx: Transaction<Tables>,
  { ids, now }: BookingDesk,
  centerId: string,
  booking: NewBooking,
): Promise<void> {
  const { activityId, partySize } = booking;
  const isClaimed = await takePlaces(trx, { centerId, placeId: activityId }, partySize);
  // Read again inside the transaction: the notice or the activity may have changed a moment ago.
  const settings = await findCenter(trx, centerId);
  if (!settings) throw new Refusal('center_not_found');
  const activity = await findActivity(trx, settings.center, activityId);
  if (!activity) throw new Refusal('activity_not_found');
  refuse(activity, settings, booking, now);
  if (!isClaimed) throw new Refusal('activity_full', { placesLeft: placesLeft(activity) });
  await insertWithFreeCode(trx, ids, {
    center_id: centerId,
    booking_id: booking.id,
    activity_id: activityId,
    status: 'confirmed',
    name: booking.name,
    phone: booking.phone,
    attendee_name: booking.attendeeName,
    party_size: partySize,
    notice_version: booking.noticeVersion,
    booked_at: toUtc(now),
    cancelled_at: null,
    calendar_id: ids.secret(),
    kept_until: keptUntil(parseInstant(activity.endsAt)!, settings),
  });
  await bumpVersion(trx, centerId);
}

/** Every reason to refuse but a lack of places, the most final first. */
function refuse(
  activity: Activity,
  { center }: CenterSettings,
  { partySize, noticeVersion }: NewBooking,
  now: number,
): void {
  if (activity.status === 'cancelled') throw new Refusal('activity_cancelled');
  if (activity.capacity === null) throw new Refusal('sign_up_not_needed');
  const state = activityState(activity, now);
  if (state === 'closed') throw new Refusal('sign_up_closed');
  if (state === 'notOpen') throw new Refusal('sign_up_not_open');
  if (partySize > center.maxPartySize) {
    throw new Refusal('party_too_large', { detail: `One sign-up may bring up to ${center.maxPartySize}.` });
  }
  if (noticeVersion !== center.notice.version) throw new Refusal('notice_outdated');
}

/** Two bookings with the same code are as good as impossible, and still not an error for the resident. */
async function insertWithFreeCode(
  trx: Transaction<Tables>,
  ids: Ids,
  row: Omit<BookingRow, 'code'>,
): Promise<void> {
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

async function withWayOn(
  { store, now }: BookingDesk,
  { center }: CenterSettings,
  activityId: string,
  { partySize }: SignUpRequest,
  refusal: Refusal,
): Promise<Refusal> {
  const activity = await findActivity(store.db, center, activityId);
  const phone = activity?.phone ?? center.phone;
  if (!activity || !refusalsWithAlternatives.includes(refusal.code)) return refusal.with({ phone });
  return refusal.with({
    phone,
    alternatives: await findAlternatives(store.db, center, activity, partySize, now),
  });
}
