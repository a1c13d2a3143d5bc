/** Reading the programme. */
import { isDay } from '../../../src/domain/is-day.ts';
import { addDays, type Day, startOfMonth, startOfWeek, toDayNumber } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { findActivities, findActivity } from '../activities.ts';
import { etag, etagOf, isUnchanged } from '../caching.ts';
import { activityIcs, feedIcs } from '../calendar-file.ts';
import { listCenters } from '../center.ts';
import { findHolidays } from '../holidays.ts';
import { invalid, Refusal } from '../problem.ts';
import type { Call, Handlers } from './route.ts';

const defaultDays = 70;
const daysMax = 400;
const firstYear = 2000;
const lastYear = 2199;
const feedDaysBack = 60;
const feedDaysAhead = 340;

function readDay(field: string, text: string): Day {
  if (!isDay(text)) throw invalid(field, 'is not a day that exists');
  const year = Number(text.slice(0, 4));
  if (year < firstYear || year > lastYear)
    throw invalid(field, `has to be between ${firstYear} and ${lastYear}`);
  return text;
}

function readRange({ query, settings, now }: Call<'loadActivities'>): { from: Day; to: Day } {
  const today = dayInZone(now, settings.center.timeZone);
  const from = query.from === undefined ? startOfWeek(startOfMonth(today)) : readDay('from', query.from);
  const to = query.to === undefined ? addDays(from, defaultDays - 1) : readDay('to', query.to);
  if (to < from) throw invalid('to', 'is before from');
  if (toDayNumber(to) - toDayNumber(from) > daysMax) {
    throw new Refusal('range_too_large', { detail: `At most ${daysMax} days can be asked for at once.` });
  }
  return { from, to };
}

async function requireActivity(
  { params, settings }: Call,
  services: Parameters<Handlers['loadActivity']>[1],
) {
  const activity = await findActivity(services.store.db, settings.center, params['activity'] ?? '');
  if (!activity) throw new Refusal('activity_not_found', { phone: settings.center.phone });
  return activity;
}

export const programmeRoutes: Pick<
  Handlers,
  'listCenters' | 'loadActivities' | 'loadActivity' | 'activityCalendar' | 'calendarFeed'
> = {
  async listCenters(_call, { store }) {
    return { centers: await listCenters(store.db) };
  },

  async loadActivities(call, { store }) {
    const { request, reply, query, settings, now } = call;
    const range = readRange(call);
    const { center, version } = settings;
    // The version was read before the activities: at worst an answer is newer than its tag, never older. Which day it is
    // matters to the default range alone; the address says the rest.
    const day = query.from === undefined ? range.from : '';
    if (query.withPlaces !== true && isUnchanged(request, reply, etag(version, day))) return undefined;
    const page = {
      center,
      ...range,
      activities: await findActivities(store.db, center, range, query, now),
      holidays: await findHolidays(
        store.db,
        center.id,
        Number(range.from.slice(0, 4)),
        Number(range.to.slice(0, 4)),
      ),
    };
    // Sign-up opens and closes with the clock, so here the content itself is the tag.
    if (query.withPlaces === true && isUnchanged(request, reply, etagOf(JSON.stringify(page))))
      return undefined;
    return page;
  },

  async loadActivity(call, services) {
    const { request, reply, settings } = call;
    const activity = await requireActivity(call, services);
    if (isUnchanged(request, reply, etag(settings.version))) return undefined;
    return { center: settings.center, activity };
  },

  async activityCalendar(call, services) {
    const { request, reply, settings } = call;
    const activity = await requireActivity(call, services);
    if (isUnchanged(request, reply, etag(settings.version))) return undefined;
    return activityIcs(settings, activity);
  },

  async calendarFeed({ request, reply, query, settings, now }, { store }) {
    const { center, version } = settings;
    const today = dayInZone(now, center.timeZone);
    if (isUnchanged(request, reply, etag(version, today))) return undefined;
    const range = { from: addDays(today, -feedDaysBack), to: addDays(today, feedDaysAhead) };
    const filter = query.category === undefined ? {} : { category: query.category };
    const activities = await findActivities(store.db, center, range, filter, now);
    return feedIcs(settings, activities, query.category);
  },
};
