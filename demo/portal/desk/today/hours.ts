/** The day by the hour: what is on in which room, and where residents may just come. */
import type { DayEvent, StaffDay } from '../../../../src/api/generated/types.ts';
import { timeOf } from '../../../../src/domain/zone.ts';

/** Where people come without a booking: an activity, or the hours of a service. */
export interface WalkInTarget {
  readonly activityId: string | null;
  readonly serviceId: string | null;
  readonly title: string;
}

/** One room at one time. */
export interface Happening {
  readonly id: string;
  readonly title: string;
  readonly room: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** undefined: hours in which residents may just come. */
  readonly event: DayEvent | undefined;
  readonly walkIns: WalkInTarget | undefined;
}

export interface Hour {
  /** `09` */
  readonly hour: string;
  readonly happenings: readonly Happening[];
}

export function hoursOf(day: StaffDay, room: string): Hour[] {
  const all = happeningsOf(day).filter((happening) => room === '' || happening.room === room);
  const hours = [...new Set(all.map(({ startsAt }) => hourOf(startsAt)))].sort();
  return hours.map((hour) => ({
    hour,
    happenings: all.filter(({ startsAt }) => hourOf(startsAt) === hour),
  }));
}

export function hourOf(instant: string): string {
  return timeOf(instant).slice(0, 2);
}

export function roomsOf(day: StaffDay): string[] {
  return [...new Set(happeningsOf(day).map(({ room }) => room))].filter((room) => room !== '').sort();
}

function happeningsOf({ events, walkInHours }: StaffDay): Happening[] {
  const all: Happening[] = [
    ...events.map((event) => ({
      ...event,
      event,
      walkIns: event.activityId !== null && event.capacity === null ? ofActivity(event) : undefined,
    })),
    ...walkInHours.map((hours) => ({
      ...hours,
      id: `${hours.serviceId} ${hours.startsAt}`,
      event: undefined,
      walkIns: { activityId: null, serviceId: hours.serviceId, title: hours.title },
    })),
  ];
  return all.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

function ofActivity({ activityId, title }: DayEvent): WalkInTarget {
  return { activityId, serviceId: null, title };
}

export function targetKey({ activityId, serviceId }: Omit<WalkInTarget, 'title'>): string {
  return `${activityId ?? ''} ${serviceId ?? ''}`;
}
