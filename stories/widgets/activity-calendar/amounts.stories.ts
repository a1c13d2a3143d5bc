/** Right with none, one, a month of forty, and thousands. */
import { calendarMeta, calendarStory } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Amounts' };

export const NoneAsMonth = calendarStory('empty', { view: 'month' });
export const NoneAsWeek = calendarStory('empty', { view: 'week' });
export const NoneAsList = calendarStory('empty', { view: 'list' });
export const OneAsMonth = calendarStory('one', { view: 'month' });
export const OneAsList = calendarStory('one', { view: 'list' });
export const ThousandAsMonth = calendarStory('busy1000', { view: 'month' });
export const ThousandAsWeek = calendarStory('busy1000', { view: 'week' });
export const ThousandAsList = calendarStory('busy1000', { view: 'list' });
export const TenThousandAsMonth = calendarStory('busy10000', { view: 'month' });
export const TenThousandAsList = calendarStory('busy10000', { view: 'list' });
