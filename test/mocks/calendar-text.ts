/** A small iCalendar file: enough for a reader to see which activity it is about. */
import type { Activity } from '../../src/api/generated/types.ts';

function stamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

export function toCalendarText(activities: readonly Activity[], title?: string): string {
  const events = activities.flatMap((activity) => [
    'BEGIN:VEVENT',
    `UID:${activity.id}@boai.test`,
    `DTSTAMP:${stamp(activity.startsAt)}`,
    `DTSTART:${stamp(activity.startsAt)}`,
    `DTEND:${stamp(activity.endsAt)}`,
    `SUMMARY:${escaped(title ?? activity.title)}`,
    ...(title === undefined ? [`LOCATION:${escaped(activity.room)}`] : []),
    `STATUS:${activity.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//boai//mock//ZH', ...events, 'END:VCALENDAR'];
  return `${lines.join('\r\n')}\r\n`;
}
