/** What somebody typed, linked to or sent as a day: it has to be one. */
import { fromDayNumber, toDayNumber } from './plain-date.ts';

/** Whether the text is a day that exists, in 1000–2999: beyond, strings no longer sort as the days do. */
export function isDay(text: string): boolean {
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && fromDayNumber(toDayNumber(text)) === text;
}
