/** What the calendar says after its first screen: with the rest in English, a file of its own in Chinese. */
import type { CalendarMessages, LaterCalendarMessages } from '../../../i18n/activity-calendar.ts';
import chinese from '../../../i18n/zh-CN/later-activity-calendar.ts';

export function laterText({ later = chinese }: CalendarMessages): LaterCalendarMessages {
  return later;
}
