/** What a mock center accepts as a name and as a phone number. */
import type { SignUpRequest } from '../../src/api/generated/types.ts';
import { isPersonName } from '../../src/domain/person-name.ts';
import { parsePhone } from '../../src/domain/phone.ts';
import { Refusal } from './refusal.ts';

/** The national number; undefined when the text is no phone number. */
export function readPhone(text: string): string | undefined {
  return parsePhone(text)?.national;
}

export interface Person {
  readonly name: string;
  /** National number. */
  readonly phone: string;
  readonly attendeeName: string | null;
}

/** @throws Refusal `validation_failed` that names every wrong field. */
export function checkSignUp(request: Omit<SignUpRequest, 'partySize' | 'noticeVersion'>): Person {
  const phone = readPhone(request.phone);
  const errors = [
    !isPersonName(request.name) && { field: 'name', reason: 'must be 1 to 30 characters' },
    phone === undefined && { field: 'phone', reason: 'is not a phone number' },
    request.attendeeName !== null &&
      !isPersonName(request.attendeeName) && { field: 'attendeeName', reason: 'must be 1 to 30 characters' },
  ].filter((error) => error !== false);
  if (errors.length > 0 || phone === undefined) throw new Refusal('validation_failed', { errors });
  return { name: request.name.trim(), phone, attendeeName: request.attendeeName?.trim() ?? null };
}
