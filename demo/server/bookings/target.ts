/** What a booking is for, whether an activity or a slot: when it is, who may still come, and until when to change it. */
import type { Kysely } from 'kysely';
import type { Activity } from '../../../src/api/generated/types.ts';
import { activityState, signUpClosesAt } from '../../../src/domain/activity-state.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { findActivity } from '../activities.ts';
import type { CenterSettings } from '../center.ts';
import { parseInstant, toUtc } from '../instant.ts';
import { Refusal } from '../problem.ts';
import { type FoundSlot, findSlot } from '../slots/find-slot.ts';
import type { BookingRow, Tables, UtcInstant } from '../store/tables.ts';

interface Common {
  readonly placeId: string;
  readonly startsAt: UtcInstant;
  readonly endsAt: UtcInstant;
  /** From then on nobody can book it any more. */
  readonly closesAt: UtcInstant;
  /** The last moment at which a resident may cancel or change online. */
  readonly cancelUntil: UtcInstant;
  readonly maxPartySize: number;
  readonly waitlistCapacity: number;
  /** How long after its end personal data is kept. */
  readonly retentionDays: number;
  /** Whom to ring about it. */
  readonly phone: string;
}

export type ActivityTarget = Common & { readonly kind: 'activity'; readonly activity: Activity };
export type SlotTarget = Common & { readonly kind: 'slot'; readonly slot: FoundSlot };
export type Target = ActivityTarget | SlotTarget;

function before(instant: string, minutes: number): UtcInstant {
  return toUtc(Date.parse(instant) - minutes * 60_000);
}

function toActivityTarget(
  activity: Activity,
  { center, cancelMinutesBefore }: CenterSettings,
): ActivityTarget {
  return {
    kind: 'activity',
    activity,
    placeId: activity.id,
    startsAt: parseInstant(activity.startsAt)!,
    endsAt: parseInstant(activity.endsAt)!,
    closesAt: toUtc(signUpClosesAt(activity)),
    // A cancelled one may be let go at any time.
    cancelUntil: before(activity.startsAt, cancelMinutesBefore),
    maxPartySize: center.maxPartySize,
    waitlistCapacity: activity.waitlistCapacity,
    retentionDays: center.notice.retentionDays,
    phone: activity.phone ?? center.phone,
  };
}

function toSlotTarget(slot: FoundSlot, { center }: CenterSettings): SlotTarget {
  const { service } = slot;
  return {
    kind: 'slot',
    slot,
    placeId: slot.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    closesAt: before(slot.startsAt, service.leadMinutes),
    cancelUntil: before(slot.startsAt, service.cancelMinutesBefore),
    maxPartySize: Math.min(service.maxPartySize, slot.capacity),
    waitlistCapacity: service.waitlistCapacity,
    retentionDays: slot.terms?.retentionDays ?? center.notice.retentionDays,
    phone: service.phone ?? center.phone,
  };
}

export async function findActivityTarget(
  db: Kysely<Tables>,
  settings: CenterSettings,
  activityId: string,
): Promise<ActivityTarget | undefined> {
  const activity = await findActivity(db, settings.center, activityId);
  return activity && toActivityTarget(activity, settings);
}

export async function findSlotTarget(
  db: Kysely<Tables>,
  settings: CenterSettings,
  slotId: string,
): Promise<SlotTarget | undefined> {
  const slot = await findSlot(db, settings, slotId);
  return slot && toSlotTarget(slot, settings);
}

/** A booked slot keeps its times when the hours of its service have changed since. */
export async function targetOf(
  db: Kysely<Tables>,
  settings: CenterSettings,
  row: BookingRow,
): Promise<Target> {
  const target =
    row.activity_id === null
      ? await findSlotTarget(db, settings, row.place_id)
      : await findActivityTarget(db, settings, row.activity_id);
  if (!target) throw new Error(`Booking ${row.booking_id} is for nothing.`);
  return target;
}

/** Every reason why nobody can book it now, but a lack of places. */
export function refuseClosed(target: Target, { center }: CenterSettings, now: number): void {
  if (target.kind === 'activity') {
    const { activity } = target;
    if (activity.status === 'cancelled') throw new Refusal('activity_cancelled');
    if (activity.capacity === null) throw new Refusal('sign_up_not_needed');
    const state = activityState(activity, now);
    if (state === 'closed') throw new Refusal('sign_up_closed');
    if (state === 'notOpen') throw new Refusal('sign_up_not_open');
    return;
  }
  const { slot, closesAt } = target;
  const lastDay = addDays(dayInZone(now, center.timeZone), slot.service.horizonDays);
  const day = dayInZone(Date.parse(slot.startsAt), center.timeZone);
  if (!slot.isOffered || toUtc(now) >= closesAt || day > lastDay) throw new Refusal('slot_closed');
}

/**
 * Staff who take a booking for somebody judge deadlines themselves, up to the end: whoever stands at the desk may have the
 * seat that is free now. Places and hours are as for everybody.
 */
export function refuseOver(target: Target, now: number): void {
  if (target.kind === 'activity') {
    if (target.activity.status === 'cancelled') throw new Refusal('activity_cancelled');
    if (target.activity.capacity === null) throw new Refusal('sign_up_not_needed');
    if (toUtc(now) >= target.endsAt) throw new Refusal('sign_up_closed');
    return;
  }
  if (!target.slot.isOffered || toUtc(now) >= target.endsAt) throw new Refusal('slot_closed');
}

/** By the rules for whoever takes the place. */
export function refuseTaking(
  target: Target,
  {
    settings,
    now,
    taking,
  }: { readonly settings: CenterSettings; readonly now: number; readonly taking?: unknown },
): void {
  if (taking) refuseOver(target, now);
  else refuseClosed(target, settings, now);
}

/** Whether somebody who waits can still be offered a place. */
export function isOpen(target: Target, settings: CenterSettings, now: number): boolean {
  try {
    refuseClosed(target, settings, now);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
