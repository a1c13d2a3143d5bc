/** The programme as a staff page lists it: each date with a tag of what staff have set, to notice what colleagues change. */
import { createHash } from 'node:crypto';
import type { Activity, DeskProgramme } from '../../../src/api/generated/types.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import { findActivities } from '../activities.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { ProgrammeDesk } from './write-activity.ts';

/** Whoever signs up changes nothing of it. */
export function tagOf(activity: Activity): string {
  const set = { ...activity, taken: 0, waiting: 0, seriesId: null };
  return createHash('sha256').update(JSON.stringify(set)).digest('base64url').slice(0, 22);
}

export async function loadProgramme(
  { store, now }: Pick<ProgrammeDesk, 'store' | 'now'>,
  { center }: CenterSettings,
  range: { readonly from: Day; readonly to: Day },
): Promise<DeskProgramme> {
  const activities = await findActivities(store.db, center, range, {}, now);
  const toCome = await store.db
    .selectFrom('activities')
    .select(['activity_id', 'series_id', 'starts_at'])
    .where('center_id', '=', center.id)
    .where('series_id', 'is not', null)
    .where('status', '=', 'scheduled')
    .where('ends_at', '>', toUtc(now))
    .execute();
  const bySeries = Map.groupBy(toCome, ({ series_id }) => series_id);
  const seriesOf = new Map(toCome.map(({ activity_id, series_id }) => [activity_id, series_id]));
  return {
    activities: activities.map((activity) => {
      const startsAt = toUtc(Date.parse(activity.startsAt));
      const dates = bySeries.get(seriesOf.get(activity.id) ?? null) ?? [];
      return {
        activity,
        tag: tagOf(activity),
        isOver: Date.parse(activity.endsAt) <= now,
        laterDates: dates.filter(({ starts_at }) => starts_at > startsAt).length,
      };
    }),
    timeZone: center.timeZone,
    categories: [...center.categories],
    rooms: [...new Set(activities.map(({ room }) => room))].sort(),
  };
}
