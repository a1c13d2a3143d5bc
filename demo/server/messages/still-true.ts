/** Whether what a message tells is still so: what is no longer true is not told any more. */
import type { Target } from '../bookings/target.ts';
import { toUtc } from '../instant.ts';
import type { BookingRow, OutboxRow } from '../store/tables.ts';

/** By when it has to be told: an offer until it is over, all else before the start. */
export function tellBefore({ starts_at, until }: Pick<OutboxRow, 'starts_at' | 'until'>): number {
  return Date.parse(until ?? starts_at);
}

function isOverdue(message: OutboxRow, now: number): boolean {
  return toUtc(tellBefore(message)) <= toUtc(now);
}

export function isStillTrue(message: OutboxRow, booking: BookingRow, target: Target, now: number): boolean {
  if (message.ended_at !== null || isOverdue(message, now)) return false;
  const isCancelled = isCancelledByCenter(target);
  switch (message.kind) {
    case 'offer':
      return booking.status === 'offered' && !isCancelled;
    case 'confirmation':
    case 'reminder':
      return booking.status === 'confirmed' && isSameTime(message, booking, target) && !isCancelled;
    case 'changed':
      return booking.status !== 'cancelled' && isSameTime(message, booking, target) && !isCancelled;
    case 'cancelled':
      return booking.status === 'cancelled' || isCancelled;
  }
}

/** What matters even when it comes too late: an offer that ran out unheard, a way made in vain. */
export const missable = ['offer', 'changed', 'cancelled'] as const satisfies readonly OutboxRow['kind'][];

/** So long somebody can still say that it was missed. */
export const missedForMs = 7 * 86_400_000;

/** It should have been told, nobody has, and it is too late now. */
export function isMissed(message: OutboxRow, booking: BookingRow, target: Target, now: number): boolean {
  if (message.ended_at !== null || !isOverdue(message, now)) return false;
  if (tellBefore(message) <= now - missedForMs) return false;
  const isCancelled = isCancelledByCenter(target);
  switch (message.kind) {
    case 'offer':
      return (booking.status === 'offered' || booking.ended_by === 'expiry') && !isCancelled;
    case 'confirmation':
    case 'reminder':
      return false;
    case 'changed':
      return booking.status !== 'cancelled' && isSameTime(message, booking, target) && !isCancelled;
    case 'cancelled':
      return booking.status === 'cancelled' || isCancelled;
  }
}

function isCancelledByCenter(target: Target): boolean {
  return target.kind === 'activity' && target.activity.status === 'cancelled';
}

function isSameTime({ starts_at }: OutboxRow, booking: BookingRow, target: Target): boolean {
  return starts_at === (booking.slot_starts_at ?? target.startsAt);
}
