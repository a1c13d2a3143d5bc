/** When an activity is, as it is said to elders: 上午7:00–8:00. */
import type { CalendarMessages } from '../../../i18n/activity-calendar.ts';
import { elderTime, elderTimeRange } from '../../../i18n/elder-times.ts';
import { isChinese } from '../../../i18n/is-chinese.ts';
import type { Sources } from './scene.ts';

/** Undefined where nothing is said differently. */
export function elderText({ elder, locale, text }: Sources): { readonly text: CalendarMessages } | undefined {
  if (!elder || !isChinese(locale)) return undefined;
  const timeRange = (startsAt: string, endsAt: string): string =>
    elderTimeRange(startsAt, endsAt, text.days.dayShort);
  return { text: { ...text, days: { ...text.days, time: elderTime, timeRange } } };
}
