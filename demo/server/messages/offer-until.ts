/** Until when a place is kept for a waiting party: nobody's time to answer runs while nobody may be rung up. */
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { UtcInstant } from '../store/tables.ts';

const minuteMs = 60_000;
/** Less is no time to be reached and to answer; a center that gives everybody less has said so. */
const leastMinutes = 15;

/** `latest`: when it would be too late to accept. Undefined when too little time is left for an offer. */
export function offerUntil(
  { center, messages }: Pick<CenterSettings, 'center' | 'messages'>,
  now: number,
  latest: UtcInstant,
): UtcInstant | undefined {
  const told = afterQuietHours(now, messages.quietHours, center.timeZone);
  const until = Math.min(told + messages.offerMinutes * minuteMs, Date.parse(latest));
  const least = Math.min(leastMinutes, messages.offerMinutes);
  return until - told >= least * minuteMs ? toUtc(until) : undefined;
}
