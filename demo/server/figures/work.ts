/** The center's work of whole months, added up by the database: nothing personal is read, of bookings not even a row. */
import type { Kysely } from 'kysely';
import { ageBands } from '../../../src/api/contract/service.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { readSlotId, slotIdFrom } from '../../../src/domain/slot-id.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { startOfDay } from '../instant.ts';
import { findServices } from '../slots/find-service.ts';
import type { Tables } from '../store/tables.ts';

export const measures = ['booked', 'arrived', 'missed', 'walkIns', 'waited', 'minutes'] as const;
export type Measure = (typeof measures)[number];
export type Counts = Record<Measure, number>;
export type AgeBand = (typeof ageBands)[number] | null;

export interface Work {
  /** What happened in a month in a room. */
  readonly cells: readonly (Counts & { readonly month: string; readonly room: string })[];
  readonly ages: readonly (Pick<Counts, 'arrived' | 'missed' | 'walkIns'> & { readonly ageBand: AgeBand })[];
  /** Bookings that were checked in. */
  readonly coverage: { readonly first: number; readonly again: number };
}

interface Span {
  readonly from: Day;
  readonly through: Day;
}

class Ledger {
  readonly cells = new Map<string, Counts & { month: string; room: string }>();
  readonly ages = new Map<AgeBand, { arrived: number; missed: number; walkIns: number }>();

  add(month: string, room: string, measure: Measure, count: number): void {
    const key = `${month} ${room}`;
    let cell = this.cells.get(key);
    if (!cell) {
      cell = { month, room, booked: 0, arrived: 0, missed: 0, walkIns: 0, waited: 0, minutes: 0 };
      this.cells.set(key, cell);
    }
    cell[measure] += count;
  }

  addAge(band: AgeBand, measure: 'arrived' | 'missed' | 'walkIns', count: number): void {
    let age = this.ages.get(band);
    if (!age) this.ages.set(band, (age = { arrived: 0, missed: 0, walkIns: 0 }));
    age[measure] += count;
  }
}

/** Of places that are still there, long after the bookings are deleted. */
function waitedAt(db: Kysely<Tables>, centerId: string) {
  return db
    .selectFrom(
      db
        .selectFrom('audit')
        .select(['place_id', 'subject_id'])
        .select(({ fn }) => fn.max('waiting').as('people'))
        .where('center_id', '=', centerId)
        .where('waiting', '>', 0)
        .groupBy(['place_id', 'subject_id'])
        .as('waits'),
    )
    .select('place_id')
    .select(({ fn }) => fn.sum<number | string>('people').as('people'))
    .groupBy('place_id');
}

export async function loadWork(db: Kysely<Tables>, settings: CenterSettings, span: Span): Promise<Work> {
  const { id: centerId, timeZone } = settings.center;
  const from = startOfDay(span.from, timeZone);
  const until = startOfDay(addDays(span.through, 1), timeZone);
  const monthOf = (instant: string): string => dayInZone(Date.parse(instant), timeZone).slice(0, 7);
  const ledger = new Ledger();

  const activities = await db
    .selectFrom('activities as a')
    .leftJoin('places as p', (join) =>
      join.onRef('p.center_id', '=', 'a.center_id').onRef('p.place_id', '=', 'a.activity_id'),
    )
    .leftJoin(waitedAt(db, centerId).as('w'), (join) => join.onRef('w.place_id', '=', 'a.activity_id'))
    .select(['a.room', 'a.starts_at', 'a.ends_at', 'p.taken', 'w.people as waited'])
    .where('a.center_id', '=', centerId)
    .where('a.status', '=', 'scheduled')
    .where('a.starts_at', '>=', from)
    .where('a.starts_at', '<', until)
    .execute();
  for (const { room, starts_at, ends_at, taken, waited } of activities) {
    const month = monthOf(starts_at);
    ledger.add(month, room, 'booked', taken ?? 0);
    ledger.add(month, room, 'waited', Number(waited ?? 0));
    ledger.add(month, room, 'minutes', Math.round((Date.parse(ends_at) - Date.parse(starts_at)) / 60_000));
  }

  const services = await findServices(db, centerId);
  for (const { id, room, slotMinutes } of services) {
    const slots = await db
      .selectFrom('places as p')
      .leftJoin(waitedAt(db, centerId).as('w'), (join) => join.onRef('w.place_id', '=', 'p.place_id'))
      .select(['p.place_id', 'p.taken', 'w.people as waited'])
      .where('p.center_id', '=', centerId)
      .where('p.place_id', '>=', slotIdFrom(id, span.from))
      .where('p.place_id', '<', slotIdFrom(id, addDays(span.through, 1)))
      .execute();
    for (const { place_id, taken, waited } of slots) {
      const month = readSlotId(place_id)?.day.slice(0, 7);
      if (month === undefined) continue;
      ledger.add(month, room, 'booked', taken);
      ledger.add(month, room, 'waited', Number(waited ?? 0));
      if (taken > 0) ledger.add(month, room, 'minutes', slotMinutes);
    }
  }

  const visits = await db
    .selectFrom('visits as v')
    .leftJoin('activities as a', (join) =>
      join.onRef('a.center_id', '=', 'v.center_id').onRef('a.activity_id', '=', 'v.activity_id'),
    )
    .select(['v.kind', 'v.attendance', 'v.age_band', 'v.starts_at', 'v.service_id', 'v.is_return', 'a.room'])
    .select(({ fn }) => [
      fn.sum<number | string>('v.people').as('people'),
      fn.countAll<number | string>().as('visits'),
    ])
    .where('v.center_id', '=', centerId)
    .where('v.starts_at', '>=', from)
    .where('v.starts_at', '<', until)
    .groupBy(['v.kind', 'v.attendance', 'v.age_band', 'v.starts_at', 'v.service_id', 'v.is_return', 'a.room'])
    .execute();
  const coverage = { first: 0, again: 0 };
  for (const row of visits) {
    const measure = row.kind === 'walk-in' ? 'walkIns' : row.attendance;
    const people = Number(row.people);
    const room = row.room ?? services.find(({ id }) => id === row.service_id)?.room ?? '';
    ledger.add(monthOf(row.starts_at), room, measure, people);
    ledger.addAge(ageBands.find((band) => band === row.age_band) ?? null, measure, people);
    if (row.is_return === 0) coverage.first += Number(row.visits);
    if (row.is_return === 1) coverage.again += Number(row.visits);
  }
  return {
    // A booking that was marked and cancelled later had its place all the same.
    cells: [...ledger.cells.values()].map((cell) => ({
      ...cell,
      booked: Math.max(cell.booked, cell.arrived + cell.missed),
    })),
    ages: [...ledger.ages].map(([ageBand, counts]) => ({ ageBand, ...counts })),
    coverage,
  };
}
