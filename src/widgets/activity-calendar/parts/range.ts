/** The range that a view is about: what it is called, and how many activities are in it. */
import { startOfMonth } from '../../../domain/plain-date.ts';
import { formatDate, formatRange } from '../../../i18n/format-range.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

/** Whether the range is a month, so that the month's name says it all. */
export function isWholeMonth({ view, day, days }: Scene): boolean {
  return view === 'month' || (view === 'list' && days[days.length - 1]!.slice(0, 7) === day.slice(0, 7));
}

export function rangeName(scene: Scene): string {
  const { view, day, days, locale, today, text } = scene;
  if (isWholeMonth(scene)) return text.days.month(day);
  const manner = { days: text.days, locale, today };
  return view === 'week'
    ? formatRange(days[0]!, days[6]!, manner)
    : laterText(text).since(formatDate(days[0]!, manner));
}

/** One that goes over several days is counted once; a month's page also shows days of other months. */
export function count({ view, day, days, activitiesOn }: Scene): number {
  const ids = new Set<string>();
  for (const other of days) {
    if (view === 'month' && startOfMonth(other) !== startOfMonth(day)) continue;
    for (const { id } of activitiesOn(other)) ids.add(id);
  }
  return ids.size;
}
