/** Until when a campaign owes its final account. */
import { addMonths } from './months.ts';
import type { Day } from './plain-date.ts';

interface Ending {
  readonly endsOn: Day | null;
  readonly finalDisclosureOn: Day | null;
}

/** It is due within three months after the end (慈善法 79). */
export function isFinalOverdue({ endsOn, finalDisclosureOn }: Ending, today: Day): boolean {
  return endsOn !== null && !finalDisclosureOn && addMonths(endsOn, 3) < today;
}
