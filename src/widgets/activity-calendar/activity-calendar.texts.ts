/** The calendar in the languages that its first screen does not bring along, and in a page's own words. */
import { spokenBy } from '../../i18n/spoken.ts';

export const speak = spokenBy('activity-calendar', {
  async 'zh-CN'(chinese) {
    return { default: { ...chinese, later: (await import('./activity-calendar.late.ts')).laterChinese } };
  },
  'zh-Hant': () => import('../../i18n/zh-Hant/activity-calendar.ts'),
  en: () => import('../../i18n/en/activity-calendar.ts'),
});

/** The dialog of an activity. */
export const speakSignUp = spokenBy('sign-up', {
  'zh-CN': (chinese) => Promise.resolve({ default: chinese }),
  'zh-Hant': () => import('../../i18n/zh-Hant/sign-up.ts'),
  en: () => import('../../i18n/en/sign-up.ts'),
});
