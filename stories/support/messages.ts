/** The texts of both languages, for stories that press a button by its name or promise what is shown. */
import type { CalendarMessages, LaterCalendarMessages } from '../../src/i18n/activity-calendar.ts';
import englishCalendar from '../../src/i18n/en/activity-calendar.ts';
import englishSignUp from '../../src/i18n/en/sign-up.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { SignUpMessages } from '../../src/i18n/sign-up.ts';
import chineseCalendar from '../../src/i18n/zh-CN/activity-calendar.ts';
import chineseLater from '../../src/i18n/zh-CN/later-activity-calendar.ts';
import chineseSignUp from '../../src/i18n/zh-CN/sign-up.ts';

export interface StoryTexts {
  readonly calendar: CalendarMessages & LaterCalendarMessages;
  readonly signUp: SignUpMessages;
}

const texts: Readonly<Record<Locale, StoryTexts>> = {
  'zh-CN': { calendar: { ...chineseCalendar, ...chineseLater }, signUp: chineseSignUp },
  en: { calendar: { ...englishCalendar, ...englishCalendar.later! }, signUp: englishSignUp },
};

/** In the language of the toolbar. */
export function textsOf({ globals }: { globals: Record<string, unknown> }): StoryTexts {
  return texts[globals['locale'] as Locale];
}
