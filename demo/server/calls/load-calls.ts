/** Whom staff have to call, about what, and by when. */
import type { Kysely } from 'kysely';
import type { Call, Calls } from '../../../src/api/generated/types.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { type Target, targetOf } from '../bookings/target.ts';
import { toStaffBooking } from '../bookings/to-staff-booking.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffRead } from '../confidence/staff-reads.ts';
import { toUtc, toWire } from '../instant.ts';
import { isMissed, isStillTrue } from '../messages/still-true.ts';
import type { BookingRow, OutboxRow, Tables } from '../store/tables.ts';
import { findHoursCalls, hoursCallId } from './hours-calls.ts';
import { loadTries } from './tries.ts';

/** What no worker has taken in hand for so long is for a person to take: nothing waits for a server that is not there. */
const unattendedMs = 15 * 60_000;

/**
 * The most urgent first: by when it has to be said; a confirmation that was not sent is the least. Then what was put off,
 * and last what is too late: it stays, so that somebody says so.
 */
export async function loadCalls(
  desk: Pick<BookingDesk, 'store' | 'now' | 'staff'>,
  settings: CenterSettings,
  /** Whoever asks has seen this list already, so nothing is read anew. */
  isKnown: (calls: Calls) => boolean = () => false,
): Promise<Calls> {
  const { center } = settings;
  const { store, now } = desk;
  const { db } = store;
  const targets = new Map<string, Promise<Target>>();
  const targetFor = (row: BookingRow) => {
    const target = targets.get(row.place_id) ?? targetOf(db, settings, row);
    targets.set(row.place_id, target);
    return target;
  };
  const triesOf = await loadTries(db, settings, now);
  const toCall = async (
    row: BookingRow,
    startsAt: string,
    call: Pick<Call, 'id' | 'reason' | 'createdAt' | 'until' | 'isOver'>,
  ): Promise<Call> => ({
    ...call,
    ...triesOf(call.id, startsAt),
    placeId: row.place_id,
    booking: await toStaffBooking(db, settings, row, await targetFor(row)),
  });

  const calls: Call[] = [];
  const seen: BookingRow[] = [];
  const messages = await findHandedOver(db, center.id, now);
  const bookings = await findBookings(db, center.id, messages);
  for (const message of messages) {
    const row = bookings.get(message.booking_id);
    if (!row) continue;
    const isOver = isMissed(message, row, await targetFor(row), now);
    if (!isOver && !isStillTrue(message, row, await targetFor(row), now)) continue;
    const { message_id: id, kind: reason, created_at, until } = message;
    seen.push(row);
    calls.push(
      await toCall(row, message.starts_at, {
        id,
        reason,
        createdAt: toWire(created_at, center.timeZone),
        until: until === null ? null : toWire(until, center.timeZone),
        isOver,
      }),
    );
  }
  for (const row of await findHoursCalls(db, settings, now)) {
    seen.push(row);
    const createdAt = toWire(row.booked_at, center.timeZone);
    const startsAt = row.slot_starts_at!;
    const isOver = startsAt <= toUtc(now);
    const id = hoursCallId(row);
    calls.push(await toCall(row, startsAt, { id, reason: 'hours', createdAt, until: null, isOver }));
  }
  const list = { calls: calls.sort(byUrgency) };
  if (!isKnown(list)) await logStaffRead(desk, settings, seen, 'loadCalls');
  return list;
}

function byUrgency(a: Call, b: Call): number {
  const isLeast = ({ reason }: Call) => Number(reason === 'confirmation');
  const before = ({ until, booking }: Call) => Date.parse(until ?? booking.startsAt);
  const rank = ({ isOver, again }: Call) => (isOver ? 2 : again === null ? 0 : 1);
  return (
    rank(a) - rank(b) ||
    Date.parse(a.again ?? '0') - Date.parse(b.again ?? '0') ||
    isLeast(a) - isLeast(b) ||
    before(a) - before(b) ||
    Date.parse(a.booking.bookedAt) - Date.parse(b.booking.bookedAt)
  );
}

/** What the worker has put on the list, and what it should have. */
export async function findHandedOver(
  db: Kysely<Tables>,
  centerId: string,
  now: number,
): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('ended_at', 'is', null)
    .where(({ and, eb, or }) =>
      or([
        eb('channel', 'in', ['mail', 'calls']),
        and([
          eb('channel', 'is', null),
          eb('kind', '!=', 'confirmation'),
          eb('due_at', '<=', toUtc(now - unattendedMs)),
        ]),
      ]),
    )
    .orderBy('due_at')
    .orderBy('message_id')
    .execute();
}

const idsAtOnce = 500;

async function findBookings(
  db: Kysely<Tables>,
  centerId: string,
  messages: readonly OutboxRow[],
): Promise<ReadonlyMap<string, BookingRow>> {
  const ids = [...new Set(messages.map(({ booking_id }) => booking_id))];
  const found = new Map<string, BookingRow>();
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const rows = await db
      .selectFrom('bookings')
      .selectAll()
      .where('center_id', '=', centerId)
      .where('booking_id', 'in', ids.slice(from, from + idsAtOnce))
      .execute();
    for (const row of rows) found.set(row.booking_id, row);
  }
  return found;
}
