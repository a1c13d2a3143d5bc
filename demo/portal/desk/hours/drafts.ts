/** What is being changed, as it stands in the form, and what it comes to. */
import type { DayException, Service, WeeklyPeriod } from '../../../../src/api/generated/types.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import { periodsText, readPeriods } from './periods.ts';
import { texts } from './texts.ts';

export interface DayDraft {
  readonly choice: 'usual' | 'closed' | 'other';
  readonly hours: string;
  /** Empty: the usual ones. */
  readonly seats: string;
  readonly note: string;
}

export interface ServiceDraft {
  readonly name: string;
  readonly room: string;
  readonly slotMinutes: string;
  readonly capacity: string;
  readonly horizonDays: string;
  readonly bring: string;
  readonly description: string;
  readonly onHolidays: Service['onHolidays'];
  /** From Monday. */
  readonly weekly: readonly string[];
  readonly walkIn: readonly string[];
}

/** Id of a field → what is wrong with it. */
export type Errors = Readonly<Record<string, string>>;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export function dayDraft(exception: DayException | null, usual: string): DayDraft {
  const hours = exception?.hours ?? [];
  const isUsual = exception === null || exception.hours === null;
  return {
    choice: isUsual ? 'usual' : hours.length === 0 ? 'closed' : 'other',
    hours: hours.length > 0 ? periodsText(hours) : usual,
    seats: String(exception?.capacity ?? ''),
    note: exception?.note ?? '',
  };
}

export function dayErrors(draft: DayDraft): Errors {
  const { choice, hours, seats } = draft;
  const isRead = choice !== 'other' || (readPeriods(hours) ?? []).length > 0;
  const areSeats = choice === 'closed' || seats.trim() === '' || isNumberOf('capacity', seats);
  return {
    ...(!isRead && { hours: texts.wrongPeriods }),
    ...(!areSeats && { seats: wrongNumber('capacity') }),
  };
}

/** Nothing is different, so there is nothing to tell either. */
export function isUsual({ choice, seats }: DayDraft): boolean {
  return choice === 'usual' && seats.trim() === '';
}

export function toException(day: Day, draft: DayDraft): DayException {
  const { choice, hours, seats, note } = draft;
  return {
    day,
    hours: choice === 'usual' ? null : choice === 'closed' ? [] : (readPeriods(hours) ?? []),
    // Where nobody comes there are no seats.
    capacity: choice === 'closed' || seats.trim() === '' ? null : Number(seats),
    note: isUsual(draft) ? null : note.trim() || null,
  };
}

export function serviceDraft(service: Service | null): ServiceDraft {
  const ofDays = (periods: readonly WeeklyPeriod[]) =>
    weekdays.map((weekday) => periodsText(periods.filter((period) => period.weekday === weekday)));
  return {
    name: service?.name ?? '',
    room: service?.room ?? '',
    slotMinutes: String(service?.slotMinutes ?? 30),
    capacity: String(service?.capacity ?? 1),
    horizonDays: String(service?.horizonDays ?? 28),
    bring: service?.bring ?? '',
    description: service?.description ?? '',
    onHolidays: service?.onHolidays ?? 'closed',
    weekly: ofDays(service?.weekly ?? []),
    walkIn: ofDays(service?.walkIn ?? []),
  };
}

const limits = { slotMinutes: [5, 480], capacity: [1, 1000], horizonDays: [1, 400] } as const;

function isNumberOf(field: keyof typeof limits, text: string): boolean {
  const [least, most] = limits[field];
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most;
}

function wrongNumber(field: keyof typeof limits): string {
  const [least, most] = limits[field];
  return texts.wrongNumber(least, most);
}

export function serviceErrors(draft: ServiceDraft): Errors {
  const errors: Record<string, string> = {};
  if (draft.name.trim() === '') errors['name'] = texts.missingName;
  if (draft.room.trim() === '') errors['room'] = texts.missingRoom;
  for (const field of ['slotMinutes', 'capacity', 'horizonDays'] as const) {
    if (!isNumberOf(field, draft[field])) errors[field] = wrongNumber(field);
  }
  for (const field of ['weekly', 'walkIn'] as const) {
    draft[field].forEach((text, index) => {
      if (readPeriods(text) === undefined) errors[`${field}-${index + 1}`] = texts.wrongPeriods;
    });
  }
  return errors;
}

/** What a center has never said of a service that it adds here: without personal questions, and with a short line. */
function newService(id: string): Service {
  return {
    id,
    name: '',
    room: '',
    description: null,
    bring: null,
    phone: null,
    items: [],
    slotMinutes: 30,
    capacity: 1,
    maxPartySize: 1,
    asksAge: false,
    weekly: [],
    walkIn: [],
    onHolidays: 'closed',
    horizonDays: 28,
    leadMinutes: 30,
    cancelMinutesBefore: 60,
    holdMinutes: 20,
    waitlistCapacity: 4,
    limit: null,
    healthNotice: null,
  };
}

export function unusedId(services: readonly Service[]): string {
  for (let number = services.length + 1; ; number += 1) {
    const id = `service-${number}`;
    if (services.every((service) => service.id !== id)) return id;
  }
}

export function toService(was: Service | null, id: string, draft: ServiceDraft): Service {
  const ofWeek = (days: readonly string[]): WeeklyPeriod[] =>
    days.flatMap((text, index) =>
      (readPeriods(text) ?? []).map(({ from, to }) => ({ weekday: index + 1, from, to })),
    );
  return {
    ...(was ?? newService(id)),
    name: draft.name.trim(),
    room: draft.room.trim(),
    slotMinutes: Number(draft.slotMinutes),
    capacity: Number(draft.capacity),
    horizonDays: Number(draft.horizonDays),
    bring: draft.bring.trim() || null,
    description: draft.description.trim() || null,
    onHolidays: draft.onHolidays,
    weekly: ofWeek(draft.weekly),
    walkIn: ofWeek(draft.walkIn),
  };
}
