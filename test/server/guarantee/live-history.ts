/** A history as it happens: acts become requests, replies are believed, and everything is read back after each step. */
import assert from 'node:assert/strict';
import type { Store } from '../../../demo/server/store/open.ts';
import type { BookingRow } from '../../../demo/server/store/tables.ts';
import type { Booking, BookingAccess, Hold } from '../../../src/api/generated/types.ts';
import { newKey, type Ask, type OperationId } from '../../contract/caller.ts';
import { testCenter } from '../../support/server.ts';
import { type CenterDesk, type Reply, slotIds } from './center-desk.ts';
import type { History, ResidentAct, StaffAct, Step } from './histories.ts';
import {
  assertCounts,
  assertInTurn,
  assertNobodyWaitsInVain,
  assertReplays,
  type Facts,
  readFacts,
} from './read-back.ts';

/** As the server has acknowledged it. */
interface Known {
  readonly id: string;
  readonly token: string;
  readonly owner: number;
  told: Pick<Booking, 'status' | 'partySize'> & { readonly placeId: string };
}

/** How often each act succeeded: a model in which nothing ever works proves nothing. */
export type Tally = Map<string, number>;

const placeOf = ({ activity, slot }: Booking) => activity?.id ?? slot!.id;
const toldOf = (booking: Booking) => ({
  status: booking.status,
  partySize: booking.partySize,
  placeId: placeOf(booking),
});

export async function live(
  store: Store,
  desk: CenterDesk,
  { actors, steps }: History,
  tally: Tally,
): Promise<void> {
  const bookings = new Map<string, Known>();
  const holds = Array.from({ length: actors }, (): Pick<Hold, 'token' | 'slotId'>[] => []);
  let before = await readFacts(store, desk.id);

  for (const step of steps) {
    desk.pass(step.minutes);
    const activities = await desk.activityIds();
    const isAt = <T>(list: readonly T[], at: number): T | undefined => list[at % (list.length || 1)];

    /** Sends it once or twice at the same moment; answers with the replies that said yes. */
    const send = async (
      kind: string,
      operation: OperationId,
      asked: Ask,
      twice: ResidentAct['twice'],
      { isPromised = false } = {},
    ) => {
      const key = newKey();
      const requests = [desk.ask(operation, { ...asked, key })];
      if (twice === 'sameKey') requests.push(desk.ask(operation, { ...asked, key }));
      if (twice === 'otherKey') requests.push(desk.ask(operation, asked));
      const replies = await Promise.all(requests);
      const done = replies.filter(({ status }) => status < 300);
      if (isPromised) {
        tally.set('promised', (tally.get('promised') ?? 0) + 1);
        const codes = replies.map(({ body }) => (body as { readonly code?: string }).code);
        assert.ok(
          done.length > 0 || !codes.includes('slot_full'),
          'a seat that is held is there to be booked',
        );
      }
      if (done.length > 0) tally.set(kind, (tally.get(kind) ?? 0) + 1);
      return done;
    };

    const learn = (owner: number, replies: readonly Reply[], twice: ResidentAct['twice']) => {
      const accesses = replies.map(({ body }) => body as BookingAccess);
      if (twice === 'sameKey') {
        const codes = new Set(accesses.map(({ booking, manageToken }) => `${booking.code} ${manageToken}`));
        assert.ok(codes.size <= 1, 'one key, one booking');
      }
      for (const { booking, manageToken: token } of accesses) {
        bookings.set(booking.id, { id: booking.id, token, owner, told: toldOf(booking) });
      }
    };

    /** Whether the seats are kept for this very party, and staff have not taken seats away since. */
    const keepsSeats = (hold: string | null, slot: string, partySize: number): boolean => {
      const now = new Date(desk.now).toISOString().replace('.000', '');
      const held = before.holds.find(({ hold_id }) => hold_id === hold?.split('.', 1)[0]);
      const place = before.places.find(({ place_id }) => place_id === slot);
      if (step.staff || !held || !place || place.taken > place.capacity) return false;
      return held.place_id === slot && held.party_size >= partySize && held.expires_at > now;
    };

    const actAsResident = async (act: ResidentAct, actor: number): Promise<void> => {
      const { kind, partySize, twice } = act;
      const slot = isAt(slotIds, act.place)!;
      const activity = isAt(activities, act.place)!;
      const own = holds[actor]!;
      const held = isAt(own, act.booking);
      const hold = held?.token ?? null;
      const mine = [...bookings.values()].filter(({ owner }) => owner === actor);
      const booking = isAt(mine, act.booking);
      const person = {
        name: `居民${actor}`,
        phone: `1380013800${actor}`,
        partySize,
        attendeeName: act.booking % 2 === 0 ? null : '小明',
        noticeVersion: testCenter.notice.version,
      };
      const slotBody = {
        ...person,
        hold: null,
        items: ['pressure'],
        ageBand: null,
        isUnder14: false,
        guardianConsent: false,
        healthNoticeVersion: '2026-11-01',
      };
      const takeHold = async (replaces: string | null) => {
        const replies = await send(kind, 'holdSlot', { slot, body: { partySize, replaces } }, twice);
        for (const { body } of replies) own.push(body as Hold);
      };
      const change = async (operation: OperationId, body?: unknown) => {
        if (!booking) return;
        const asked = { token: booking.token, ...(body !== undefined && { body }) };
        const replies = await send(kind, operation, asked, twice);
        for (const reply of replies) booking.told = toldOf(reply.body as Booking);
      };
      switch (kind) {
        case 'hold':
          return takeHold(null);
        case 'holdInstead':
          return takeHold(hold);
        case 'release':
          if (hold !== null) await send(kind, 'releaseHold', { token: hold }, twice);
          return;
        case 'bookSlot':
        case 'bookHeld': {
          const isHeld = kind === 'bookHeld';
          // Now and then of whichever slot: a hold of another one is no hold of this one.
          const of = isHeld && held && act.place > 1 ? held.slotId : slot;
          const asked = { slot: of, body: { ...slotBody, hold: isHeld ? hold : null } };
          const isPromised = isHeld && keepsSeats(hold, of, partySize);
          return learn(actor, await send(kind, 'bookSlot', asked, twice, { isPromised }), twice);
        }
        case 'signUp':
          return learn(actor, await send(kind, 'signUp', { activity, body: person }, twice), twice);
        case 'waitForSlot':
          return learn(actor, await send(kind, 'joinSlotWaitlist', { slot, body: slotBody }, twice), twice);
        case 'waitForActivity': {
          const replies = await send(kind, 'joinActivityWaitlist', { activity, body: person }, twice);
          return learn(actor, replies, twice);
        }
        case 'cancel':
          return change('cancelBooking');
        case 'undo':
          return change('undoCancel');
        case 'accept':
          return change('acceptOffer');
        case 'reschedule': {
          const isSlot = booking !== undefined && slotIds.includes(booking.told.placeId);
          return change('rescheduleBooking', { to: isSlot ? slot : activity });
        }
        case 'resize':
          return change('resizeBooking', { partySize });
      }
    };

    const actAsStaff = async ({ kind, place, booking: at, count }: StaffAct): Promise<void> => {
      const slot = isAt(slotIds, place)!;
      const activity = isAt(activities, place)!;
      const booking = isAt([...bookings.values()], at);
      const day = slot.replace(/^.*_(\d{4})(\d\d)(\d\d)T.*$/, '$1-$2-$3');
      const saveDay = (hours: [] | null) =>
        desk.askAsStaff('saveServiceDay', {
          service: 'cabin',
          body: { exception: { day, hours, note: null } },
        });
      const ask = async (): Promise<Reply | undefined> => {
        switch (kind) {
          case 'setSeats':
            return desk.askAsStaff('saveService', { body: { service: desk.serviceWith(count) } });
          case 'closeDay':
            return saveDay([]);
          case 'openDay':
            return saveDay(null);
          case 'cancelBooking':
            return booking && desk.askAsStaff('cancelStaffBooking', { booking: booking.id });
          case 'rescheduleBooking': {
            if (!booking) return undefined;
            const to = slotIds.includes(booking.told.placeId) ? slot : activity;
            return desk.askAsStaff('rescheduleStaffBooking', { booking: booking.id, body: { to } });
          }
          case 'cancelActivity':
            return desk.askAsStaff('cancelActivity', { activity, body: {} });
          case 'moveActivity': {
            const startsAt = `2026-12-1${count}T09:00:00+08:00`;
            const endsAt = `2026-12-1${count}T10:00:00+08:00`;
            return desk.askAsStaff('moveActivity', { activity, body: { startsAt, endsAt } });
          }
          case 'importProgramme':
            return desk.importWith(count);
        }
      };
      const reply = await ask();
      const name = `staff ${kind}`;
      if (reply && reply.status < 300) tally.set(name, (tally.get(name) ?? 0) + 1);
    };

    await Promise.all([
      ...step.acts.slice(0, actors).map((act, at) => actAsResident(act, (step.first + at) % actors)),
      ...(step.staff ? [actAsStaff(step.staff)] : []),
      ...(step.isSwept ? [desk.endExpired()] : []),
    ]);

    const facts = await readFacts(store, desk.id);
    assertCounts(facts);
    assertReplays(facts);
    assertNobodyWaitsInVain(facts, await desk.readOpen());
    assertInTurn(before, facts);
    assertAcknowledged(facts, bookings, step);
    before = facts;
  }

  await desk.endExpired();
  const end = await readFacts(store, desk.id);
  assertCounts(end);
  assertReplays(end);
  const now = new Date(desk.now).toISOString().replace('.000', '');
  assert.ok(
    end.holds.every(({ expires_at }) => expires_at > now),
    'the worker leaves no hold that has expired',
  );
  assert.ok(
    end.bookings.every(({ offer_until }) => offer_until === null || offer_until > now),
    'the worker leaves no offer that has expired',
  );
}

/** What a resident did not do, others may have done: an offer came, the center or the clock ended it. */
function mayBecome({ told }: Known, { status, ended_by }: BookingRow): boolean {
  if (status === told.status) return true;
  if (status === 'offered') return told.status === 'waiting';
  if (status !== 'cancelled') return false;
  return ended_by === 'center' || (ended_by === 'expiry' && told.status !== 'confirmed');
}

/** Every booking is there as its resident was told; and there is none that nobody was told of. */
function assertAcknowledged({ bookings: rows }: Facts, bookings: Map<string, Known>, { staff }: Step): void {
  assert.deepEqual(rows.map((row) => row.booking_id).sort(), [...bookings.keys()].sort());
  const mayMove = staff?.kind === 'rescheduleBooking' || staff?.kind === 'moveActivity';
  for (const row of rows) {
    const known = bookings.get(row.booking_id)!;
    const { told } = known;
    const became = `${told.status} became ${row.status} (${row.ended_by ?? 'not ended'})`;
    assert.ok(mayBecome(known, row), `${row.place_id}: ${became}`);
    assert.equal(row.party_size, told.partySize, `${row.place_id}: people of ${row.booking_id}`);
    if (!mayMove) assert.equal(row.place_id, told.placeId, `where ${row.booking_id} is`);
    known.told = { status: row.status, partySize: row.party_size, placeId: row.place_id };
  }
}
