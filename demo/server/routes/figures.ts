/** The center's figures, of whole months. */
import { isDay } from '../../../src/domain/is-day.ts';
import { addMonths, daysInMonth } from '../../../src/domain/months.ts';
import { type Day, startOfMonth } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { privateCaching } from '../caching.ts';
import { loadFigures } from '../figures/load-figures.ts';
import { invalid, Refusal } from '../problem.ts';
import type { Call, Handlers } from './route.ts';

const monthsMax = 12;

function lastOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}${daysInMonth(day)}`;
}

/** Days would be told by two ranges of which one is a day longer. */
function readMonths({ query, settings, now }: Pick<Call<'loadFigures'>, 'query' | 'settings' | 'now'>) {
  const read = (field: string, text: string): Day => {
    if (!isDay(text)) throw invalid(field, 'is not a day that exists');
    return text;
  };
  const from =
    query.from === undefined
      ? startOfMonth(dayInZone(now, settings.center.timeZone))
      : read('from', query.from);
  if (from !== startOfMonth(from)) throw invalid('from', 'is not the first day of a month');
  const to = query.to === undefined ? lastOfMonth(from) : read('to', query.to);
  if (to !== lastOfMonth(to)) throw invalid('to', 'is not the last day of a month');
  if (to < from) throw invalid('to', 'is before from');
  if (to >= addMonths(from, monthsMax)) {
    throw new Refusal('range_too_large', {
      detail: `At most ${monthsMax} months can be asked for at once.`,
    });
  }
  return { from, to };
}

export const figuresRoutes: Pick<Handlers, 'loadFigures'> = {
  async loadFigures(call, { store }) {
    const { settings, reply, now } = call;
    reply.header('cache-control', privateCaching);
    return loadFigures(store, settings, readMonths(call), now);
  },
};
