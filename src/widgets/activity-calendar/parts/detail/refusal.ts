/** Why something was not done, and the way on that the server offers. */
import type { ApiError, ApiErrorCode } from '../../../../api/errors.ts';
import { refusedFields } from '../../../../api/refused-fields.ts';
import type { Activity } from '../../../../api/generated/types.ts';
import type { Field, FieldError } from './draft.ts';

export interface Refusal {
  readonly code: ApiErrorCode;
  /** How many could still come, if the server said so. */
  readonly placesLeft: number | undefined;
  /** Whether this party could wait for its places. */
  readonly canWait: boolean;
  readonly alternatives: readonly Activity[];
  /** Fields that the server did not accept. */
  readonly fieldErrors: readonly FieldError[];
}

/** The same form, corrected or sent later, can succeed after these. */
const correctable: readonly ApiErrorCode[] = [
  'validation_failed',
  'party_too_large',
  // For somebody else it is no repeat.
  'already_waiting',
  'notice_outdated',
  'guardian_consent_needed',
  'too_many_requests',
  'idempotency_key_reused',
  'offline',
];

const fields: readonly Field[] = ['name', 'phone', 'partySize', 'attendeeName'];

/** Fewer people would still fit. */
export function isShortOfPlaces({ code, placesLeft }: Refusal): boolean {
  return code === 'activity_full' && placesLeft !== undefined && placesLeft > 0;
}

export function isCorrectable(refusal: Refusal): boolean {
  return correctable.includes(refusal.code) || isShortOfPlaces(refusal);
}

/** There are places: nobody need wait. */
export function isNoNeedToWait({ code }: Refusal): boolean {
  return code === 'places_left';
}

/** Whether the same may succeed later, when a place is given back or sign-up opens, and nothing better can be done. */
export function canSucceedLater(refusal: Refusal): boolean {
  const isOver = ['activity_cancelled', 'sign_up_not_needed', 'activity_not_found'].includes(refusal.code);
  return !isOver && !refusal.canWait && !isNoNeedToWait(refusal);
}

/** The center's notice or its largest party are no longer as the page shows them. */
export function showsOldCenter({ code }: Refusal): boolean {
  return code === 'notice_outdated' || code === 'party_too_large';
}

/** The activity is no longer as the page shows it. */
export function showsChange({ code }: Refusal): boolean {
  return [
    'activity_full',
    'sign_up_closed',
    'activity_cancelled',
    'places_left',
    'waitlist_full',
    'undo_closed',
  ].includes(code);
}

export function toRefusal(error: ApiError): Refusal {
  const { code, problem } = error;
  return {
    code,
    placesLeft: problem?.placesLeft,
    canWait: code === 'activity_full' && problem?.waitlist === true,
    alternatives: problem?.alternatives ?? [],
    fieldErrors: refusedFields(error, fields),
  };
}
