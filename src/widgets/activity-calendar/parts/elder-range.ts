/** When an activity is, as it is said to elders: 上午7:00–8:00. */
import { elderTimeRange } from '../../../i18n/elder-times.ts';
import { isChinese } from '../../../i18n/is-chinese.ts';
import type { Scene } from './scene.ts';

/** Undefined where nothing is said differently. */
export function elderRange({ elder, locale, text }: Scene): Scene['text']['days']['timeRange'] | undefined {
  return elder && isChinese(locale)
    ? (startsAt, endsAt) => elderTimeRange(startsAt, endsAt, text.days.dayShort)
    : undefined;
}
