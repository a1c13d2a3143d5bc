/** What a refused resident can do instead: other dates, other slots, the waiting list, the phone. */
import { placesLeft } from '../../../src/domain/activity-state.ts';
import { findAlternatives } from '../activities.ts';
import type { CenterSettings } from '../center.ts';
import type { ProblemCode, Refusal } from '../problem.ts';
import { findFreeSlots } from '../slots/free-slots.ts';
import type { BookingDesk } from './desk.ts';
import type { Target } from './target.ts';

const slotsMax = 6;

const withAlternatives: readonly ProblemCode[] = [
  'activity_full',
  'slot_full',
  'sign_up_closed',
  'slot_closed',
  'activity_cancelled',
  'sign_up_not_open',
  'fasting_needs_morning',
  'waitlist_full',
  'already_waiting',
  'undo_closed',
];

/** The refusal with what the center can do for the resident; read after the transaction, for it was rolled back. */
export async function withWayOn(
  { store, now }: Pick<BookingDesk, 'store' | 'now'>,
  settings: CenterSettings,
  target: Target | undefined,
  partySize: number,
  refusal: Refusal,
): Promise<Refusal> {
  const { center } = settings;
  if (!target) return refusal.with({ phone: center.phone });
  const { phone } = target;
  if (!withAlternatives.includes(refusal.code)) return refusal.with({ phone });
  if (target.kind === 'activity') {
    const { activity } = target;
    return refusal.with({
      phone,
      alternatives: await findAlternatives(store.db, center, activity, partySize, now),
      ...(refusal.code === 'activity_full' && {
        placesLeft: placesLeft(activity),
        waitlist: activity.waiting + partySize <= activity.waitlistCapacity,
      }),
    });
  }
  const { service, startsAt, capacity } = target.slot;
  const place = await store.db
    .selectFrom('places')
    .select(['capacity', 'taken', 'waiting'])
    .where('center_id', '=', center.id)
    .where('place_id', '=', target.placeId)
    .executeTakeFirst();
  return refusal.with({
    phone,
    slots: await findFreeSlots(store, settings, service, {
      now,
      partySize,
      near: startsAt,
      limit: slotsMax,
    }),
    ...(refusal.code === 'slot_full' && {
      placesLeft: Math.max(0, (place?.capacity ?? capacity) - (place?.taken ?? 0)),
      waitlist: (place?.waiting ?? 0) + partySize <= target.waitlistCapacity,
    }),
  });
}
