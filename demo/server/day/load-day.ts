/** The day of a center: all rooms by the hour, who is coming, who came. */
import type { Kysely } from 'kysely';
import type { DayBooking, DayEvent, StaffDay } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { findActivities } from '../activities.ts';
import { neutralTitle } from '../bookings/confidential.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { describeBooking } from '../bookings/to-staff-booking.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffRead } from '../confidence/staff-reads.ts';
import { startOfDay, toWire } from '../instant.ts';
import { countSeats } from '../slots/count-seats.ts';
import { findConsultation, findServices } from '../slots/find-service.ts';
import { loadTimetable } from '../slots/timetable.ts';
import type { BookingRow, Tables, VisitRow } from '../store/tables.ts';
import { type CallerRow, findCallers } from './callers.ts';
import { marksOf, toWalkIn } from './marks.ts';
import { findVisits } from './visits.ts';

type DayDesk = Pick<BookingDesk, 'store' | 'now' | 'staff'>;
type Event = Omit<DayEvent, 'bookings'>;

export async function loadDay(
  { store, now, staff }: DayDesk,
  settings: CenterSettings,
  day: Day,
): Promise<StaffDay> {
  const { center } = settings;
  const { db } = store;
  const span = { from: startOfDay(day, center.timeZone), to: startOfDay(addDays(day, 1), center.timeZone) };
  const activities = await findActivities(db, center, { from: day, to: day }, {}, now);
  const rows = await findDayBookings(
    db,
    center.id,
    activities.map(({ id }) => id),
    span,
  );
  const ids = rows.map(({ booking_id }) => booking_id);
  const visits = await findVisits(db, center.id, span, ids);
  const callers = await findCallers(db, center.id, ids);
  const { events: slots, walkInHours } = await findSlotEvents(db, settings, day, rows, now);
  const events: Event[] = [
    ...activities.map((activity) => ({
      id: activity.id,
      activityId: activity.id,
      serviceId: null,
      title: activity.title,
      room: activity.room,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      isCancelled: activity.status === 'cancelled',
      isOffered: true,
      capacity: activity.capacity,
      taken: activity.taken,
      waiting: activity.waiting,
    })),
    ...slots,
  ];
  const keyOf = ({ startsAt, room, title, id }: Event) => [startsAt, room, title, id].join('\0');
  events.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await logStaffRead({ store, now, staff }, settings, rows, `loadDay ${day}`);
  return {
    day,
    events: events.map((event) => ({
      ...event,
      bookings: rows
        .filter(({ place_id }) => place_id === event.id)
        .map((row) =>
          toDayBooking(row, event, visits.get(row.booking_id), callers.get(row.booking_id), settings),
        ),
    })),
    walkInHours,
    walkIns: [...visits.values()]
      .filter(({ kind }) => kind === 'walk-in')
      .map((visit) => toWalkIn(visit, settings)),
  };
}

/** Of slots and activities of the day, whatever stands in the hours by now; whoever waits comes last. */
async function findDayBookings(
  db: Kysely<Tables>,
  centerId: string,
  activityIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<BookingRow[]> {
  return db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('status', '!=', 'cancelled')
    .where(({ and, eb, or }) =>
      or([
        and([eb('slot_starts_at', '>=', from), eb('slot_starts_at', '<', to)]),
        ...(activityIds.length === 0 ? [] : [eb('activity_id', 'in', activityIds)]),
      ]),
    )
    .orderBy(({ eb }) => eb.case().when('status', '=', 'waiting').then(1).else(0).end())
    .orderBy('line_number')
    .orderBy('booked_at')
    .orderBy('booking_id')
    .execute();
}

async function findSlotEvents(
  db: Kysely<Tables>,
  settings: CenterSettings,
  day: Day,
  rows: readonly BookingRow[],
  now: number,
): Promise<{ events: Event[]; walkInHours: StaffDay['walkInHours'] }> {
  const { center } = settings;
  const services = await findServices(db, center.id);
  const consultation = await findConsultation(db, center.id);
  const timetable = await loadTimetable(db, settings, services, { from: day, to: day });
  const seats = await countSeats(db, center.id, services, { from: day, to: day }, now);
  const events: Event[] = [];
  const walkInHours: StaffDay['walkInHours'] = [];
  for (const service of services) {
    const isConfidential = consultation?.service.id === service.id;
    const shown = isConfidential
      ? { title: neutralTitle, room: '' }
      : { title: service.name, room: service.room };
    const { slots, walkIn, capacity } = timetable.on(service, day);
    const add = (id: string, startsAt: string, endsAt: string, isOffered: boolean) =>
      events.push({
        id,
        activityId: null,
        serviceId: service.id,
        ...shown,
        startsAt,
        endsAt,
        isCancelled: false,
        isOffered,
        ...seats.of(id, capacity),
      });
    for (const { id, onWire } of slots) add(id, onWire.startsAt, onWire.endsAt, true);
    const others = rows.filter(
      (row) => row.service_id === service.id && !slots.some(({ id }) => id === row.place_id),
    );
    for (const [id, row] of new Map(others.map((row) => [row.place_id, row]))) {
      const wire = (instant: string) => toWire(instant, center.timeZone);
      add(id, wire(row.slot_starts_at!), wire(row.slot_ends_at!), false);
    }
    for (const { onWire } of walkIn) walkInHours.push({ serviceId: service.id, ...shown, ...onWire });
  }
  return { events, walkInHours };
}

function toDayBooking(
  row: BookingRow,
  event: Pick<DayEvent, 'title' | 'room' | 'startsAt'>,
  visit: VisitRow | undefined,
  caller: CallerRow | undefined,
  settings: CenterSettings,
): DayBooking {
  return { ...describeBooking(row, event, settings), ...marksOf(visit, caller, settings) };
}
