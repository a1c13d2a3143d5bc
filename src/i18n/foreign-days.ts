/** Unreviewed machine-made translation: the days in Traditional Chinese, which stand beside the English ones. */

/**
 * Days and times in the languages that are loaded on demand. In one file, for whatever says a day needs them all; and it
 * imports no code, for what it shared with the first screen would become one file more.
 */
import type { DayWords } from './day-words.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Of a day or an instant. */
const monthOf = (day: string): string => months[+day.slice(5, 7) - 1]!;
const timeOf = (instant: string): string => instant.slice(11, 16);

/** `comma`: between a day and its time. */
function timeRange(
  startsAt: string,
  endsAt: string,
  { dayShort }: Pick<DayWords, 'dayShort'>,
  comma: string,
): string {
  return startsAt.slice(0, 10) === endsAt.slice(0, 10)
    ? `${timeOf(startsAt)}–${timeOf(endsAt)}`
    : `${timeOf(startsAt)} – ${dayShort(endsAt)}${comma} ${timeOf(endsAt)}`;
}

/** `names`: from Monday. */
function weekdayOf(day: string, names: readonly string[]): string {
  return names[(new Date(day.slice(0, 10)).getUTCDay() + 6) % 7]!;
}

export const english: DayWords = {
  weekdays: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  month: (day) => `${monthOf(day)} ${day.slice(0, 4)}`,
  dayShort: (day) => `${weekdayOf(day, english.weekdays)} ${+day.slice(8, 10)} ${monthOf(day).slice(0, 3)}`,
  day: (day) => `${english.dayShort(day)} ${day.slice(0, 4)}`,
  time: timeOf,
  timeRange: (startsAt, endsAt) => timeRange(startsAt, endsAt, english, ','),
};

export const traditional: DayWords = {
  weekdays: [...'一二三四五六日'].map((name) => `週${name}`),
  month: (day) => `${day.slice(0, 4)}年${+day.slice(5, 7)}月`,
  dayShort: (day) => `${+day.slice(5, 7)}月${+day.slice(8, 10)}日 ${weekdayOf(day, traditional.weekdays)}`,
  day: (day) => `${day.slice(0, 4)}年${traditional.dayShort(day)}`,
  time: timeOf,
  timeRange: (startsAt, endsAt) => timeRange(startsAt, endsAt, traditional, ''),
};
