/** What a booking is for, whether an activity or a slot: its places, who may still come, and until when to change it. */
import type { Activity, Center } from '../../../src/api/generated/types.ts';
import { activityState, signUpClosesAt } from '../../../src/domain/activity-state.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { dayInZone, dayOf } from '../../../src/domain/zone.ts';
import { minuteMs } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { FoundSlot } from '../slots/timetable.ts';

export interface Places {
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
}

interface Common extends Places {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly waitlistCapacity: number;
  readonly maxPartySize: number;
  /** Whom to ring about it. */
  readonly phone: string;
  /** From then on nobody can book it any more, in epoch milliseconds. */
  readonly closesAt: number;
  /** The last moment at which a resident may cancel or change online, in epoch milliseconds. */
  readonly cancelUntil: number;
}

export type ActivityTarget = Common & { readonly kind: 'activity'; readonly activity: Activity };
export type SlotTarget = Common & { readonly kind: 'slot'; readonly slot: FoundSlot };
export type Target = ActivityTarget | SlotTarget;

export function activityTarget(
  activity: Activity,
  center: Center,
  cancelMinutesBefore: number,
): ActivityTarget {
  const { id, startsAt, endsAt, capacity, taken, waiting, waitlistCapacity, phone } = activity;
  return {
    kind: 'activity',
    activity,
    id,
    startsAt,
    endsAt,
    capacity: capacity ?? 0,
    taken,
    waiting,
    waitlistCapacity,
    maxPartySize: center.maxPartySize,
    phone: phone ?? center.phone,
    closesAt: signUpClosesAt(activity),
    cancelUntil: Date.parse(startsAt) - cancelMinutesBefore * minuteMs,
  };
}

export function slotTarget(slot: FoundSlot, places: Places, center: Center): SlotTarget {
  const { service } = slot;
  const start = Date.parse(slot.startsAt);
  return {
    kind: 'slot',
    slot,
    id: slot.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    ...places,
    waitlistCapacity: service.waitlistCapacity,
    maxPartySize: Math.min(service.maxPartySize, service.capacity),
    phone: service.phone ?? center.phone,
    closesAt: start - service.leadMinutes * minuteMs,
    cancelUntil: start - service.cancelMinutesBefore * minuteMs,
  };
}

export function freePlaces({ capacity, taken }: Places): number {
  return Math.max(0, capacity - taken);
}

/** The last day that can be booked today. */
export function lastDayOf(horizonDays: number, timeZone: string, now: number): string {
  return addDays(dayInZone(now, timeZone), horizonDays);
}

/** @throws Refusal for every reason why nobody can book it now, but a lack of places; the most final first. */
export function refuseClosed(target: Target, { timeZone }: Center, now: number): void {
  if (target.kind === 'activity') {
    const { activity } = target;
    const state = activityState(activity, now);
    if (state === 'cancelled') throw new Refusal('activity_cancelled');
    if (activity.capacity === null) throw new Refusal('sign_up_not_needed');
    if (state === 'closed') throw new Refusal('sign_up_closed');
    if (state === 'notOpen') throw new Refusal('sign_up_not_open');
    return;
  }
  const { slot, closesAt } = target;
  const lastDay = lastDayOf(slot.service.horizonDays, timeZone, now);
  if (!slot.isOffered || now >= closesAt || dayOf(slot.startsAt) > lastDay) throw new Refusal('slot_closed');
}

/** Whether somebody who waits can still be offered a place, or a cancellation be taken back. */
export function isOpen(target: Target, center: Center, now: number): boolean {
  try {
    refuseClosed(target, center, now);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
