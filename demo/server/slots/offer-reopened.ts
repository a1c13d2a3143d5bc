/** Seats of a service that are free again, for whoever waits for them. */
import type { Service } from '../../../src/api/generated/types.ts';
import { slotIdFrom } from '../../../src/domain/slot-id.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { Act } from '../bookings/desk.ts';
import { offerFree } from '../bookings/waitlist.ts';

/** More seats, or hours that are back: whoever waits for them comes before the public. */
export async function offerReopened(act: Act, service: Service): Promise<void> {
  const { trx, centerId, settings, now } = act;
  const places = await trx
    .selectFrom('places')
    .select('place_id')
    .where('center_id', '=', centerId)
    .where('place_id', '>=', slotIdFrom(service.id, dayInZone(now, settings.center.timeZone)))
    .where('place_id', '<', slotIdFrom(service.id, '9999-12-31'))
    .where('waiting', '>', 0)
    .orderBy('place_id')
    .execute();
  for (const { place_id: placeId } of places) await offerFree(act, placeId);
}
