/** The sample month in every view and width. */
import { calendarMeta, calendarStory } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Views' };

export const Auto = calendarStory('typical');
export const List = calendarStory('typical', { view: 'list' });
export const Week = calendarStory('typical', { view: 'week' });
export const Month = calendarStory('typical', { view: 'month' });
export const MonthOfReplacement = calendarStory('typical', { view: 'month', date: '2026-11-29' });
export const OneCategory = calendarStory('typical', { view: 'month', category: '健康小屋' });
export const NarrowList = calendarStory('typical', { width: 320 });
export const NarrowWeek = calendarStory('typical', { view: 'week', width: 320 });
export const NarrowMonth = calendarStory('typical', { view: 'month', width: 320 });
export const TabletMonth = calendarStory('typical', { view: 'month', width: 720 });
export const YearNotAnnounced = calendarStory('notAnnouncedYear', { view: 'month' });
