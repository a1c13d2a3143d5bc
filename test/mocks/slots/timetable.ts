/** Which slots a service offers, computed from its hours and from who else is in its room. */
import type { Activity, HolidayYear, SlotDay, Span } from '../../../src/api/generated/types.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import { at, minuteMs, toInstant } from '../clock.ts';
import { hoursOf, type MockService, type Period } from './hours.ts';

export interface SlotTimes {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface FoundSlot extends SlotTimes {
  readonly offered: MockService;
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
  readonly services: readonly MockService[];
  onDay(service: MockService, day: Day): TimetableDay;
  /** Undefined: no such service, or no such time. */
  findSlot(slotId: string): FoundSlot | undefined;
}

export interface TimetableFacts {
  readonly services: readonly MockService[];
  readonly holidays: readonly HolidayYear[];
  /** Rooms that an activity and slots may share. */
  readonly shareableRooms: readonly string[];
  readonly activities: ReadonlyMap<string, Activity>;
}

export function createTimetable({
  services,
  holidays,
  shareableRooms,
  activities,
}: TimetableFacts): Timetable {
  function isRoomInUse(room: string, { startsAt, endsAt }: SlotTimes): boolean {
    if (shareableRooms.includes(room)) return false;
    return [...activities.values()].some(
      (activity) =>
        activity.room === room &&
        activity.status === 'scheduled' &&
        activity.startsAt < endsAt &&
        activity.endsAt > startsAt,
    );
  }

  function onDay(offered: MockService, day: Day): TimetableDay {
    const { service } = offered;
    const { closed, note, periods, walkIn } = hoursOf(offered, day, holidays);
    const all = periods.flatMap((period) => slotsIn(service.id, service.slotMinutes, day, period));
    const slots = all.filter((slot) => !isRoomInUse(service.room, slot));
    return {
      closed: closed ?? (all.length > 0 && slots.length === 0 ? 'room' : null),
      note,
      slots,
      walkIn: walkIn.map(({ from, to }) => ({ startsAt: instant(day, from), endsAt: instant(day, to) })),
    };
  }

  return {
    services,
    onDay,
    findSlot(slotId) {
      const read = readSlotId(slotId);
      const offered = services.find(({ service }) => service.id === read?.serviceId);
      if (!read || !offered) return undefined;
      const startsAt = at(read.day, read.time);
      const slot = {
        id: slotId,
        startsAt,
        endsAt: toInstant(Date.parse(startsAt) + offered.service.slotMinutes * minuteMs),
      };
      const isOffered = onDay(offered, read.day).slots.some(({ id }) => id === slotId);
      return { ...slot, offered, isOffered };
    },
  };
}

/** `24:00` is the midnight after. */
function instant(day: Day, time: string): string {
  return toInstant(Date.parse(at(day, '00:00')) + minutesOf(time) * minuteMs);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function slotsIn(serviceId: string, slotMinutes: number, day: Day, { from, to }: Period): SlotTimes[] {
  const slots: SlotTimes[] = [];
  const midnight = Date.parse(at(day, '00:00'));
  for (let start = minutesOf(from); start + slotMinutes <= minutesOf(to); start += slotMinutes) {
    const startsAt = toInstant(midnight + start * minuteMs);
    const endsAt = toInstant(midnight + (start + slotMinutes) * minuteMs);
    slots.push({ id: slotIdAt(serviceId, startsAt), startsAt, endsAt });
  }
  return slots;
}

/** `cabin_20261125T0830` */
export function slotIdAt(serviceId: string, startsAt: string): string {
  return `${serviceId}_${dayOf(startsAt).replace(/-/g, '')}T${timeOf(startsAt).replace(':', '')}`;
}

function readSlotId(slotId: string): { serviceId: string; day: Day; time: string } | undefined {
  const [, serviceId, year, month, date, hour, minute] =
    /^(.+)_(\d{4})(\d\d)(\d\d)T([01]\d|2[0-3])([0-5]\d)$/.exec(slotId) ?? [];
  const day = `${year}-${month}-${date}`;
  return serviceId !== undefined && isDay(day) ? { serviceId, day, time: `${hour}:${minute}` } : undefined;
}
