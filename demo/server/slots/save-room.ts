/** What staff say about a room. */
import type { Room, StaffBooking } from '../../../src/api/generated/types.ts';
import { actIn, type BookingDesk } from '../bookings/desk.ts';
import { forgetSettledCalls } from '../calls/hours-calls.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { transactOrTry } from './dry-run.ts';
import { findServices } from './find-service.ts';
import { findMisfits } from './misfits.ts';
import { offerReopened } from './offer-reopened.ts';

export interface RoomChange {
  readonly applied: boolean;
  readonly room: Room;
  /** Bookings that no longer fit. */
  readonly toCall: readonly StaffBooking[];
}

/** Whether activities and slots may share a room. Slots that come back are offered to whoever waits for them. */
export async function saveRoom(
  desk: Pick<BookingDesk, 'store' | 'ids' | 'now'>,
  settings: CenterSettings,
  { name, shareable }: Room,
  dryRun?: boolean,
): Promise<RoomChange> {
  return transactOrTry(desk, async (trx) => {
    const act = actIn(trx, desk, settings);
    const { centerId } = act;
    await trx
      .insertInto('rooms')
      .values({ center_id: centerId, name, shareable: shareable ? 1 : 0 })
      .onConflict((conflict) =>
        conflict.columns(['center_id', 'name']).doUpdateSet({ shareable: shareable ? 1 : 0 }),
      )
      .execute();
    const services = (await findServices(trx, centerId)).filter(({ room }) => room === name);
    for (const service of services) await offerReopened(act, service);
    await bumpVersion(trx, centerId);
    await forgetSettledCalls(trx, settings, desk.now);
    const toCall: StaffBooking[] = [];
    for (const service of services) toCall.push(...(await findMisfits(trx, settings, service, desk.now)));
    return { applied: dryRun !== true, room: { name, shareable }, toCall };
  });
}
