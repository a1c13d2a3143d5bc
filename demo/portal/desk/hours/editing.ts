/** Somebody is changing a day or a service: what they saw when they began, what they have typed, and what is sent. */
import type {
  DayException,
  Service,
  ServiceChange,
  ServiceWeek,
} from '../../../../src/api/generated/types.ts';
import { holidayOf } from '../../../../src/domain/holidays.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import { hoursOn } from '../../../../src/domain/service-hours.ts';
import { formatDay } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import {
  dayDraft,
  type DayDraft,
  dayErrors,
  type Errors,
  serviceDraft,
  type ServiceDraft,
  serviceErrors,
  toException,
  toService,
  unusedId,
} from './drafts.ts';
import { saveDay, saveService } from './hours-api.ts';
import { periodsText } from './periods.ts';
import { texts } from './texts.ts';
import type { WeekOfService } from './week-view.ts';

interface EditingDay {
  readonly kind: 'day';
  readonly day: Day;
  readonly service: Service;
  readonly was: DayException | null;
  /** Without an exception. */
  readonly usual: string;
  readonly draft: DayDraft;
}

interface EditingService {
  readonly kind: 'service';
  readonly id: string;
  /** null: it is to be added. */
  readonly was: Service | null;
  readonly draft: ServiceDraft;
}

export type Editing = EditingDay | EditingService;

export function beginDay(week: ServiceWeek, { service, exceptions }: WeekOfService, day: Day): EditingDay {
  const was = exceptions.find((exception) => exception.day === day) ?? null;
  const usual = periodsText(hoursOn(day, service, undefined, week.holidays).periods);
  // On a holiday, opening hours are most likely those of the weekday.
  const likely = holidayOf(day, week.holidays)
    ? periodsText(hoursOn(day, { ...service, onHolidays: 'open' }, undefined, week.holidays).periods)
    : usual;
  return { kind: 'day', day, service, was, usual, draft: dayDraft(was, likely) };
}

export function beginService(week: ServiceWeek, service: Service | null): Editing {
  const id = service?.id ?? unusedId(week.services.map((one) => one.service));
  return { kind: 'service', id, was: service, draft: serviceDraft(service) };
}

export function titleOf(editing: Editing): string {
  if (editing.kind === 'day')
    return texts.dayHeading(editing.service.name, formatDay(editing.day, deskLanguage()));
  return editing.was ? texts.serviceHeading(editing.was.name) : texts.newHeading;
}

export function errorsOf(editing: Editing): Errors {
  return editing.kind === 'day' ? dayErrors(editing.draft) : serviceErrors(editing.draft);
}

export function sendChange(api: StaffApi, editing: Editing, dryRun: boolean): Promise<ServiceChange> {
  if (editing.kind === 'service')
    return saveService(api, {
      service: toService(editing.was, editing.id, editing.draft),
      was: editing.was,
      dryRun,
    });
  const exception = toException(editing.day, editing.draft);
  return saveDay(api, editing.service.id, { exception, was: editing.was, dryRun });
}

/** The same, begun from what a colleague has saved meanwhile; what was typed stays. */
export function nowIn(week: ServiceWeek, editing: Editing): Editing {
  if (editing.kind === 'day') {
    const found = week.services.find(({ service }) => service.id === editing.service.id);
    return found ? { ...beginDay(week, found, editing.day), draft: editing.draft } : editing;
  }
  // Another service has got the id that this one was to have.
  if (!editing.was) return { ...editing, id: unusedId(week.services.map(({ service }) => service)) };
  const found = week.services.find(({ service }) => service.id === editing.id);
  return found ? { ...editing, was: found.service } : editing;
}

/** What the colleague has made of it. */
export function wordsOf(before: Editing, now: Editing): string {
  if (now.kind === 'day') {
    const { choice, hours, seats, note } = dayDraft(now.was, '');
    const words = choice === 'other' ? hours : texts.choices[choice];
    const all = seats === '' ? words : `${words}，${texts.seatsOfDay(Number(seats))}`;
    return note === '' ? all : `${all}（${note}）`;
  }
  if (before.kind !== 'service' || !now.was) return texts.newHeading;
  const [old, current] = [serviceDraft(before.was), serviceDraft(now.was)];
  const names: Readonly<Record<keyof ServiceDraft, string>> = { ...texts, walkIn: texts.walkInTimes };
  const fields = Object.keys(current) as (keyof ServiceDraft)[];
  return fields
    .filter((field) => String(old[field]) !== String(current[field]))
    .map((field) => texts.field(names[field], valueText(current, field)))
    .join('；');
}

function valueText(draft: ServiceDraft, field: keyof ServiceDraft): string {
  if (field === 'onHolidays') return texts.onHoliday[draft.onHolidays];
  const value = draft[field];
  return (typeof value === 'string' ? value : value.filter(Boolean).join(' | ')) || texts.nothing;
}
