/** Why a read has no answer, as far as it matters to a person: several codes are one trouble. */
import type { ApiErrorCode } from './errors.ts';

/** `server`: whatever else went wrong there. */
export type ReadTrouble =
  'offline' | 'network' | 'busy' | 'contract' | 'insecure' | 'origin' | 'center' | 'server';

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
