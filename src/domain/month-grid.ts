/** The days that a month's page shows: whole weeks from Monday to Sunday, 28 to 42 of them. */
import { addDays, startOfMonth, startOfWeek, weekdayOf, type Day } from './plain-date.ts';

/** `month` is any day of the month. */
export function monthGrid(month: Day): Day[] {
  const first = startOfMonth(month);
  const days: Day[] = [];
  for (
    let day = startOfWeek(first);
    day < first || startOfMonth(day) === first || weekdayOf(day) > 1;
    day = addDays(day, 1)
  ) {
    days.push(day);
  }
  return days;
}
