/** Hours in which nobody is rung up or written to. */
import { addDays } from './plain-date.ts';
import { dayInZone } from './zone.ts';
import { toInstant } from './zone-instant.ts';

/** Times on the wall clock, `21:00` to `08:00`; over midnight when the end comes first. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The moment itself, or the end of the quiet hours that it falls into. Epoch milliseconds. */
export function afterQuietHours(epochMs: number, quiet: QuietHours | null, timeZone: string): number {
  if (!quiet || quiet.from === quiet.to) return epochMs;
  const today = dayInZone(epochMs, timeZone);
  const isOverMidnight = quiet.to < quiet.from;
  for (const day of isOverMidnight ? [addDays(today, -1), today] : [today]) {
    const from = Date.parse(toInstant(day, quiet.from, timeZone));
    const to = Date.parse(toInstant(isOverMidnight ? addDays(day, 1) : day, quiet.to, timeZone));
    if (epochMs >= from && epochMs < to) return to;
  }
  return epochMs;
}
