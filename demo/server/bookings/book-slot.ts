/** Booking a slot, with a hold of it or without. */
import type { BookSlotRequest } from '../../../src/api/generated/types.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { holdOfToken, requestDigest } from '../server-key.ts';
import { claim, openTarget } from './claim.ts';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { endHold, requireSlot } from './holds.ts';
import { once } from './idempotency.ts';
import { insertBooking, type SlotDetails } from './insert-booking.ts';
import { type Person, readPerson } from './person.ts';
import { countBooking } from './phone-limit.ts';
import { type Entry, lockPlaces } from './places.ts';
import { currentSettings, refuseRequest } from './sign-up.ts';
import { readDetails } from './slot-details.ts';
import { findSlotTarget, refuseTaking, type SlotTarget } from './target.ts';
import { tellConfirmed } from './tell.ts';
import { asFirstTold, type MadeBooking } from './to-booking.ts';
import { offerFree } from './waitlist.ts';
import { withWayOn } from './way-on.ts';

/** Who comes to a slot, and what is written besides; by name and phone, or in confidence. */
export interface SlotVisit {
  readonly idempotencyKey: string;
  /** Of the request. */
  readonly digest: string;
  readonly person: Person;
  /** What stands for the phone in the limits of the service; undefined when nobody can know. */
  readonly limited: string | undefined;
  /** A consultation and any other service are booked by different requests: each knows nothing of the other's slots. */
  readonly isConfidential: boolean;
  /** Checked against the service as it is now. @throws Refusal */
  readDetails(act: Act, target: SlotTarget): Promise<SlotDetails> | SlotDetails;
  /** What belongs to the booking and stands in a table of its own. */
  writeMore?(act: Act, bookingId: string): Promise<void>;
}

export async function bookSlot(
  desk: BookingDesk,
  settings: CenterSettings,
  slotId: string,
  request: BookSlotRequest,
  idempotencyKey: string,
): Promise<MadeBooking> {
  const person = readPerson(request);
  return takeSlot(desk, settings, slotId, request.hold, {
    idempotencyKey,
    digest: requestDigest(desk.key, 'bookSlot', slotId, request),
    person,
    limited: person.phone,
    isConfidential: false,
    readDetails: (_act, target) => readDetails(request, target.slot, settings.center.timeZone),
  });
}

/** The one way to a slot, whatever it is for. */
export async function takeSlot(
  desk: BookingDesk,
  settings: CenterSettings,
  slotId: string,
  hold: string | null,
  visit: SlotVisit,
): Promise<MadeBooking> {
  const { store, key, now, ids } = desk;
  const { center } = settings;
  const { person, digest, idempotencyKey } = visit;
  const { partySize } = person;
  // A token that is none is no obstacle: the seats are taken anew.
  const holdId = hold === null ? undefined : holdOfToken(key, center.id, hold);
  let target: SlotTarget | undefined;
  try {
    return await store.transact(async (trx) => {
      target = undefined;
      const keyed = { centerId: center.id, key: idempotencyKey, digest };
      const { id: bookingId } = await once(trx, keyed, ids.id(), now, async (id) => {
        const early = actIn(trx, desk, settings);
        const entry: Entry = {
          act: 'book',
          subjectId: id,
          status: 'confirmed',
          taken: partySize,
          waiting: 0,
        };
        let kept = 0;
        if (holdId !== undefined) {
          await lockPlaces(early, slotId);
          kept = await endHoldOf(early, holdId, slotId);
        }
        const claimed = await claim(early, slotId, partySize, entry, kept);
        let isClaimed = claimed === 'taken';
        const act = { ...early, settings: await currentSettings(early) };
        target = await requireVisited(act, slotId, visit);
        if (claimed === 'unopened') {
          await openTarget(act, target);
          isClaimed = (await claim(act, slotId, partySize, entry, kept)) === 'taken';
          if (isClaimed) target = await requireVisited(act, slotId, visit);
        }
        refuseTaking(target, act);
        refuseRequest(act.settings, target.maxPartySize, person);
        const details = await visit.readDetails(act, target);
        if (!isClaimed) throw new Refusal('slot_full');
        await countBooking(act, target, { key, phone: visit.limited });
        await insertBooking(act, target, { id, person, details, lineNumber: null });
        await visit.writeMore?.(act, id);
        await tellConfirmed(act, id, target);
        // A smaller party than was held leaves seats to those who wait.
        if (holdId !== undefined) await offerFree(act, slotId);
        await bumpVersion(trx, center.id);
      });
      return { row: await asFirstTold(trx, center.id, bookingId, 'confirmed'), target };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw target
      ? await withWayOn(desk, settings, target, partySize, error)
      : await withWayToSlot(desk, settings, slotId, visit, error);
  }
}

/** @throws Refusal `slot_not_found`, also for a slot of the other kind */
export async function requireVisited(
  act: Act,
  slotId: string,
  { isConfidential }: Pick<SlotVisit, 'isConfidential'>,
): Promise<SlotTarget> {
  const target = await requireSlot(act, slotId);
  if ((target.slot.terms !== null) !== isConfidential) throw new Refusal('slot_not_found');
  return target;
}

export async function withWayToSlot(
  desk: BookingDesk,
  settings: CenterSettings,
  slotId: string,
  { isConfidential, person }: Pick<SlotVisit, 'isConfidential' | 'person'>,
  refusal: Refusal,
): Promise<Refusal> {
  const found = await findSlotTarget(desk.store.db, settings, slotId);
  const target = found && (found.slot.terms !== null) === isConfidential ? found : undefined;
  return withWayOn(desk, settings, target, person.partySize, refusal);
}

/** Answers how many seats it had; a hold of another slot is not touched. */
async function endHoldOf(
  act: Parameters<typeof endHold>[0],
  holdId: string,
  slotId: string,
): Promise<number> {
  const held = await act.trx
    .selectFrom('holds')
    .select('hold_id')
    .where('center_id', '=', act.centerId)
    .where('hold_id', '=', holdId)
    .where('place_id', '=', slotId)
    .executeTakeFirst();
  return held ? endHold(act, holdId, { isForBooking: true }) : 0;
}
