/** A range of days as an address says it: two weeks from today unless it says otherwise. */
import { isDay } from '../../../src/domain/is-day.ts';
import { addDays, type Day, toDayNumber } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { invalid, Refusal } from '../problem.ts';
import type { Range } from '../slots/load-slots.ts';
import type { Call } from './route.ts';

const defaultDays = 14;
const daysMax = 62;

function readDay(field: string, text: string): Day {
  if (!isDay(text)) throw invalid(field, 'is not a day that exists');
  return text;
}

interface Asked extends Pick<Call, 'settings' | 'now'> {
  readonly query: { readonly from?: string; readonly to?: string };
}

export function readRange({ query, settings, now }: Asked): Range {
  const from =
    query.from === undefined ? dayInZone(now, settings.center.timeZone) : readDay('from', query.from);
  const to = query.to === undefined ? addDays(from, defaultDays - 1) : readDay('to', query.to);
  if (to < from) throw invalid('to', 'is before from');
  if (toDayNumber(to) - toDayNumber(from) >= daysMax) {
    throw new Refusal('range_too_large', { detail: `At most ${daysMax} days can be asked for at once.` });
  }
  return { from, to };
}
