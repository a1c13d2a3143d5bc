/** One activity from the few facts that matter to a test; everything else has a plain default. */
import type { Activity } from '../../../src/api/generated/types.ts';
import { at } from '../clock.ts';

export interface ActivityFacts extends Partial<Activity> {
  readonly day: string;
  /** Wall clock, `07:00`. */
  readonly start: string;
  readonly end: string;
}

export function activity({ day, start, end, ...facts }: ActivityFacts): Activity {
  return {
    id: `activity-${day}-${start.replace(':', '')}`,
    seriesId: null,
    title: '活动',
    category: null,
    room: '博爱广场',
    startsAt: at(day, start),
    endsAt: at(day, end),
    status: 'scheduled',
    replacement: null,
    capacity: null,
    taken: 0,
    waitlistCapacity: 0,
    waiting: 0,
    signUpOpensAt: null,
    signUpClosesAt: null,
    audience: '不限',
    bring: null,
    phone: '0796-8000001',
    description: null,
    ...facts,
  };
}
