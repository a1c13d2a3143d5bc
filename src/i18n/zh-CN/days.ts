/** Days and times in Chinese, hand-written: on the way to the first screen, and Intl would differ by device. */
import { weekdayOf } from '../../domain/plain-date.ts';
import { dayOf, timeOf } from '../../domain/zone.ts';
import type { DayWords } from '../day-words.ts';

const weekdays = [...'一二三四五六日'].map((name) => `周${name}`);

const days: DayWords = {
  weekdays,
  month: (day) => `${day.slice(0, 4)}年${+day.slice(5, 7)}月`,
  dayShort: (day) => `${+day.slice(5, 7)}月${+day.slice(8, 10)}日 ${weekdays[weekdayOf(day) - 1]}`,
  day: (day) => `${day.slice(0, 4)}年${days.dayShort(day)}`,
  time: timeOf,
  timeRange: (startsAt, endsAt) =>
    dayOf(startsAt) === dayOf(endsAt)
      ? `${timeOf(startsAt)}–${timeOf(endsAt)}`
      : `${timeOf(startsAt)} – ${days.dayShort(endsAt)} ${timeOf(endsAt)}`,
};

export default days;
