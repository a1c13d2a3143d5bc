/** Waiting for a place in a full activity or slot. */
import type { BookSlotRequest, SignUpRequest } from '../../../src/api/generated/types.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { requestDigest } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import { requireVisited, type SlotVisit, withWayToSlot } from './book-slot.ts';
import { openTarget } from './claim.ts';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { endExpiredAt } from './expiry.ts';
import { readChild } from './guardian.ts';
import { once } from './idempotency.ts';
import { insertBooking, type SlotDetails } from './insert-booking.ts';
import { type Person, readPerson } from './person.ts';
import { joinLine, lockPlaces } from './places.ts';
import { currentSettings, refuseRequest } from './sign-up.ts';
import { readDetails } from './slot-details.ts';
import { findActivityTarget, refuseTaking, type Target } from './target.ts';
import { asFirstTold } from './to-booking.ts';
import { withWayOn } from './way-on.ts';

export async function joinActivityWaitlist(
  desk: BookingDesk,
  settings: CenterSettings,
  activityId: string,
  request: SignUpRequest,
  idempotencyKey: string,
): Promise<BookingRow> {
  const details = readChild(request);
  const find = async (act: Act) => {
    const target = await findActivityTarget(act.trx, act.settings, activityId);
    if (!target) throw new Refusal('activity_not_found');
    return { target, details };
  };
  const digest = requestDigest(desk.key, 'joinActivityWaitlist', activityId, request);
  try {
    return await join(desk, settings, { idempotencyKey, digest, person: readPerson(request), find });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const target = await findActivityTarget(desk.store.db, settings, activityId);
    throw await withWayOn(desk, settings, target, request.partySize, error);
  }
}

export async function joinSlotWaitlist(
  desk: BookingDesk,
  settings: CenterSettings,
  slotId: string,
  request: BookSlotRequest,
  idempotencyKey: string,
): Promise<BookingRow> {
  const person = readPerson(request);
  return waitForSlot(desk, settings, slotId, {
    idempotencyKey,
    digest: requestDigest(desk.key, 'joinSlotWaitlist', slotId, request),
    person,
    limited: person.phone,
    isConfidential: false,
    readDetails: (_act, target) => readDetails(request, target.slot, settings.center.timeZone),
  });
}

/** The one way into the line of a slot, whatever it is for. */
export async function waitForSlot(
  desk: BookingDesk,
  settings: CenterSettings,
  slotId: string,
  visit: SlotVisit,
): Promise<BookingRow> {
  const find = async (act: Act) => {
    const target = await requireVisited(act, slotId, visit);
    return { target, details: await visit.readDetails(act, target) };
  };
  try {
    return await join(desk, settings, { ...visit, find });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw await withWayToSlot(desk, settings, slotId, visit, error);
  }
}

interface Join extends Pick<SlotVisit, 'idempotencyKey' | 'digest' | 'person' | 'writeMore'> {
  /** In confidence: what stands for the phone. */
  readonly isConfidential?: boolean;
  readonly limited?: string | undefined;
  readonly find: (act: Act) => Promise<{ target: Target; details: Partial<SlotDetails> | undefined }>;
}

async function join(desk: BookingDesk, settings: CenterSettings, joining: Join): Promise<BookingRow> {
  const { idempotencyKey, digest, person, find } = joining;
  const { store, now, ids } = desk;
  const centerId = settings.center.id;
  return store.transact(async (trx) => {
    const keyed = { centerId, key: idempotencyKey, digest };
    const { id: bookingId } = await once(trx, keyed, ids.id(), now, async (id) => {
      const early = actIn(trx, desk, settings);
      const act = { ...early, settings: await currentSettings(early) };
      const { target, details } = await find(act);
      refuseTaking(target, act);
      refuseRequest(act.settings, target.maxPartySize, person);
      await openTarget(act, target);
      await waitAt(act, target, id, joining, details);
      await joining.writeMore?.(act, id);
      await bumpVersion(trx, centerId);
    });
    return asFirstTold(trx, centerId, bookingId, 'waiting');
  });
}

async function waitAt(
  act: Act,
  target: Target,
  id: string,
  joining: Join,
  details: Partial<SlotDetails> | undefined,
): Promise<void> {
  const { placeId, waitlistCapacity } = target;
  const { person } = joining;
  const { partySize } = person;
  // Whoever waits behind an expired hold need not wait.
  await endExpiredAt(act, placeId);
  const place = await lockPlaces(act, placeId);
  if (!place) throw new Error(`${placeId} has no places.`);
  if (place.taken + partySize <= place.capacity) throw new Refusal('places_left');
  const isWaiting = joining.isConfidential
    ? await waitsInConfidence(act, placeId, joining.limited)
    : await waitsAlready(act, placeId, person);
  if (isWaiting) throw new Refusal('already_waiting');
  const entry = { act: 'wait', subjectId: id, status: 'waiting', taken: 0, waiting: partySize } as const;
  const lineNumber = await joinLine(act, placeId, partySize, waitlistCapacity, entry);
  if (lineNumber === undefined) throw new Refusal('waitlist_full');
  await insertBooking(act, target, { id, person, details, lineNumber });
}

/** One entry for each phone and visitor: a grandparent may enter several children. The place is locked, so it stays so. */
async function waitsAlready(
  { trx, centerId }: Act,
  placeId: string,
  { phone, name, attendeeName }: Person,
): Promise<boolean> {
  const rows = await trx
    .selectFrom('bookings')
    .select(['name', 'attendee_name'])
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where('phone', '=', phone)
    .where('status', 'in', ['waiting', 'offered'])
    .execute();
  const visitor = attendeeName ?? name;
  return rows.some((row) => (row.attendee_name ?? row.name) === visitor);
}

/** Whoever has left a phone waits once; of others nobody can tell. */
async function waitsInConfidence(
  { trx, centerId }: Act,
  placeId: string,
  phoneDigest: string | undefined,
): Promise<boolean> {
  if (phoneDigest === undefined) return false;
  const row = await trx
    .selectFrom('bookings as b')
    .innerJoin('consultations as c', (join) =>
      join.onRef('c.center_id', '=', 'b.center_id').onRef('c.booking_id', '=', 'b.booking_id'),
    )
    .select('b.booking_id')
    .where('b.center_id', '=', centerId)
    .where('b.place_id', '=', placeId)
    .where('b.status', 'in', ['waiting', 'offered'])
    .where('c.phone_digest', '=', phoneDigest)
    .executeTakeFirst();
  return row !== undefined;
}
