/** Why a change of a booking was not made, and the way on that the server offers. */
import type { ApiError, ApiErrorCode } from '../../../api/errors.ts';
import type { Activity, Slot } from '../../../api/generated/types.ts';
import type { ChangeRefusalKind } from '../../../i18n/my-bookings.ts';
import type { Act } from '../my-bookings.model.ts';

export interface Refusal {
  readonly code: ApiErrorCode;
  /** How many more could come, if the server said so. */
  readonly placesLeft: number | undefined;
  readonly slots: readonly Slot[];
  readonly alternatives: readonly Activity[];
}

export function toRefusal({ code, problem }: ApiError): Refusal {
  const { placesLeft, slots = [], alternatives = [] } = problem ?? {};
  return { code, placesLeft, slots, alternatives };
}

const kinds: Partial<Record<ApiErrorCode, ChangeRefusalKind>> = {
  slot_full: 'full',
  activity_full: 'full',
  places_left: 'full',
  party_too_large: 'partyTooLarge',
  waitlist_full: 'listFull',
  cancel_closed: 'tooLate',
  undo_closed: 'undoOver',
  offer_over: 'offerOver',
  booking_ended: 'ended',
  limit_reached: 'limit',
  slot_closed: 'closed',
  sign_up_closed: 'closed',
  sign_up_not_needed: 'closed',
  sign_up_not_open: 'notOpen',
  activity_cancelled: 'calledOff',
  fasting_needs_morning: 'needsMorning',
  slot_not_found: 'gone',
  activity_not_found: 'gone',
  validation_failed: 'gone',
  too_many_requests: 'tooMany',
  offline: 'offline',
};

export function refusalKind({ kind }: Act, { code, placesLeft }: Refusal): ChangeRefusalKind {
  const found = kinds[code] ?? 'other';
  if (found === 'full' && kind === 'resize') return 'notEnough';
  // Fewer people would fit, but a booking that moves takes everybody along.
  if (found === 'full' && placesLeft !== undefined && placesLeft > 0) return 'notEnough';
  if (found === 'gone' && kind !== 'reschedule') return 'other';
  if (found === 'full' && kind === 'undo') return 'undoOver';
  return found;
}

/** The booking opens no more: it was deleted, or its holder was given a new code and link. */
export function isGone({ code }: { readonly code?: ApiErrorCode }): boolean {
  return code === 'booking_not_found' || code === 'unauthorized';
}

/** Whether the refusal leaves the booking as it was, so that this has to be said. */
export function leavesUnchanged({ kind }: Act): boolean {
  return kind === 'reschedule' || kind === 'resize' || kind === 'cancel' || kind === 'erase';
}
