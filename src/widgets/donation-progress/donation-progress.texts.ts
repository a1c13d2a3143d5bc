/** The donation progress in the languages that its first screen does not bring along, and in a page's own words. */
import { spokenBy } from '../../i18n/spoken.ts';

export const speak = spokenBy('donation-progress', {
  async 'zh-CN'(chinese) {
    return { default: { ...chinese, later: (await import('./donation-progress.late.ts')).laterChinese } };
  },
  'zh-Hant': () => import('../../i18n/zh-Hant/donation-progress.ts'),
  en: () => import('../../i18n/en/donation-progress.ts'),
});
