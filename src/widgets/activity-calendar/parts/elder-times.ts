/** When an activity is, as it is said to elders: 上午7:00–8:00. */
import { elderTime, elderTimeRange } from '../../../i18n/elder-times.ts';
import { isChinese } from '../../../i18n/is-chinese.ts';
import type { Scene } from './scene.ts';

/** Undefined where nothing is said differently. */
export function elderRange({ elder, locale, text }: Scene): Scene['text']['days']['timeRange'] | undefined {
  return elder && isChinese(locale)
    ? (startsAt, endsAt) => elderTimeRange(startsAt, endsAt, text.days.dayShort)
    : undefined;
}

/** The same for when it begins. */
export function elderTimeOf({ elder, locale }: Scene): ((instant: string) => string) | undefined {
  return elder && isChinese(locale) ? elderTime : undefined;
}
