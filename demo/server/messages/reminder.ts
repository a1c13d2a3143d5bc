/** When a resident is reminded: the day before, at the hour that the center has set. */
import { addDays } from '../../../src/domain/plain-date.ts';
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import { toInstant } from '../../../src/domain/zone-instant.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { UtcInstant } from '../store/tables.ts';

/** Undefined when there is nothing to remind of any more: booked after that hour, or the center reminds nobody. */
export function reminderDueAt(
  { center, messages }: Pick<CenterSettings, 'center' | 'messages'>,
  startsAt: UtcInstant,
  now: number,
): UtcInstant | undefined {
  if (messages.reminderTime === null) return undefined;
  const start = Date.parse(startsAt);
  const dayBefore = addDays(dayInZone(start, center.timeZone), -1);
  const wanted = Date.parse(toInstant(dayBefore, messages.reminderTime, center.timeZone));
  const due = afterQuietHours(wanted, messages.quietHours, center.timeZone);
  return due > now && due < start ? toUtc(due) : undefined;
}
