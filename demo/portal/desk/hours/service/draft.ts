/** A service as it stands in the form, and what it comes to. */
import type { BookingLimit, Service, WeeklyPeriod } from '../../../../../src/api/generated/types.ts';
import { type Errors, numberError } from '../fields.ts';
import { periodsText, readPeriods } from '../periods.ts';
import { texts } from '../texts.ts';
import { type HealthDraft, healthDraft, healthErrors, toHealthNotice } from './health.ts';
import { type ItemDraft, itemDrafts, itemErrors, toItems } from './items.ts';
import { newService } from './new-service.ts';

export interface ServiceDraft extends HealthDraft {
  readonly name: string;
  readonly room: string;
  readonly bring: string;
  readonly description: string;
  readonly items: readonly ItemDraft[];
  /** From Monday. */
  readonly weekly: readonly string[];
  readonly walkIn: readonly string[];
  readonly slotMinutes: string;
  readonly capacity: string;
  readonly onHolidays: Service['onHolidays'];
  readonly horizonDays: string;
  readonly leadMinutes: string;
  readonly cancelMinutesBefore: string;
  readonly holdMinutes: string;
  readonly limitPer: BookingLimit['per'] | 'none';
  readonly limitCount: string;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const numbers = [
  'slotMinutes',
  'capacity',
  'horizonDays',
  'leadMinutes',
  'cancelMinutesBefore',
  'holdMinutes',
] as const;

export function serviceDraft(service: Service = newService('')): ServiceDraft {
  const ofDays = (periods: readonly WeeklyPeriod[]) =>
    weekdays.map((weekday) => periodsText(periods.filter((period) => period.weekday === weekday)));
  return {
    name: service.name,
    room: service.room,
    bring: service.bring ?? '',
    description: service.description ?? '',
    items: itemDrafts(service.items),
    ...healthDraft(service.healthNotice),
    weekly: ofDays(service.weekly),
    walkIn: ofDays(service.walkIn),
    slotMinutes: String(service.slotMinutes),
    capacity: String(service.capacity),
    onHolidays: service.onHolidays,
    horizonDays: String(service.horizonDays),
    leadMinutes: String(service.leadMinutes),
    cancelMinutesBefore: String(service.cancelMinutesBefore),
    holdMinutes: String(service.holdMinutes),
    limitPer: service.limit?.per ?? 'none',
    limitCount: String(service.limit?.count ?? ''),
  };
}

export function serviceErrors(draft: ServiceDraft): Errors {
  const errors: Record<string, string> = {};
  if (draft.name.trim() === '') errors['name'] = texts.missingName;
  if (draft.room.trim() === '') errors['room'] = texts.missingRoom;
  Object.assign(errors, itemErrors(draft.items), healthErrors(draft));
  for (const field of ['weekly', 'walkIn'] as const) {
    draft[field].forEach((text, index) => {
      if (readPeriods(text) === undefined) errors[`${field}-${index + 1}`] = texts.wrongPeriods;
    });
  }
  for (const field of draft.limitPer === 'none' ? numbers : ([...numbers, 'limitCount'] as const)) {
    const error = numberError(field, draft[field]);
    if (error !== undefined) errors[field] = error;
  }
  return errors;
}

export function toService(was: Service, draft: ServiceDraft, now: number): Service {
  const ofWeek = (days: readonly string[]): WeeklyPeriod[] =>
    days.flatMap((text, index) =>
      (readPeriods(text) ?? []).map(({ from, to }) => ({ weekday: index + 1, from, to })),
    );
  const { limitPer } = draft;
  return {
    ...was,
    name: draft.name.trim(),
    room: draft.room.trim(),
    bring: draft.bring.trim() || null,
    description: draft.description.trim() || null,
    items: toItems(draft.items),
    healthNotice: toHealthNotice(was.healthNotice, draft, now),
    weekly: ofWeek(draft.weekly),
    walkIn: ofWeek(draft.walkIn),
    slotMinutes: Number(draft.slotMinutes),
    capacity: Number(draft.capacity),
    onHolidays: draft.onHolidays,
    horizonDays: Number(draft.horizonDays),
    leadMinutes: Number(draft.leadMinutes),
    cancelMinutesBefore: Number(draft.cancelMinutesBefore),
    holdMinutes: Number(draft.holdMinutes),
    limit: limitPer === 'none' ? null : { count: Number(draft.limitCount), per: limitPer },
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that differ, in the order of the form. */
export function changedFields(old: ServiceDraft, current: ServiceDraft): (keyof ServiceDraft)[] {
  const fields = Object.keys(current) as (keyof ServiceDraft)[];
  return fields.filter((field) => !isSame(old[field], current[field]));
}

/** What somebody typed into a form, over what has become of the rest meanwhile. */
export function carryOver(typed: ServiceDraft, old: ServiceDraft, current: ServiceDraft): ServiceDraft {
  const own = changedFields(old, typed).map((field) => [field, typed[field]] as const);
  return { ...current, ...(Object.fromEntries(own) as Partial<ServiceDraft>) };
}
