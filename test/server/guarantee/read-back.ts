/** What has to be true of a center at every moment, read by SQL from the server's own database. */
import assert from 'node:assert/strict';
import type { Store } from '../../../demo/server/store/open.ts';
import type { AuditRow, BookingRow, HoldRow } from '../../../demo/server/store/tables.ts';

export interface PlaceRow {
  readonly place_id: string;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
  readonly number: number;
}

export interface Facts {
  readonly places: readonly PlaceRow[];
  readonly bookings: readonly BookingRow[];
  readonly holds: readonly HoldRow[];
  /** By place and number. */
  readonly audit: readonly AuditRow[];
}

export async function readFacts({ db }: Pick<Store, 'db'>, centerId: string): Promise<Facts> {
  const [places, bookings, holds, audit] = await Promise.all([
    db.selectFrom('places').selectAll().where('center_id', '=', centerId).execute(),
    db.selectFrom('bookings').selectAll().where('center_id', '=', centerId).execute(),
    db.selectFrom('holds').selectAll().where('center_id', '=', centerId).execute(),
    db
      .selectFrom('audit')
      .selectAll()
      .where('center_id', '=', centerId)
      .orderBy('place_id')
      .orderBy('number')
      .execute(),
  ]);
  return { places, bookings, holds, audit };
}

const people = (parties: readonly { readonly party_size: number }[]) =>
  parties.reduce((sum, { party_size }) => sum + party_size, 0);

/** Confirmed + offered + held = taken ≤ capacity, those in the line = waiting, and nobody is without a place. */
export function assertCounts({ places, bookings, holds }: Facts): void {
  for (const { place_id, capacity, taken, waiting } of places) {
    const here = bookings.filter((booking) => booking.place_id === place_id);
    const counted = [
      ...here.filter(({ status }) => status === 'confirmed' || status === 'offered'),
      ...holds.filter((hold) => hold.place_id === place_id),
    ];
    assert.equal(taken, people(counted), `${place_id}: taken is what is booked, offered and held`);
    assert.ok(taken <= capacity, `${place_id}: ${taken} taken of ${capacity}`);
    const line = here.filter(({ status }) => status === 'waiting');
    assert.equal(waiting, people(line), `${place_id}: waiting is who stands in the line`);
    for (const { status, line_number, offer_until } of here) {
      assert.equal(line_number !== null, status === 'waiting', `${place_id}: a ${status} one in the line`);
      assert.equal(offer_until !== null, status === 'offered', `${place_id}: a ${status} one with an offer`);
    }
  }
  const known = new Set(places.map(({ place_id }) => place_id));
  for (const { place_id, status } of bookings) {
    assert.ok(status === 'cancelled' || known.has(place_id), `${place_id}: ${status} without places`);
  }
}

interface Standing {
  readonly status: string;
  readonly taken: number;
  readonly waiting: number;
}

/** The log, replayed from the first line, gives the places as they are and everybody as they stand. */
export function assertReplays({ places, bookings, holds, audit }: Facts): void {
  const logged = Map.groupBy(audit, ({ place_id }) => place_id);
  assert.deepEqual([...logged.keys()].sort(), places.map(({ place_id }) => place_id).sort());
  for (const { place_id, capacity, taken, waiting, number } of places) {
    const lines = logged.get(place_id)!;
    assert.deepEqual(
      lines.map((line) => line.number),
      Array.from({ length: number + 1 }, (_, at) => at),
      `${place_id}: the log has no gap`,
    );
    let replayed = 0;
    const standings = new Map<string, Standing>();
    for (const line of lines) {
      if (line.capacity !== null) replayed = line.capacity;
      if (line.subject_id === null) continue;
      const { status, taken: has, waiting: waits } = line;
      standings.set(line.subject_id, { status: status!, taken: has!, waiting: waits! });
      const sum = [...standings.values()].reduce((total, standing) => total + standing.taken, 0);
      assert.ok(sum <= replayed, `${place_id}: ${sum} of ${replayed} after line ${line.number}`);
    }
    const sums = { capacity: replayed, taken: 0, waiting: 0 };
    for (const standing of standings.values()) {
      sums.taken += standing.taken;
      sums.waiting += standing.waiting;
    }
    assert.deepEqual(sums, { capacity, taken, waiting }, `${place_id}: replayed`);
    for (const [id, { status }] of standings) {
      const booking = bookings.find(({ booking_id }) => booking_id === id);
      if (booking) {
        const isHere = booking.place_id === place_id;
        assert.equal(status, isHere ? booking.status : 'moved', `${place_id}: ${id} in the log`);
      } else {
        const isHeld = holds.some(({ hold_id }) => hold_id === id);
        assert.equal(status === 'held', isHeld, `${place_id}: hold ${id} is ${status} in the log`);
      }
    }
  }
}

/** Who waits and could have what is free. `isOpen`: whether somebody at that place can still be offered something. */
export function assertNobodyWaitsInVain(
  { places, bookings }: Facts,
  isOpen: (placeId: string) => boolean,
): void {
  for (const { place_id, capacity, taken } of places) {
    const fits = bookings.filter(
      (booking) =>
        booking.place_id === place_id &&
        booking.status === 'waiting' &&
        booking.party_size <= capacity - taken,
    );
    if (fits.length > 0 && isOpen(place_id)) {
      assert.fail(`${place_id}: ${capacity - taken} free, and a party of ${fits[0]!.party_size} waits`);
    }
  }
}

/** The first in the line whose party fits has the offer: nobody who has just been passed over was there before. */
export function assertInTurn(before: Facts, after: Facts): void {
  const waited = before.bookings.filter(({ status }) => status === 'waiting');
  const now = new Map(after.bookings.map((booking) => [booking.booking_id, booking]));
  for (const offered of waited) {
    const then = now.get(offered.booking_id)!;
    if (then.status !== 'offered' || then.place_id !== offered.place_id) continue;
    for (const other of waited) {
      const still = now.get(other.booking_id)!;
      const isPassedOver =
        still.status === 'waiting' &&
        other.place_id === offered.place_id &&
        still.place_id === offered.place_id &&
        other.line_number! < offered.line_number! &&
        Math.max(other.party_size, still.party_size) <= Math.min(offered.party_size, then.party_size);
      assert.ok(!isPassedOver, `${offered.place_id}: ${other.booking_id} was passed over`);
    }
  }
}
