/** What was read so far of services, weeks and days, and what of them the choices name: pure, no clock, no DOM. */
import type { Center, HolidayYear, ServiceDays, SlotDay, SlotsPage } from './generated/types.ts';
import { addDays, startOfWeek, type Day } from '../domain/plain-date.ts';

/** All that was read so far. */
export interface Timetable {
  readonly center: Center;
  readonly holidays: readonly HolidayYear[];
  /** In the order of the center, with the days of the newest answer. */
  readonly services: readonly ServiceDays[];
  /** Days by service: `cabin 2026-11-25`. */
  readonly byDay: ReadonlyMap<string, SlotDay>;
  /** When the newest part was read, in epoch milliseconds. */
  readonly readAt: number;
}

export interface Choices {
  readonly serviceId?: string | undefined;
  /** Monday of the week in sight; default that of the day. */
  readonly week?: Day | undefined;
  /** Null: none, for another week is looked at; undefined: the first free one. */
  readonly day?: Day | null | undefined;
}

/** What was known with the days of one more answer, which replaces what was known of them. */
export function withPage(known: Timetable | undefined, page: SlotsPage, readAt: number): Timetable {
  const { center, services, holidays } = page;
  const byDay = new Map(known?.byDay);
  for (const { service, days } of services)
    for (const day of days) byDay.set(`${service.id} ${day.day}`, day);
  return { center, services, holidays, byDay, readAt };
}

/** The one that is chosen, or the only one there is. */
export function offerOf({ services }: Timetable, serviceId: string | undefined): ServiceDays | undefined {
  return services.length === 1 ? services[0] : services.find(({ service }) => service.id === serviceId);
}

/** Nobody has to look for the first free day. */
export function dayOfChoices(
  { byDay }: Timetable,
  { service, firstFreeDay }: ServiceDays,
  { day, week }: Choices,
): Day | undefined {
  if (day !== undefined) return day ?? undefined;
  if (week !== undefined || firstFreeDay === null) return undefined;
  return byDay.has(`${service.id} ${firstFreeDay}`) ? firstFreeDay : undefined;
}

/** The Monday of the week in sight; to begin with of the first day that has times, so that a weekend shows no past week. */
export function mondayOf(
  { week }: Choices,
  day: Day | undefined,
  today: Day,
  offer: ServiceDays | undefined,
): Day {
  if (week !== undefined) return week;
  const first = offer?.days.find((known) => known.day >= today && known.slots.length > 0);
  return startOfWeek(day ?? first?.day ?? today);
}

/** From its Monday; undefined when it is not all known. Of days that are past nobody asks anything. */
export function weekOf(
  { byDay }: Timetable,
  { service }: ServiceDays,
  monday: Day,
  today: Day,
): SlotDay[] | undefined {
  const days: SlotDay[] = [];
  for (let offset = 0; offset < 7; offset += 1) {
    const day = addDays(monday, offset);
    const known =
      byDay.get(`${service.id} ${day}`) ??
      (day < today ? { day, closed: null, note: null, slots: [], walkIn: [] } : undefined);
    if (!known) return undefined;
    days.push(known);
  }
  return days;
}

/** The server's default range has the address that caches hold and the script tag has asked for; it begins today. */
export function queryFor(monday: Day, today: Day): { readonly from?: Day } {
  return monday <= startOfWeek(addDays(today, 7)) ? {} : { from: monday };
}
