/** Schedule-X's month as its documentation sets it up, with as many events a day as ours shows. */
import 'temporal-polyfill/global';
import { createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';

const zone = 'Asia/Shanghai';
const at = (instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

export function mount(place, activities, today) {
  place.style.height = '900px';
  const calendar = createCalendar({
    views: [createViewMonthGrid()],
    selectedDate: Temporal.PlainDate.from(today),
    locale: 'zh-CN',
    timezone: zone,
    monthGridOptions: { nEventsPerDay: 3 },
    events: activities.map(({ id, title, startsAt, endsAt }) => ({
      id,
      title,
      start: at(startsAt),
      end: at(endsAt),
    })),
  });
  calendar.render(place);
  return {
    cell: (day) => place.querySelector(`[data-date="${day}"]`),
    next: () => place.querySelectorAll('.sx__chevron-wrapper')[1],
    remove: () => calendar.destroy(),
  };
}
