/** What stands in a cell of a workbook, in the words that a sheet saved as CSV would have. */

const pad = (number: number) => `${number}`.padStart(2, '0');

/** A workbook counts days and parts of days; a value before its first day is a time alone. */
function dateText(date: Date): string {
  // A time is kept as a fraction, so 09:00 may be a hair before nine.
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  const seconds = rounded.getUTCSeconds();
  const time = `${pad(rounded.getUTCHours())}:${pad(rounded.getUTCMinutes())}${seconds === 0 ? '' : `:${pad(seconds)}`}`;
  if (rounded.getUTCFullYear() < 1900) return time;
  const day = rounded.toISOString().slice(0, 10);
  return time === '00:00' ? day : `${day} ${time}`;
}

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return isNaN(value.getTime()) ? '' : dateText(value);
  // 0.1 + 0.2 is shown as 0.3.
  if (typeof value === 'number') return `${Number(value.toPrecision(15))}`;
  return typeof value === 'string' ? value : String(value);
}
