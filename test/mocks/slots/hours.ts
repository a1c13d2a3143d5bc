/** The hours of a service on one day: its week, unless a holiday, a worked weekend or staff say otherwise. */
import type { DayException, HolidayYear, Service, SlotDay } from '../../../src/api/generated/types.ts';
import { holidayOf } from '../../../src/domain/holidays.ts';
import { addDays, weekdayOf, type Day } from '../../../src/domain/plain-date.ts';

/** A service as staff have set it. */
export interface MockService {
  readonly service: Service;
  /** Other hours on single days. */
  readonly exceptions?: readonly DayException[];
}

/** Wall clock, `08:30` to `11:30`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface DayHours {
  readonly closed: SlotDay['closed'];
  readonly note: string | null;
  readonly periods: readonly Period[];
  readonly walkIn: readonly Period[];
}

export function hoursOf(
  { service, exceptions = [] }: MockService,
  day: Day,
  holidays: readonly HolidayYear[],
): DayHours {
  const { weekly, walkIn, onHolidays } = service;
  const exception = exceptions.find((candidate) => candidate.day === day && candidate.hours !== null);
  const holiday = holidayOf(day, holidays)?.kind;
  const weekday = holiday === 'work' ? weekdayOf(nearestWorkday(day, holidays)) : weekdayOf(day);
  const ofWeekday = (periods: readonly (Period & { weekday: number })[]) =>
    periods.filter((period) => period.weekday === weekday).map(({ from, to }) => ({ from, to }));
  if (exception?.hours) {
    const isClosed = exception.hours.length === 0;
    return {
      closed: isClosed ? 'exception' : null,
      note: exception.note,
      periods: exception.hours,
      walkIn: isClosed ? [] : ofWeekday(walkIn),
    };
  }
  if (holiday === 'off' && onHolidays === 'closed') {
    return { closed: 'holiday', note: null, periods: [], walkIn: [] };
  }
  const periods = ofWeekday(weekly);
  return {
    closed: periods.length === 0 ? 'weekly' : null,
    note: null,
    periods,
    walkIn: ofWeekday(walkIn),
  };
}

function nearestWorkday(day: Day, holidays: readonly HolidayYear[]): Day {
  const isWorkday = (candidate: Day) =>
    weekdayOf(candidate) <= 5 && holidayOf(candidate, holidays)?.kind !== 'off';
  for (let distance = 1; ; distance += 1) {
    const found = [addDays(day, -distance), addDays(day, distance)].find(isWorkday);
    if (found !== undefined) return found;
  }
}
