/** The hours of a service on one day: those of its week, unless a holiday, a worked weekend or staff say otherwise. */
import { holidayOf, type HolidayYearFacts } from './holidays.ts';
import { addDays, type Day, weekdayOf } from './plain-date.ts';

/** Wall clock of the center, `08:30` to `11:30`; `24:00` is midnight. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface WeeklyPeriod extends Period {
  /** 1 is Monday. */
  readonly weekday: number;
}

/** What the contract's `Service` says about time. */
export interface WeeklyHours {
  readonly weekly: readonly WeeklyPeriod[];
  readonly walkIn: readonly WeeklyPeriod[];
  readonly onHolidays: 'closed' | 'open';
}

/** What staff have set for one day alone. */
export interface ExceptionalHours {
  /** Empty: closed; null: the usual ones. */
  readonly hours: readonly Period[] | null;
  readonly note: string | null;
}

export interface DayHours {
  /** Why there are none. */
  readonly closed: 'weekly' | 'holiday' | 'exception' | null;
  readonly note: string | null;
  readonly periods: readonly Period[];
  readonly walkIn: readonly Period[];
}

/** An exception wins over a holiday, a holiday over the week; a weekend day that is worked (调休) has a working day's hours. */
export function hoursOn(
  day: Day,
  { weekly, walkIn, onHolidays }: WeeklyHours,
  exception: ExceptionalHours | undefined,
  holidays: readonly HolidayYearFacts[],
): DayHours {
  const holiday = holidayOf(day, holidays)?.kind;
  const weekday = weekdayOf(holiday === 'work' ? nearestWorkingWeekday(day, holidays) : day);
  const ofDay = (periods: readonly WeeklyPeriod[]) =>
    periods
      .filter((period) => period.weekday === weekday)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  const note = exception?.note ?? null;
  const hours = exception?.hours ?? null;
  if (hours !== null) {
    const isClosed = hours.length === 0;
    return {
      closed: isClosed ? 'exception' : null,
      note,
      periods: hours,
      walkIn: isClosed ? [] : ofDay(walkIn),
    };
  }
  if (holiday === 'off' && onHolidays === 'closed') {
    return { closed: 'holiday', note, periods: [], walkIn: [] };
  }
  const periods = ofDay(weekly);
  return { closed: periods.length === 0 ? 'weekly' : null, note, periods, walkIn: ofDay(walkIn) };
}

/** The one before first: the Sunday that is worked for a Monday off is like the Friday before it. */
function nearestWorkingWeekday(day: Day, holidays: readonly HolidayYearFacts[]): Day {
  const isWorked = (candidate: Day) =>
    weekdayOf(candidate) <= 5 && holidayOf(candidate, holidays)?.kind !== 'off';
  for (let distance = 1; ; distance++) {
    const found = [addDays(day, -distance), addDays(day, distance)].find(isWorked);
    if (found !== undefined) return found;
  }
}

/** Starts and ends of the slots of a period, wall clock: only whole ones. */
export function slotPeriods({ from, to }: Period, slotMinutes: number): Period[] {
  const periods: Period[] = [];
  for (let start = toMinutes(from); start + slotMinutes <= toMinutes(to); start += slotMinutes) {
    periods.push({ from: toTime(start), to: toTime(start + slotMinutes) });
  }
  return periods;
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
