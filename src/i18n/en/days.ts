/** Days and times in English. Imports no code: what it shared with the first screen would become a file of its own. */
import type { DayWords } from '../day-words.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** Of a day or an instant. */
const monthOf = (day: string): string => months[+day.slice(5, 7) - 1]!;
const weekdayOf = (day: string): string => weekdays[(new Date(day.slice(0, 10)).getUTCDay() + 6) % 7]!;
const timeOf = (instant: string): string => instant.slice(11, 16);

const days: DayWords = {
  weekdays,
  month: (day) => `${monthOf(day)} ${day.slice(0, 4)}`,
  dayShort: (day) => `${weekdayOf(day)} ${+day.slice(8, 10)} ${monthOf(day).slice(0, 3)}`,
  day: (day) => `${days.dayShort(day)} ${day.slice(0, 4)}`,
  timeRange: (startsAt, endsAt) =>
    startsAt.slice(0, 10) === endsAt.slice(0, 10)
      ? `${timeOf(startsAt)}–${timeOf(endsAt)}`
      : `${timeOf(startsAt)} – ${days.dayShort(endsAt)}, ${timeOf(endsAt)}`,
};

export default days;
