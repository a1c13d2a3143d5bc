/** Booking a service in the languages that its first screen does not bring along, and in a page's own words. */
import { spokenBy } from '../../i18n/spoken.ts';

export const speak = spokenBy(
  'cabin-booking',
  {
    async 'zh-CN'(chinese) {
      return { default: { ...chinese, later: (await import('./cabin-booking.late.ts')).laterChinese } };
    },
    'zh-Hant': () => import('../../i18n/zh-Hant/cabin-booking.ts'),
    en: () => import('../../i18n/en/cabin-booking.ts'),
  },
  () => import('./cabin-booking.late.ts'),
);
