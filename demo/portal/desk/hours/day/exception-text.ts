/** What is different on a day, in a line. */
import { texts } from '../texts.ts';

/** `seats`: null, the usual ones. `note`: empty or null, none. */
export function exceptionText(hours: string, seats: number | null, note: string | null): string {
  const all = seats === null ? hours : texts.also(hours, texts.seatsOfDay(seats));
  return note ? texts.aside(all, note) : all;
}
