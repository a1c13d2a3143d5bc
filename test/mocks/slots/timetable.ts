/** Which slots a service offers, computed from its hours and from who else is in its room. */
import type {
  Activity,
  DayException,
  HolidayYear,
  Service,
  SlotDay,
  Span,
} from '../../../src/api/generated/types.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import { hoursOn, slotPeriods, type Period } from '../../../src/domain/service-hours.ts';
import { readSlotId, slotId } from '../../../src/domain/slot-id.ts';
import { at, minuteMs, toInstant } from '../clock.ts';

/** A service as staff have set it. */
export interface MockService {
  readonly service: Service;
  /** Other hours on single days. */
  readonly exceptions?: readonly DayException[];
}

export interface SlotTimes extends Span {
  readonly id: string;
}

export interface FoundSlot extends SlotTimes {
  readonly service: Service;
  /** Stands in the hours as they are now. */
  readonly isOffered: boolean;
}

export interface TimetableDay {
  readonly closed: SlotDay['closed'];
  readonly note: string | null;
  readonly slots: readonly SlotTimes[];
  readonly walkIn: readonly Span[];
}

export interface Timetable {
  onDay(offered: MockService, day: Day): TimetableDay;
  /** Undefined: no such service, or nothing can be called so. */
  findSlot(id: string): FoundSlot | undefined;
}

/** Read anew for every question, for staff change them. */
export interface TimetableFacts {
  readonly services: readonly MockService[];
  readonly holidays: readonly HolidayYear[];
  /** Rooms that an activity and slots may share. */
  readonly shareableRooms: readonly string[];
  readonly activities: ReadonlyMap<string, Activity>;
}

export function createTimetable(facts: TimetableFacts): Timetable {
  function usesOf(room: string): Activity[] {
    if (facts.shareableRooms.includes(room)) return [];
    return [...facts.activities.values()].filter(
      (activity) => activity.room === room && activity.status === 'scheduled',
    );
  }

  function onDay({ service, exceptions = [] }: MockService, day: Day): TimetableDay {
    const exception = exceptions.find((candidate) => candidate.day === day);
    const { closed, note, periods, walkIn } = hoursOn(day, service, exception, facts.holidays);
    const all = periods.flatMap((period) =>
      slotPeriods(period, service.slotMinutes).map((slot) => ({
        id: slotId({ serviceId: service.id, day, time: slot.from }),
        ...toSpan(day, slot),
      })),
    );
    const uses = all.length === 0 ? [] : usesOf(service.room);
    const slots = all.filter((slot) => !uses.some((use) => isAtOnce(use, slot)));
    return {
      closed: all.length > 0 && slots.length === 0 ? 'room' : closed,
      note,
      slots,
      walkIn: walkIn.map((period) => toSpan(day, period)),
    };
  }

  return {
    onDay,
    findSlot(id) {
      const name = readSlotId(id);
      const offered = facts.services.find(({ service }) => service.id === name?.serviceId);
      if (!name || !offered) return undefined;
      const { service } = offered;
      const startsAt = at(name.day, name.time);
      const endsAt = toInstant(Date.parse(startsAt) + service.slotMinutes * minuteMs);
      const isOffered = onDay(offered, name.day).slots.some((slot) => slot.id === id);
      return { id, startsAt, endsAt, service, isOffered };
    },
  };
}

/** `24:00` is the midnight after. */
function toSpan(day: Day, { from, to }: Period): Span {
  return { startsAt: toInstant(Date.parse(at(day, from))), endsAt: toInstant(Date.parse(at(day, to))) };
}

function isAtOnce(a: Span, b: Span): boolean {
  return Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
}
