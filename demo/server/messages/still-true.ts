/** Whether what a message tells is still so: what is no longer true is not told any more. */
import type { Target } from '../bookings/target.ts';
import { toUtc } from '../instant.ts';
import type { BookingRow, OutboxRow } from '../store/tables.ts';

/** By when it has to be told: an offer until it is over, all else before the start. */
export function tellBefore({ starts_at, until }: Pick<OutboxRow, 'starts_at' | 'until'>): number {
  return Date.parse(until ?? starts_at);
}

export function isStillTrue(message: OutboxRow, booking: BookingRow, target: Target, now: number): boolean {
  if (message.ended_at !== null || toUtc(tellBefore(message)) <= toUtc(now)) return false;
  const isCancelled = target.kind === 'activity' && target.activity.status === 'cancelled';
  const isSameTime = message.starts_at === (booking.slot_starts_at ?? target.startsAt);
  switch (message.kind) {
    case 'offer':
      return booking.status === 'offered' && !isCancelled;
    case 'confirmation':
    case 'reminder':
      return booking.status === 'confirmed' && isSameTime && !isCancelled;
    case 'changed':
      return booking.status !== 'cancelled' && isSameTime && !isCancelled;
    case 'cancelled':
      return booking.status === 'cancelled' || isCancelled;
  }
}
