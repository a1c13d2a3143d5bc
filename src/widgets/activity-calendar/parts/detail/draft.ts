/** What a resident types into the sign-up form, and what is wrong with it. */
import { guardianProblem } from '../../../../domain/guardian.ts';
import { partySizeProblem } from '../../../../domain/party-size.ts';
import { emptyPerson, type PersonDraft } from '../../../../domain/person-draft.ts';
import { nameProblem } from '../../../../domain/person-name.ts';
import { phoneProblem } from '../../../../domain/phone.ts';
import type { FieldProblem, PersonField } from '../../../../i18n/booking.ts';

export type Draft = PersonDraft;

export const emptyDraft: Draft = emptyPerson;

/** Consents are given by whoever sits before the page now: they are not kept. */
export function withoutConsents(draft: Draft): Draft {
  return { ...draft, guardian: undefined, agreedVersion: undefined };
}

export function isEmpty(draft: Draft): boolean {
  return JSON.stringify(withoutConsents(draft)) === JSON.stringify(emptyDraft);
}

export type Field = PersonField;

export interface FieldError {
  readonly field: Field;
  readonly problem: FieldProblem;
}

/** What the form is checked against. */
export interface Limits {
  /** Most people in one sign-up here and now. */
  readonly partySize: number;
  readonly noticeVersion: string;
}

/** In the order of the form, so the first is where the focus goes. */
export function findErrors(draft: Draft, limits: Limits): FieldError[] {
  const found: readonly (readonly [Field, FieldProblem | undefined])[] = [
    ['name', nameProblem(draft.name)],
    ['phone', phoneProblem(draft.phone)],
    ['attendeeName', draft.isForRelative ? nameProblem(draft.attendeeName) : undefined],
    ['partySize', partySizeProblem(draft.partySize, limits.partySize)],
    ['guardian', guardianProblem(draft.isUnder14, draft.guardian)],
    ['consent', draft.agreedVersion === limits.noticeVersion ? undefined : 'missing'],
  ];
  return found.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}
