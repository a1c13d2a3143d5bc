/** Waiting for a place in a full activity or slot. */
import type { BookSlotRequest, SignUpRequest } from '../../../src/api/generated/types.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { requestDigest } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import { openTarget } from './claim.ts';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { endExpiredAt } from './expiry.ts';
import { requireSlot } from './holds.ts';
import { once } from './idempotency.ts';
import { insertBooking, type SlotDetails } from './insert-booking.ts';
import { type Person, readPerson } from './person.ts';
import { joinLine, lockPlaces } from './places.ts';
import { currentSettings, refuseRequest } from './sign-up.ts';
import { readDetails } from './slot-details.ts';
import { findActivityTarget, findSlotTarget, refuseClosed, type Target } from './target.ts';
import { asFirstTold } from './to-booking.ts';
import { withWayOn } from './way-on.ts';

export async function joinActivityWaitlist(
  desk: BookingDesk,
  settings: CenterSettings,
  activityId: string,
  request: SignUpRequest,
  idempotencyKey: string,
): Promise<BookingRow> {
  const find = async (act: Act) => {
    const target = await findActivityTarget(act.trx, act.settings, activityId);
    if (!target) throw new Refusal('activity_not_found');
    return { target, details: undefined };
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
  const find = async (act: Act) => {
    const target = await requireSlot(act, slotId);
    return { target, details: readDetails(request, target.slot, settings.center.timeZone) };
  };
  const digest = requestDigest(desk.key, 'joinSlotWaitlist', slotId, request);
  try {
    return await join(desk, settings, { idempotencyKey, digest, person: readPerson(request), find });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const target = await findSlotTarget(desk.store.db, settings, slotId);
    throw await withWayOn(desk, settings, target, request.partySize, error);
  }
}

interface Join {
  readonly idempotencyKey: string;
  readonly digest: string;
  readonly person: Person;
  readonly find: (act: Act) => Promise<{ target: Target; details: SlotDetails | undefined }>;
}

async function join(
  desk: BookingDesk,
  settings: CenterSettings,
  { idempotencyKey, digest, person, find }: Join,
): Promise<BookingRow> {
  const { store, now, ids } = desk;
  const centerId = settings.center.id;
  return store.transact(async (trx) => {
    const keyed = { centerId, key: idempotencyKey, digest };
    const { id: bookingId } = await once(trx, keyed, ids.id(), now, async (id) => {
      const early = actIn(trx, desk, settings);
      const act = { ...early, settings: await currentSettings(early) };
      const { target, details } = await find(act);
      refuseClosed(target, act.settings, now);
      refuseRequest(act.settings, target.maxPartySize, person);
      await openTarget(act, target);
      await waitAt(act, target, id, person, details);
      await bumpVersion(trx, centerId);
    });
    return asFirstTold(trx, centerId, bookingId, 'waiting');
  });
}

async function waitAt(
  act: Act,
  target: Target,
  id: string,
  person: Person,
  details: SlotDetails | undefined,
): Promise<void> {
  const { placeId, waitlistCapacity } = target;
  const { partySize } = person;
  // Whoever waits behind an expired hold need not wait.
  await endExpiredAt(act, placeId);
  const place = await lockPlaces(act, placeId);
  if (!place) throw new Error(`${placeId} has no places.`);
  if (place.taken + partySize <= place.capacity) throw new Refusal('places_left');
  if (await waitsAlready(act, placeId, person)) throw new Refusal('already_waiting');
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
