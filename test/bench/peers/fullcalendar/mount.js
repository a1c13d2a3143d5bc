/** FullCalendar's month as its documentation sets it up, with as many events a day as ours shows. */
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import locale from 'fullcalendar/locales/zh-cn';
import theme from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/palette.css';
import 'fullcalendar/themes/classic/theme.css';

export function mount(place, activities, today) {
  const calendar = new Calendar(place, {
    plugins: [dayGrid, theme],
    initialView: 'dayGridMonth',
    initialDate: today,
    headerToolbar: { start: 'title', end: 'today prev,next' },
    locale,
    dayMaxEvents: 3,
    events: activities.map(({ id, title, startsAt, endsAt }) => ({
      id,
      title,
      start: startsAt,
      end: endsAt,
    })),
  });
  calendar.render();
  return {
    cell: (day) => place.querySelector(`[data-date="${day}"]`),
    next: () => place.querySelector('[aria-label="下月"]'),
    remove: () => calendar.destroy(),
  };
}
