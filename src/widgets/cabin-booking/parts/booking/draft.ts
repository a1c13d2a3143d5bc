/** What a resident types and ticks to book a slot, and what is wrong with it. */
import type { BookSlotRequest, Center, Service } from '../../../../api/generated/types.ts';
import { type GuardianAnswer, guardianProblem } from '../../../../domain/guardian.ts';
import { isMorning } from '../../../../domain/half-day.ts';
import { readPartySize } from '../../../../domain/party-size.ts';
import { isPersonName } from '../../../../domain/person-name.ts';
import { parsePhone } from '../../../../domain/phone.ts';
import type { FieldProblem } from '../../../../i18n/booking.ts';
import type { AgeBand, CabinField } from '../../../../i18n/cabin-booking.ts';

export interface Draft {
  readonly isForRelative: boolean;
  readonly name: string;
  readonly phone: string;
  readonly attendeeName: string;
  /** Only where the service asks for it. */
  readonly ageBand: AgeBand | undefined;
  /** Where it does not: whether whoever comes is a child. */
  readonly isUnder14: boolean;
  readonly guardian: GuardianAnswer;
  /** Ids of what is to be measured. */
  readonly items: readonly string[];
  /** As typed: a number that cannot be read is still there to be corrected. */
  readonly partySize: string;
  /** The versions of the notices that were ticked: a newer notice un-ticks itself. */
  readonly agreedVersion: string | undefined;
  readonly healthVersion: string | undefined;
}

export const emptyDraft: Draft = {
  isForRelative: false,
  name: '',
  phone: '',
  attendeeName: '',
  ageBand: undefined,
  isUnder14: false,
  guardian: undefined,
  items: [],
  partySize: '1',
  agreedVersion: undefined,
  healthVersion: undefined,
};

/** Consents are given by whoever sits before the page now: they are not kept. */
export function withoutConsents(draft: Draft): Draft {
  return { ...draft, guardian: undefined, agreedVersion: undefined, healthVersion: undefined };
}

export function isEmpty(draft: Draft): boolean {
  return JSON.stringify(withoutConsents(draft)) === JSON.stringify(emptyDraft);
}

export interface FieldError {
  readonly field: CabinField;
  readonly problem: FieldProblem;
}

/** What the form is about, and checked against. */
export interface Terms {
  readonly service: Service;
  readonly center: Center;
  readonly startsAt: string;
}

export function maxPartySize({ maxPartySize, capacity }: Service): number {
  return Math.min(maxPartySize, capacity);
}

export function isForChild({ ageBand, isUnder14 }: Draft, { asksAge }: Service): boolean {
  return asksAge ? ageBand === 'under14' : isUnder14;
}

/** The number that was typed, when a booking may be for so many. */
export function partySizeOf({ partySize }: Draft, service: Service): number | undefined {
  const size = readPartySize(partySize);
  return size >= 1 && size <= maxPartySize(service) ? size : undefined;
}

function nameProblem(name: string): FieldProblem | undefined {
  if (!name.trim()) return 'missing';
  return isPersonName(name) ? undefined : 'tooLong';
}

function partySizeProblem(draft: Draft, service: Service): FieldProblem | undefined {
  if (partySizeOf(draft, service) !== undefined) return undefined;
  return readPartySize(draft.partySize) > maxPartySize(service) ? 'tooLarge' : 'invalid';
}

/** What is still chosen of what the service offers now. */
export function chosenItems({ items }: Draft, service: Service): Service['items'] {
  return service.items.filter(({ id }) => items.includes(id));
}

function itemsProblem(draft: Draft, { service, startsAt }: Terms): FieldProblem | undefined {
  const chosen = chosenItems(draft, service);
  if (service.items.length > 0 && chosen.length === 0) return 'missing';
  return chosen.some(({ fasting }) => fasting) && !isMorning(startsAt) ? 'invalid' : undefined;
}

/** In the order of the form, so the first is where the focus goes. */
export function findErrors(draft: Draft, terms: Terms): FieldError[] {
  const { service, center } = terms;
  const { healthNotice } = service;
  const phone = draft.phone.trim();
  const found: readonly (readonly [CabinField, FieldProblem | undefined])[] = [
    ['items', itemsProblem(draft, terms)],
    ['name', nameProblem(draft.name)],
    ['phone', !phone ? 'missing' : parsePhone(phone) ? undefined : 'invalid'],
    ['attendeeName', draft.isForRelative ? nameProblem(draft.attendeeName) : undefined],
    ['ageBand', service.asksAge && draft.ageBand === undefined ? 'missing' : undefined],
    ['guardian', guardianProblem(isForChild(draft, service), draft.guardian)],
    ['partySize', partySizeProblem(draft, service)],
    ['consent', draft.agreedVersion === center.notice.version ? undefined : 'missing'],
    ['health', healthNotice && draft.healthVersion !== healthNotice.version ? 'missing' : undefined],
  ];
  return found.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}

/** The body of the request; only for a draft without errors. What the service does not ask for is not sent. */
export function toRequest(draft: Draft, { service, center }: Terms, hold: string | null): BookSlotRequest {
  const isUnder14 = isForChild(draft, service);
  return {
    name: draft.name.trim(),
    phone: draft.phone.trim(),
    partySize: partySizeOf(draft, service) ?? 1,
    attendeeName: draft.isForRelative ? draft.attendeeName.trim() : null,
    noticeVersion: center.notice.version,
    hold,
    items: chosenItems(draft, service).map(({ id }) => id),
    ageBand: service.asksAge ? (draft.ageBand ?? null) : null,
    isUnder14,
    guardianConsent: isUnder14 && draft.guardian === 'agrees',
    healthNoticeVersion: service.healthNotice?.version ?? null,
  };
}
