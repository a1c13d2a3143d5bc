/** What somebody types about who comes, in every form that asks for a place by name; and what is sent of it. */
import type { GuardianAnswer } from './guardian.ts';
import { readPartySize } from './party-size.ts';

export interface PersonDraft {
  readonly isForRelative: boolean;
  readonly name: string;
  readonly phone: string;
  readonly attendeeName: string;
  /** As typed: a number that cannot be read is still there to be corrected. */
  readonly partySize: string;
  /** Whether a child is among those who come. */
  readonly isUnder14: boolean;
  readonly guardian: GuardianAnswer;
  /** The version of the notice that was ticked: a newer notice un-ticks itself. */
  readonly agreedVersion: string | undefined;
}

export const emptyPerson: PersonDraft = {
  isForRelative: false,
  name: '',
  phone: '',
  attendeeName: '',
  partySize: '1',
  isUnder14: false,
  guardian: undefined,
  agreedVersion: undefined,
};

export interface PersonRequest {
  readonly name: string;
  readonly phone: string;
  readonly partySize: number;
  readonly attendeeName: string | null;
  readonly isUnder14: boolean;
  readonly guardianConsent: boolean;
  readonly noticeVersion: string;
}

/** Only for a draft without errors. */
export function toPersonRequest(draft: PersonDraft, noticeVersion: string): PersonRequest {
  const { name, phone, partySize, isForRelative, attendeeName, isUnder14, guardian } = draft;
  return {
    name: name.trim(),
    phone: phone.trim(),
    partySize: readPartySize(partySize),
    attendeeName: isForRelative ? attendeeName.trim() : null,
    isUnder14,
    guardianConsent: isUnder14 && guardian === 'agrees',
    noticeVersion,
  };
}

/** What was kept may have been written by somebody else. */
export type Unread<T> = { readonly [Name in keyof T]?: unknown };

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Without the consents: those are given by whoever sits before the page now. Undefined when it is no draft. */
export function readPersonDraft(kept: Unread<PersonDraft>): PersonDraft | undefined {
  const { name, phone, partySize, attendeeName, isForRelative, isUnder14 } = kept;
  if (!isText(name) || !isText(phone) || !isText(partySize) || !isText(attendeeName)) return undefined;
  return {
    ...emptyPerson,
    isForRelative: isForRelative === true,
    name,
    phone,
    attendeeName,
    partySize,
    isUnder14: isUnder14 === true,
  };
}

/** Undefined when it is none. */
export function readPersonRequest(kept: Unread<PersonRequest>): PersonRequest | undefined {
  const { name, phone, partySize, attendeeName, isUnder14, guardianConsent, noticeVersion } = kept;
  if (!isText(name) || !isText(phone) || !isText(noticeVersion)) return undefined;
  if (typeof partySize !== 'number' || !(attendeeName === null || isText(attendeeName))) return undefined;
  return {
    name,
    phone,
    partySize,
    attendeeName,
    isUnder14: isUnder14 === true,
    guardianConsent: guardianConsent === true,
    noticeVersion,
  };
}
