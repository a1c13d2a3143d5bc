/** The sign-up for a consultation in the languages that its first screen does not bring along, and in a page's own words. */
import { spokenBy } from '../../i18n/spoken.ts';

export const speak = spokenBy(
  'consultation-signup',
  {
    async 'zh-CN'(chinese) {
      return { default: { ...chinese, later: (await import('./consultation-signup.late.ts')).laterChinese } };
    },
    'zh-Hant': () => import('../../i18n/zh-Hant/consultation.ts'),
    en: () => import('../../i18n/en/consultation.ts'),
  },
  () => import('./consultation-signup.late.ts'),
);
