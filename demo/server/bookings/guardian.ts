/** Whether a child under 14 comes, and that a guardian agrees to it: without, nothing is booked. */
import { Refusal } from '../problem.ts';
import type { SlotDetails } from './insert-booking.ts';

export interface ChildAsked {
  readonly isUnder14?: boolean;
  readonly guardianConsent?: boolean;
}

export function readChild({
  isUnder14 = false,
  guardianConsent = false,
}: ChildAsked): Pick<SlotDetails, 'isUnder14' | 'guardianConsent'> {
  if (isUnder14 && !guardianConsent) throw new Refusal('guardian_consent_needed');
  return { isUnder14, guardianConsent: isUnder14 && guardianConsent };
}
