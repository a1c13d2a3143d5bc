/** When an activity is, in words. */
import type { Activity } from '../../../../api/generated/types.ts';
import { dayOf } from '../../../../domain/zone.ts';
import { formatDay, formatTimeRange } from '../../../../i18n/format.ts';
import type { Locale } from '../../../../i18n/locale.ts';

/** `2026年11月23日 周一 14:30–16:00` */
export function whenText(
  { startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>,
  { locale, isElder }: { readonly locale: Locale; readonly isElder: boolean },
): string {
  const comma = locale === 'en' ? ',' : '';
  return `${formatDay(dayOf(startsAt), locale)}${comma} ${formatTimeRange(startsAt, endsAt, locale, isElder)}`;
}
