/** A small iCalendar file: enough for a reader to see which activity it is about, and of a booking only when it is. */
import type { Activity } from '../../src/api/generated/types.ts';

interface Event {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly summary: string;
  readonly location?: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

function stamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

function fileOf(events: readonly Event[]): string {
  const lines = events.flatMap(({ id, startsAt, endsAt, summary, location, status }) => [
    'BEGIN:VEVENT',
    `UID:${id}@boai.test`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    `STATUS:${status}`,
    'END:VEVENT',
  ]);
  const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//boai//mock//ZH', ...lines, 'END:VCALENDAR'];
  return `${file.join('\r\n')}\r\n`;
}

export function programmeCalendar(activities: readonly Activity[]): string {
  return fileOf(
    activities.map(({ id, startsAt, endsAt, title, room, status }) => ({
      id,
      startsAt,
      endsAt,
      summary: title,
      location: room,
      status: status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    })),
  );
}

/** Of every booking in a calendar, and of a consultation everywhere. */
export const neutralTitle = '服务中心预约';

/** Neutral on purpose: other people see a calendar. `name`: the random name of the file. */
export function bookingCalendar(
  name: string,
  { startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>,
  status: Event['status'],
): string {
  return fileOf([{ id: name, startsAt, endsAt, summary: neutralTitle, status }]);
}
