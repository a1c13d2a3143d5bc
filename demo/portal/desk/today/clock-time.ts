/** The center's wall clock: the device's own zone never matters, what the day's instants carry does. */
import type { StaffDay } from '../../../../src/api/generated/types.ts';

/** `09:05`; on a day with nothing on it, by the device. */
export function clockTime(epochMs: number, day: StaffDay | undefined): string {
  const instant = (day?.events[0] ?? day?.walkInHours[0])?.startsAt;
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant ?? '') ?? [];
  const own = -new Date(epochMs).getTimezoneOffset();
  const offset =
    hours === undefined ? (instant ? 0 : own) : (sign === '-' ? -1 : 1) * (+hours * 60 + Number(minutes));
  return new Date(epochMs + offset * 60_000).toISOString().slice(11, 16);
}
