/** What a change does to the bookings of services: they stay as they are, and who no longer fits is named. */
import type { Service, ServiceChange } from '../../../src/api/generated/types.ts';
import type { Act } from '../bookings/desk.ts';
import { forgetSettledCalls } from '../calls/hours-calls.ts';
import { bumpVersion } from '../center.ts';
import { findServices } from './find-service.ts';
import { findMisfitRows, findMisfits } from './misfits.ts';
import { offerReopened } from './offer-reopened.ts';

export type Effect = Pick<ServiceChange, 'toCall' | 'newToCall' | 'fitAgain'>;

/** `concerns`: services whose bookings may be touched. What comes free is offered to whoever waits for it. */
export async function withEffect<Made>(
  act: Act,
  concerns: (service: Service) => boolean,
  write: () => Promise<Made>,
): Promise<Effect & { readonly made: Made }> {
  const { trx, centerId, settings, now } = act;
  const find = async () => (await findServices(trx, centerId)).filter(concerns);
  await holdServices(
    act,
    (await find()).map(({ id }) => id),
  );
  const before = new Set<string>();
  for (const service of await find()) {
    for (const { booking_id } of await findMisfitRows(trx, settings, service, now)) before.add(booking_id);
  }
  const made = await write();
  const services = await find();
  for (const service of services) await offerReopened(act, service);
  await bumpVersion(trx, centerId);
  await forgetSettledCalls(trx, settings, now);
  const toCall: ServiceChange['toCall'] = [];
  for (const service of services) toCall.push(...(await findMisfits(trx, settings, service, now)));
  const after = new Set(toCall.map(({ bookingId }) => bookingId));
  return {
    made,
    toCall,
    newToCall: [...after].filter((id) => !before.has(id)),
    fitAgain: [...before].filter((id) => !after.has(id)),
  };
}

/** Two who change the same at once do so one after the other. */
async function holdServices({ trx, centerId }: Act, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].sort()) {
    await trx
      .updateTable('services')
      .set(({ ref }) => ({ position: ref('position') }))
      .where('center_id', '=', centerId)
      .where('service_id', '=', id)
      .execute();
  }
}
