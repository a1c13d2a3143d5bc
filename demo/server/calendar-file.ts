/** iCalendar files: one activity, a feed, and a booking, whose text says nothing about what was booked. */
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Activity } from '../../src/api/generated/types.ts';
import { neutralTitle } from './bookings/confidential.ts';
import type { Target } from './bookings/target.ts';
import type { CenterSettings } from './center.ts';
import type { BookingRow } from './store/tables.ts';

/** Times are written in UTC: right in every calendar program, without a zone table that could be misread. */
function newCalendar(name: string): ICalCalendar {
  return ical({
    name,
    prodId: { company: 'boai-widgets', product: 'center', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
}

/** The same name in every file and for ever, so that a calendar program updates its entry instead of adding one. */
function uid(kind: 'activity' | 'booking', centerId: string, id: string): string {
  return `${kind}-${id}@${centerId}.boai-widgets`;
}

function addActivity(calendar: ICalCalendar, { center, version }: CenterSettings, activity: Activity): void {
  const lines = [
    activity.description,
    activity.audience === null ? null : `对象：${activity.audience}`,
    activity.bring === null ? null : `请带：${activity.bring}`,
    `电话：${activity.phone ?? center.phone}`,
  ];
  calendar.createEvent({
    id: uid('activity', center.id, activity.id),
    start: new Date(activity.startsAt),
    end: new Date(activity.endsAt),
    stamp: new Date(version),
    summary: activity.status === 'cancelled' ? `已取消：${activity.title}` : activity.title,
    location: `${activity.room}，${center.name}`,
    description: lines.filter((line) => line !== null).join('\n'),
    status: activity.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(activity.category !== null && { categories: [{ name: activity.category }] }),
  });
}

export function activityIcs(settings: CenterSettings, activity: Activity): string {
  const calendar = newCalendar(settings.center.name);
  addActivity(calendar, settings, activity);
  return calendar.toString();
}

export function feedIcs(
  settings: CenterSettings,
  activities: readonly Activity[],
  category: string | undefined,
): string {
  const { name } = settings.center;
  const calendar = newCalendar(category === undefined ? name : `${name} · ${category}`);
  calendar.ttl(3600);
  for (const activity of activities) addActivity(calendar, settings, activity);
  return calendar.toString();
}

/** Neutral on purpose: other people see a calendar, and the address of this file needs no key. */
export function bookingIcs(
  { center, version }: CenterSettings,
  target: Target,
  booking: Pick<BookingRow, 'calendar_id' | 'status' | 'slot_starts_at' | 'slot_ends_at'>,
): string {
  const isCancelled =
    booking.status === 'cancelled' || (target.kind === 'activity' && target.activity.status === 'cancelled');
  const isPromised = booking.status === 'confirmed';
  const calendar = newCalendar(center.name);
  calendar.createEvent({
    id: uid('booking', center.id, booking.calendar_id),
    start: new Date(booking.slot_starts_at ?? target.startsAt),
    end: new Date(booking.slot_ends_at ?? target.endsAt),
    stamp: new Date(version),
    summary: isCancelled ? `已取消：${neutralTitle}` : isPromised ? neutralTitle : `候补中：${neutralTitle}`,
    location: center.address === null ? center.name : `${center.name}，${center.address}`,
    description: `电话：${center.phone}`,
    status: isCancelled
      ? ICalEventStatus.CANCELLED
      : isPromised
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE,
  });
  return calendar.toString();
}
