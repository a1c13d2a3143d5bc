/** Why a time was not kept or not booked, and the way on that the server offers. */
import type { ApiError, ApiErrorCode } from '../../../api/errors.ts';
import type { Slot } from '../../../api/generated/types.ts';
import type { ConsultationRefusal } from '../../../i18n/consultation.ts';

export interface Refusal {
  readonly kind: ConsultationRefusal;
  /** Free slots to choose instead. */
  readonly slots: readonly Slot[];
}

const kinds: Partial<Record<ApiErrorCode, ConsultationRefusal>> = {
  slot_full: 'full',
  slot_closed: 'closed',
  slot_not_found: 'closed',
  service_not_found: 'closed',
  guardian_consent_needed: 'guardian',
  waitlist_full: 'waitlistFull',
  places_left: 'placesLeft',
  notice_outdated: 'noticeOutdated',
  sealing_needed: 'sealing',
  validation_failed: 'invalid',
  too_fast: 'tooFast',
  too_many_requests: 'tooMany',
  offline: 'offline',
  network: 'offline',
  busy: 'busy',
};

export function toRefusal({ code, problem }: ApiError): Refusal {
  return { kind: kinds[code] ?? 'other', slots: problem?.slots ?? [] };
}

/** Times, notices or keys are no longer as the page shows them. */
export function showsChange({ kind }: Refusal): boolean {
  return ['full', 'holdLost', 'closed', 'waitlistFull', 'placesLeft', 'noticeOutdated', 'sealing'].includes(
    kind,
  );
}
