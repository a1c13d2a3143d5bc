/** What staff say about a room. */
import type { Room, RoomChange, SaveRoom, Service } from '../../../src/api/generated/types.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { actIn, type BookingDesk } from '../bookings/desk.ts';
import type { CenterSettings } from '../center.ts';
import { findDoubleUses, findUsesIn } from './double-use.ts';
import { transactOrTry } from './dry-run.ts';
import { withEffect } from './effect.ts';
import { findServices } from './find-service.ts';

/** Whether activities and slots may share a room. Slots that come back are offered to whoever waits for them. */
export async function saveRoom(
  desk: Pick<BookingDesk, 'store' | 'ids' | 'now'>,
  settings: CenterSettings,
  { name, shareable, dryRun }: SaveRoom,
): Promise<RoomChange> {
  const isHere = ({ room }: Service) => room === name;
  return transactOrTry(desk, async (trx) => {
    const act = actIn(trx, desk, settings);
    const { centerId, now } = act;
    const { made: room, ...effect } = await withEffect(act, isHere, async (): Promise<Room> => {
      await trx
        .insertInto('rooms')
        .values({ center_id: centerId, name, shareable: shareable ? 1 : 0 })
        .onConflict((conflict) =>
          conflict.columns(['center_id', 'name']).doUpdateSet({ shareable: shareable ? 1 : 0 }),
        )
        .execute();
      return { name, shareable };
    });
    const services = (await findServices(trx, centerId)).filter(isHere);
    const today = dayInZone(now, settings.center.timeZone);
    const ahead = Math.max(0, ...services.map(({ horizonDays }) => horizonDays));
    const range = { from: today, to: addDays(today, ahead) };
    const uses = await findUsesIn(trx, settings, name, range);
    const doubleUses = await findDoubleUses(trx, settings, uses, services);
    return { applied: dryRun !== true, room, ...effect, doubleUses };
  });
}
