/** What is said of an activity that is there, as it is stored: to be written again with changes. */
import type { Activity } from '../../../src/api/generated/types.ts';
import { parseInstant } from '../instant.ts';
import type { OccurrenceFacts } from './row.ts';

export function factsOf(activity: Activity): OccurrenceFacts {
  const utc = (instant: string | null) => (instant === null ? null : parseInstant(instant)!);
  const { title, category, room, capacity, waitlistCapacity, audience, bring, phone, description } = activity;
  return {
    title,
    category,
    room,
    startsAt: parseInstant(activity.startsAt)!,
    endsAt: parseInstant(activity.endsAt)!,
    capacity,
    waitlistCapacity,
    signUpOpensAt: utc(activity.signUpOpensAt),
    signUpClosesAt: utc(activity.signUpClosesAt),
    audience,
    bring,
    phone,
    description,
  };
}
