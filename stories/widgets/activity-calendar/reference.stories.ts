/** What the widget has: attributes, events, slots, parts and tokens, beside a live one. */
import { reference } from '../../docs/reference.ts';
import { calendarMeta, type CalendarArgs } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Reference', tags: ['prose'] };

export const Reference = reference<CalendarArgs>(calendarMeta, 'typical', {
  view: { control: 'inline-radio', options: ['auto', 'list', 'week', 'month'] },
  date: { control: 'text' },
  category: { control: 'text' },
  width: { control: { type: 'range', min: 320, max: 1200, step: 20 } },
});
