/** Signing up for an activity: one transaction, whatever happens at the same moment. */
import type { SignUpRequest } from '../../../src/api/generated/types.ts';
import { bumpVersion, type CenterSettings, findCenter } from '../center.ts';
import { Refusal } from '../problem.ts';
import { requestDigest } from '../server-key.ts';
import { claim } from './claim.ts';
import { actIn, type BookingDesk } from './desk.ts';
import { readChild } from './guardian.ts';
import { once } from './idempotency.ts';
import { insertBooking } from './insert-booking.ts';
import { readPerson } from './person.ts';
import { findActivityTarget, refuseTaking, type Target } from './target.ts';
import { tellConfirmed } from './tell.ts';
import { asFirstTold, type MadeBooking } from './to-booking.ts';
import { withWayOn } from './way-on.ts';

export async function signUp(
  desk: BookingDesk,
  settings: CenterSettings,
  activityId: string,
  request: SignUpRequest,
  idempotencyKey: string,
): Promise<MadeBooking> {
  const { store, key, now, ids } = desk;
  const { center } = settings;
  const person = readPerson(request);
  const { partySize } = person;
  const details = readChild(request);
  const digest = requestDigest(key, 'signUp', activityId, request);
  try {
    return await store.transact(async (trx) => {
      let target: Target | undefined;
      const keyed = { centerId: center.id, key: idempotencyKey, digest };
      const { id: bookingId } = await once(trx, keyed, ids.id(), now, async (id) => {
        const early = actIn(trx, desk, settings);
        // Claims first: that locks the places, so what is read after it is still true when the booking is written.
        const claimed = await claim(early, activityId, partySize, {
          act: 'book',
          subjectId: id,
          status: 'confirmed',
          taken: partySize,
          waiting: 0,
        });
        const act = { ...early, settings: await currentSettings(early) };
        target = await findActivityTarget(trx, act.settings, activityId);
        if (!target) throw new Refusal('activity_not_found');
        refuseTaking(target, act);
        refuseRequest(act.settings, target.maxPartySize, person);
        if (claimed !== 'taken') throw new Refusal('activity_full');
        await insertBooking(act, target, { id, person, details, lineNumber: null });
        await tellConfirmed(act, id, target);
        await bumpVersion(trx, center.id);
      });
      return { row: await asFirstTold(trx, center.id, bookingId, 'confirmed'), target };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const target = await findActivityTarget(store.db, settings, activityId);
    throw await withWayOn(desk, settings, target, partySize, error);
  }
}

/** Read again inside the transaction: the notice or the rules may have changed a moment ago. */
export async function currentSettings({
  trx,
  centerId,
}: Pick<ReturnType<typeof actIn>, 'trx' | 'centerId'>): Promise<CenterSettings> {
  const settings = await findCenter(trx, centerId);
  if (!settings) throw new Refusal('center_not_found');
  return settings;
}

export function refuseRequest(
  { center }: CenterSettings,
  maxPartySize: number,
  { partySize, noticeVersion }: { readonly partySize: number; readonly noticeVersion: string },
): void {
  if (partySize > maxPartySize) {
    throw new Refusal('party_too_large', { detail: `One booking may bring up to ${maxPartySize}.` });
  }
  if (noticeVersion !== center.notice.version) throw new Refusal('notice_outdated');
}
