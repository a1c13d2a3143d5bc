/** What is typed to find a booking, checked before anybody is asked. */
import { normalizeCode } from '../../../domain/booking-code.ts';
import { parsePhone } from '../../../domain/phone.ts';
import type { FindDraft, FindField } from './find-form.ts';

export type FindProblem = 'missing' | 'invalid';

/** In the order of the form, so the first is where the focus goes. */
export function findProblems({ code, phone }: FindDraft): Partial<Record<FindField, FindProblem>> {
  const problemOf = (typed: string, isValid: boolean): FindProblem | undefined =>
    typed.trim() === '' ? 'missing' : isValid ? undefined : 'invalid';
  const problems = {
    code: problemOf(code, normalizeCode(code) !== undefined),
    // Who has left none, for a consultation, has a code alone.
    phone: phone.trim() && parsePhone(phone) === undefined ? 'invalid' : undefined,
  };
  return JSON.parse(JSON.stringify(problems)) as Partial<Record<FindField, FindProblem>>;
}

/** What is asked for; only for a draft without problems. */
export function toLookup({ code, phone }: FindDraft): { code: string; phone: string } {
  return { code: normalizeCode(code) ?? code.trim(), phone: phone.trim() };
}
