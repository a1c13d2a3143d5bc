/** Booking a slot, with a hold of it or without. */
import type { BookSlotRequest } from '../../../src/api/generated/types.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { holdOfToken, requestDigest } from '../server-key.ts';
import { claim, openSlot } from './claim.ts';
import { actIn, type BookingDesk } from './desk.ts';
import { endHold, requireSlot } from './holds.ts';
import { once } from './idempotency.ts';
import { insertBooking } from './insert-booking.ts';
import { readPerson } from './person.ts';
import { countBooking } from './phone-limit.ts';
import { type Entry, lockPlaces } from './places.ts';
import { currentSettings, refuseRequest } from './sign-up.ts';
import { readDetails } from './slot-details.ts';
import { findSlotTarget, refuseClosed, type SlotTarget } from './target.ts';
import { tellConfirmed } from './tell.ts';
import { asFirstTold, type MadeBooking } from './to-booking.ts';
import { offerFree } from './waitlist.ts';
import { withWayOn } from './way-on.ts';

export async function bookSlot(
  desk: BookingDesk,
  settings: CenterSettings,
  slotId: string,
  request: BookSlotRequest,
  idempotencyKey: string,
): Promise<MadeBooking> {
  const { store, key, now, ids } = desk;
  const { center } = settings;
  const person = readPerson(request);
  const { partySize, phone } = person;
  // A token that is none is no obstacle: the seats are taken anew.
  const holdId = request.hold === null ? undefined : holdOfToken(key, center.id, request.hold);
  const digest = requestDigest(key, 'bookSlot', slotId, request);
  try {
    return await store.transact(async (trx) => {
      let target: SlotTarget | undefined;
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
        let isClaimed = await claim(early, slotId, partySize, entry, kept);
        const act = { ...early, settings: await currentSettings(early) };
        target = await requireSlot(act, slotId);
        if (!isClaimed) {
          // The first who asks for the slot finds no row to claim from.
          await openSlot(act, target);
          isClaimed = await claim(act, slotId, partySize, entry, kept);
          target = await requireSlot(act, slotId);
        }
        refuseClosed(target, act.settings, now);
        refuseRequest(act.settings, target.maxPartySize, person);
        const details = readDetails(request, target.slot, center.timeZone);
        if (!isClaimed) throw new Refusal('slot_full');
        await countBooking(act, target, { key, phone });
        await insertBooking(act, target, { id, person, details, lineNumber: null });
        await tellConfirmed(act, id, target);
        // A smaller party than was held leaves seats to those who wait.
        if (holdId !== undefined) await offerFree(act, slotId);
        await bumpVersion(trx, center.id);
      });
      return { row: await asFirstTold(trx, center.id, bookingId, 'confirmed'), target };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const target = await findSlotTarget(store.db, settings, slotId);
    throw await withWayOn(desk, settings, target, partySize, error);
  }
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
