/** Why a seat was not kept or not booked, and the way on that the server offers. */
import type { ApiError, ApiErrorCode } from '../../../../api/errors.ts';
import { refusedFields } from '../../../../api/refused-fields.ts';
import type { Slot } from '../../../../api/generated/types.ts';
import type { CabinField, CabinRefusal } from '../../../../i18n/cabin-booking.ts';
import type { FieldError } from './draft.ts';

export interface Refusal {
  readonly kind: CabinRefusal;
  readonly code: ApiErrorCode;
  /** How many could still come, if the server said so. */
  readonly placesLeft: number | undefined;
  /** Free slots of the same service. */
  readonly slots: readonly Slot[];
  /** Whether the waiting list of the slot has room. */
  readonly mayWait: boolean;
  /** Fields that the server did not accept. */
  readonly fieldErrors: readonly FieldError[];
}

const kinds: Partial<Record<ApiErrorCode, CabinRefusal>> = {
  slot_full: 'full',
  slot_closed: 'closed',
  slot_not_found: 'closed',
  service_not_found: 'closed',
  limit_reached: 'limit',
  fasting_needs_morning: 'fasting',
  guardian_consent_needed: 'guardian',
  already_waiting: 'alreadyWaiting',
  waitlist_full: 'waitlistFull',
  places_left: 'placesLeft',
  party_too_large: 'partyTooLarge',
  notice_outdated: 'noticeOutdated',
  validation_failed: 'invalid',
  too_many_requests: 'tooMany',
  offline: 'offline',
  busy: 'busy',
};

/** Items are not among them: why one cannot be had is known once the service has been read again. */
const fields: readonly CabinField[] = ['name', 'phone', 'attendeeName', 'ageBand', 'partySize'];

/** `held`: seats that are kept for this very party; the server counts them as taken. */
export function toRefusal(error: ApiError, partySize: number, held = 0): Refusal {
  const { code, problem } = error;
  const { slots = [], waitlist = false } = problem ?? {};
  const placesLeft = problem?.placesLeft === undefined ? undefined : problem.placesLeft + held;
  const isShort =
    code === 'slot_full' && placesLeft !== undefined && placesLeft > 0 && placesLeft < partySize;
  return {
    kind: isShort ? 'notEnough' : (kinds[code] ?? 'other'),
    code,
    placesLeft,
    slots,
    mayWait: waitlist,
    fieldErrors: refusedFields(error, fields),
  };
}

/** The form was found right when it was sent, so what the service asks for has changed since. */
export function isAboutForm({ kind }: Refusal): boolean {
  return ['fasting', 'invalid', 'partyTooLarge', 'noticeOutdated'].includes(kind);
}

/** Seats, hours, notices or what the service asks for are no longer as the page shows them. */
export function showsChange(refusal: Refusal): boolean {
  if (isAboutForm(refusal)) return true;
  return [
    'slot_full',
    'slot_closed',
    'slot_not_found',
    'service_not_found',
    'places_left',
    'waitlist_full',
  ].includes(refusal.code);
}
