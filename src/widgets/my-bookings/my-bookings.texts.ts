/** My bookings in the languages that its first screen does not bring along, and in a page's own words. */
import { spokenBy } from '../../i18n/spoken.ts';

export const speak = spokenBy('my-bookings', {
  async 'zh-CN'(chinese) {
    return { default: { ...chinese, later: (await import('./my-bookings.late.ts')).laterChinese } };
  },
  'zh-Hant': () => import('../../i18n/zh-Hant/my-bookings.ts'),
  en: () => import('../../i18n/en/my-bookings.ts'),
});

/** The choice of another time. */
export const speakSlots = spokenBy(
  'slots',
  {
    'zh-CN': (chinese) => Promise.resolve({ default: chinese }),
    'zh-Hant': () => import('../../i18n/zh-Hant/slots.ts'),
    en: () => import('../../i18n/en/slots.ts'),
  },
  () => import('./my-bookings.late.ts'),
);
