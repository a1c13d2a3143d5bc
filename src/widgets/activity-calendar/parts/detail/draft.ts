/** What a resident types into the sign-up form, and what is wrong with it. */
import { type GuardianAnswer, guardianProblem } from '../../../../domain/guardian.ts';
import { isPersonName } from '../../../../domain/person-name.ts';
import { parsePhone } from '../../../../domain/phone.ts';
import type { SignUpRequest } from '../../../../api/generated/types.ts';
import { readPartySize } from '../../../../domain/party-size.ts';
import type { FieldProblem, PersonField } from '../../../../i18n/booking.ts';

export interface Draft {
  readonly name: string;
  readonly phone: string;
  /** As typed: a number that cannot be read is still there to be corrected. */
  readonly partySize: string;
  readonly isForRelative: boolean;
  readonly attendeeName: string;
  /** Whether a child is among those who come. */
  readonly isUnder14: boolean;
  readonly guardian: GuardianAnswer;
  /** The version of the notice that was ticked: a newer notice un-ticks itself. */
  readonly agreedVersion: string | undefined;
}

export const emptyDraft: Draft = {
  name: '',
  phone: '',
  partySize: '1',
  isForRelative: false,
  attendeeName: '',
  isUnder14: false,
  guardian: undefined,
  agreedVersion: undefined,
};

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

/** The number that was typed; NaN when it is none. */
export function partySizeOf({ partySize }: Draft): number {
  return readPartySize(partySize);
}

function nameProblem(name: string): FieldProblem | undefined {
  if (!name.trim()) return 'missing';
  return isPersonName(name) ? undefined : 'tooLong';
}

function partySizeProblem(draft: Draft, limit: number): FieldProblem | undefined {
  const size = partySizeOf(draft);
  if (!(size >= 1)) return 'invalid';
  return size > limit ? 'tooLarge' : undefined;
}

/** In the order of the form, so the first is where the focus goes. */
export function findErrors(draft: Draft, limits: Limits): FieldError[] {
  const phone = draft.phone.trim();
  const found: readonly (readonly [Field, FieldProblem | undefined])[] = [
    ['name', nameProblem(draft.name)],
    ['phone', !phone ? 'missing' : parsePhone(phone) ? undefined : 'invalid'],
    ['attendeeName', draft.isForRelative ? nameProblem(draft.attendeeName) : undefined],
    ['partySize', partySizeProblem(draft, limits.partySize)],
    ['guardian', guardianProblem(draft.isUnder14, draft.guardian)],
    ['consent', draft.agreedVersion === limits.noticeVersion ? undefined : 'missing'],
  ];
  return found.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}

/** The body of the request; only for a draft without errors. */
export function toRequest(draft: Draft, noticeVersion: string): SignUpRequest {
  return {
    name: draft.name.trim(),
    phone: draft.phone.trim(),
    partySize: partySizeOf(draft),
    attendeeName: draft.isForRelative ? draft.attendeeName.trim() : null,
    isUnder14: draft.isUnder14,
    guardianConsent: draft.isUnder14 && draft.guardian === 'agrees',
    noticeVersion,
  };
}
