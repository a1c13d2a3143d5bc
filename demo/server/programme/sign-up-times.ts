/** When sign-up for a date opens and closes: always in this order, and never after the start. */
import { invalid } from '../problem.ts';
import type { UtcInstant } from '../store/tables.ts';
import type { OccurrenceFacts } from './row.ts';

export type SignUpTimes = Pick<OccurrenceFacts, 'signUpOpensAt' | 'signUpClosesAt'>;

/** @throws Refusal `validation_failed` */
export function refuseSignUpTimes(
  { signUpOpensAt, signUpClosesAt }: SignUpTimes,
  startsAt: UtcInstant,
): void {
  if (signUpClosesAt !== null && signUpClosesAt > startsAt) {
    throw invalid('signUpClosesAt', 'is after the start');
  }
  if (signUpOpensAt !== null && signUpOpensAt >= (signUpClosesAt ?? startsAt)) {
    throw invalid('signUpOpensAt', 'has to be before sign-up closes');
  }
}

/** Of a date of a series whose first date gets new ones: what stays the same there stays here, whatever it is. */
export function signUpTimesOf(
  own: SignUpTimes,
  first: SignUpTimes,
  edited: SignUpTimes,
  shift: (instant: UtcInstant) => UtcInstant,
): SignUpTimes {
  const time = (field: keyof SignUpTimes) => {
    const after = edited[field];
    if (after === first[field]) return own[field];
    return after === null ? null : shift(after);
  };
  return { signUpOpensAt: time('signUpOpensAt'), signUpClosesAt: time('signUpClosesAt') };
}
