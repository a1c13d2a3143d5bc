/** Vanilla Calendar Pro, which shows days and no events: those with activities are marked and say in a popup which. */
import { annotations, Calendar } from 'vanilla-calendar-pro';
import 'vanilla-calendar-pro/styles/core.css';
import 'vanilla-calendar-pro/styles/annotations.css';

export function mount(place, activities, today) {
  const popups = {};
  for (const { title, startsAt } of activities) {
    const day = (popups[startsAt.slice(0, 10)] ??= { modifier: 'marked', html: '' });
    day.html += `<p>${startsAt.slice(11, 16)} ${title}</p>`;
  }
  const calendar = new Calendar(place, {
    extensions: [annotations],
    locale: 'zh-CN',
    dateToday: today,
    selectedMonth: Number(today.slice(5, 7)) - 1,
    selectedYear: Number(today.slice(0, 4)),
    popups,
  });
  calendar.init();
  return {
    cell: (day) => place.querySelector(`[data-vc-date="${day}"]`),
    next: () => place.querySelector('[data-vc-arrow=next]'),
    remove: () => calendar.destroy(),
  };
}
