/** Two who change the same service or day: the second one is told, unless both want the same. */
import { isDeepStrictEqual } from 'node:util';
import type { DayException, Service } from '../../../src/api/generated/types.ts';
import type { Act } from '../bookings/desk.ts';
import { Refusal } from '../problem.ts';
import { findExceptions, toException } from './exceptions.ts';
import { findService } from './find-service.ts';

/** `was` undefined: whoever asks does not say what they have seen. @throws Refusal `changed_meanwhile` */
export function refuseChanged(now: unknown, was: unknown, wanted: unknown): void {
  if (was === undefined || isDeepStrictEqual(now, was)) return;
  // Also what was sent again because its answer was lost.
  if (!isDeepStrictEqual(now, wanted)) throw new Refusal('changed_meanwhile');
}

/** @throws Refusal `changed_meanwhile` */
export async function refuseChangedService(
  { trx, centerId }: Act,
  wanted: Service,
  was: Service | null | undefined,
): Promise<void> {
  refuseChanged((await findService(trx, centerId, wanted.id)) ?? null, was, wanted);
}

/** @throws Refusal `changed_meanwhile` */
export async function refuseChangedDay(
  { trx, centerId }: Act,
  serviceId: string,
  wanted: DayException,
  was: DayException | null | undefined,
): Promise<void> {
  const { day } = wanted;
  const found = await findExceptions(trx, centerId, { from: day, to: day });
  const now = found.find((one) => one.serviceId === serviceId);
  refuseChanged(now ? toException(now) : null, was && toException(was), toException(wanted));
}
