/** What a resident types and ticks to book a slot, and what is wrong with it. */
import type { BookSlotRequest, Center, Service } from '../../../../api/generated/types.ts';
import { guardianProblem } from '../../../../domain/guardian.ts';
import { isMorning } from '../../../../domain/half-day.ts';
import { partySizeProblem, readPartySize } from '../../../../domain/party-size.ts';
import { emptyPerson, type PersonDraft, toPersonRequest } from '../../../../domain/person-draft.ts';
import { nameProblem } from '../../../../domain/person-name.ts';
import { phoneProblem } from '../../../../domain/phone.ts';
import type { FieldProblem } from '../../../../i18n/booking.ts';
import type { AgeBand, CabinField } from '../../../../i18n/cabin-booking.ts';

export interface Draft extends PersonDraft {
  /** Only where the service asks for it; where it does not, `isUnder14` is asked. */
  readonly ageBand: AgeBand | undefined;
  /** Ids of what is to be measured. */
  readonly items: readonly string[];
  readonly healthVersion: string | undefined;
}

export const emptyDraft: Draft = { ...emptyPerson, ageBand: undefined, items: [], healthVersion: undefined };

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
  const found: readonly (readonly [CabinField, FieldProblem | undefined])[] = [
    ['items', itemsProblem(draft, terms)],
    ['name', nameProblem(draft.name)],
    ['phone', phoneProblem(draft.phone)],
    ['attendeeName', draft.isForRelative ? nameProblem(draft.attendeeName) : undefined],
    ['ageBand', service.asksAge && draft.ageBand === undefined ? 'missing' : undefined],
    ['guardian', guardianProblem(isForChild(draft, service), draft.guardian)],
    ['partySize', partySizeProblem(draft.partySize, maxPartySize(service))],
    ['consent', draft.agreedVersion === center.notice.version ? undefined : 'missing'],
    ['health', healthNotice && draft.healthVersion !== healthNotice.version ? 'missing' : undefined],
  ];
  return found.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}

/** The body of the request; only for a draft without errors. What the service does not ask for is not sent. */
export function toRequest(draft: Draft, { service, center }: Terms, hold: string | null): BookSlotRequest {
  const person = { ...draft, isUnder14: isForChild(draft, service) };
  return {
    ...toPersonRequest(person, center.notice.version),
    hold,
    items: chosenItems(draft, service).map(({ id }) => id),
    ageBand: service.asksAge ? (draft.ageBand ?? null) : null,
    healthNoticeVersion: service.healthNotice?.version ?? null,
  };
}
