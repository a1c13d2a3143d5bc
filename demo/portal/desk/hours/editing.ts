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
import { dayDraft, type DayDraft, dayErrors, toException } from './day/draft.ts';
import { exceptionText } from './day/exception-text.ts';
import type { Errors } from './fields.ts';
import { saveDay, saveService } from './hours-api.ts';
import { periodsText } from './periods.ts';
import { carryOver, serviceDraft, type ServiceDraft, serviceErrors, toService } from './service/draft.ts';
import type { ServicePart } from './service/form.ts';
import { newService, unusedId } from './service/new-service.ts';
import { changesText } from './service/words.ts';
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
  readonly part: ServicePart;
  readonly isConsultation: boolean;
  readonly draft: ServiceDraft;
}

/** Offered no more, or again. */
interface EditingOffer {
  readonly kind: 'offer';
  readonly was: Service;
  readonly isRetired: boolean;
}

export type Editing = EditingDay | EditingService | EditingOffer;

export function beginDay(week: ServiceWeek, { service, exceptions }: WeekOfService, day: Day): EditingDay {
  const was = exceptions.find((exception) => exception.day === day) ?? null;
  const usual = periodsText(hoursOn(day, service, undefined, week.holidays).periods);
  // On a holiday, opening hours are most likely those of the weekday.
  const likely = holidayOf(day, week.holidays)
    ? periodsText(hoursOn(day, { ...service, onHolidays: 'open' }, undefined, week.holidays).periods)
    : usual;
  return { kind: 'day', day, service, was, usual, draft: dayDraft(was, likely) };
}

export function beginService({ service, isConsultation }: WeekOfService, part: ServicePart): Editing {
  const draft = serviceDraft(service);
  return { kind: 'service', id: service.id, was: service, part, isConsultation, draft };
}

export function beginNew(week: ServiceWeek): Editing {
  const id = unusedId(week.services.map(({ service }) => service));
  return { kind: 'service', id, was: null, part: 'all', isConsultation: false, draft: serviceDraft() };
}

export function beginOffer({ service }: WeekOfService): Editing {
  return { kind: 'offer', was: service, isRetired: service.retired !== true };
}

export function titleOf(editing: Editing): string {
  switch (editing.kind) {
    case 'day':
      return texts.dayHeading(editing.service.name, formatDay(editing.day, deskLanguage()));
    case 'offer':
      return texts.offerHeading[editing.isRetired ? 'retire' : 'restore'](editing.was.name);
    case 'service':
      if (!editing.was) return texts.addService;
      return texts.serviceHeading(
        editing.was.name,
        editing.part === 'facts' ? texts.changeFacts : texts.changeService,
      );
  }
}

/** Where the focus goes when it is done. */
export function openerOf(editing: Editing): string {
  if (editing.kind === 'day') return `change-${editing.day}`;
  if (editing.kind === 'offer') return 'change-offer';
  return !editing.was ? 'add-service' : editing.part === 'facts' ? 'change-facts' : 'change-service';
}

export function errorsOf(editing: Editing): Errors {
  if (editing.kind === 'offer') return {};
  return editing.kind === 'day' ? dayErrors(editing.draft) : serviceErrors(editing.draft);
}

export function sendChange(api: StaffApi, editing: Editing, dryRun: boolean): Promise<ServiceChange> {
  if (editing.kind === 'day') {
    const exception = toException(editing.day, editing.draft);
    return saveDay(api, editing.service.id, { exception, was: editing.was, dryRun });
  }
  const { was } = editing;
  return saveService(api, { service: wantedOf(editing, api.now()), was, dryRun });
}

function wantedOf(editing: EditingService | EditingOffer, now: number): Service {
  if (editing.kind === 'service') return toService(editing.was ?? newService(editing.id), editing.draft, now);
  const { retired: _, ...offered } = editing.was;
  return editing.isRetired ? { ...offered, retired: true } : offered;
}

/** The same, begun from what a colleague has saved meanwhile; what was typed stays. */
export function nowIn(week: ServiceWeek, editing: Editing): Editing {
  const find = (id: string) => week.services.find(({ service }) => service.id === id);
  if (editing.kind === 'day') {
    const found = find(editing.service.id);
    return found ? { ...beginDay(week, found, editing.day), draft: editing.draft } : editing;
  }
  if (editing.kind === 'offer') return { ...editing, was: find(editing.was.id)?.service ?? editing.was };
  // Another service has got the id that this one was to have.
  if (!editing.was) return { ...editing, id: unusedId(week.services.map(({ service }) => service)) };
  const now = find(editing.id)?.service;
  if (!now) return editing;
  const draft = carryOver(editing.draft, serviceDraft(editing.was), serviceDraft(now));
  return { ...editing, was: now, draft };
}

/** What the colleague has made of it. */
export function wordsOf(before: Editing, now: Editing): string {
  if (now.kind === 'day') {
    const { choice, hours, seats, note } = dayDraft(now.was, '');
    const words = choice === 'other' ? hours : texts.choices[choice];
    return exceptionText(words, seats === '' ? null : Number(seats), note);
  }
  if (before.kind === 'day' || !before.was || !now.was) return texts.addService;
  return changesText(before.was, now.was);
}
