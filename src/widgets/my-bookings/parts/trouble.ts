/** Why there is no answer, in words that a resident can do something with. */
import type { ApiErrorCode } from '../../../api/errors.ts';
import type { ReadTrouble } from '../../../i18n/my-bookings.ts';

const troubles: Partial<Record<ApiErrorCode, ReadTrouble>> = {
  offline: 'offline',
  network: 'network',
  timeout: 'network',
  busy: 'busy',
  too_many_requests: 'busy',
  contract: 'contract',
  insecure: 'insecure',
  origin_not_allowed: 'origin',
  center_required: 'center',
  center_not_found: 'center',
};

export function toTrouble(code: ApiErrorCode): ReadTrouble {
  return troubles[code] ?? 'server';
}
