/** The one sample activity of server, client and contract tests. */
import type { Activity } from '../../src/api/generated/types.ts';

/** An activity of tomorrow evening with ten places, changed as the test needs it. */
export function anActivity(changes: Partial<Activity> = {}): Activity {
  return {
    id: 'dance',
    seriesId: null,
    title: '广场舞教学',
    category: '集体健身',
    room: '博爱广场',
    startsAt: '2026-11-25T19:00:00+08:00',
    endsAt: '2026-11-25T20:30:00+08:00',
    status: 'scheduled',
    replacement: null,
    capacity: 10,
    taken: 0,
    waitlistCapacity: 0,
    waiting: 0,
    signUpOpensAt: null,
    signUpClosesAt: null,
    audience: null,
    bring: null,
    phone: null,
    description: null,
    ...changes,
  };
}
