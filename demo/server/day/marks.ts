/** What the desk has noted, as it is told. */
import type { DayBooking, WalkIn } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import type { VisitRow } from '../store/tables.ts';
import type { CallerRow } from './callers.ts';

/** What the desk has noted about a booking. */
export function marksOf(
  visit: VisitRow | undefined,
  caller: CallerRow | undefined,
  { center }: CenterSettings,
): Pick<DayBooking, 'attendance' | 'markedAt' | 'markedBy' | 'takenBy' | 'caller'> {
  return {
    attendance: visit?.attendance ?? null,
    markedAt: visit ? toWire(visit.marked_at, center.timeZone) : null,
    markedBy: visit?.marked_by ?? null,
    takenBy: caller?.taken_by ?? null,
    caller: caller?.caller ?? null,
  };
}

export function toWalkIn(visit: VisitRow, { center }: CenterSettings): WalkIn {
  return {
    id: visit.visit_id,
    activityId: visit.activity_id,
    serviceId: visit.service_id,
    people: visit.people,
    // The contract's schema was checked when it was written.
    ageBand: visit.age_band as WalkIn['ageBand'],
    at: toWire(visit.starts_at, center.timeZone),
    by: visit.marked_by,
  };
}
