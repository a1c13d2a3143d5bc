/** The contract kit's part about holds: seats that are kept while somebody fills in the form. */
import assert from 'node:assert/strict';
import type { Hold, Slot } from '../../src/api/generated/types.ts';
import { type Caller, newKey } from './caller.ts';
import type { KitTest } from './kit.ts';
import { toCabin, toTherapy } from './requests.ts';

export const slot = 'cabin_20261125T0900';
const later = 'cabin_20261125T0930';

export async function findSlot({ ask }: Pick<Caller, 'ask'>, slotId: string): Promise<Slot> {
  const page = await ask('loadSlots', { query: { service: slotId.split('_')[0]! } });
  const slots = page.services.flatMap(({ days }) => days.flatMap((day) => day.slots));
  return slots.find(({ id }) => id === slotId)!;
}

export async function takenOf(kit: Pick<Caller, 'ask'>, slotId: string): Promise<number> {
  return (await findSlot(kit, slotId)).taken;
}

export function holdOf({ ask }: Pick<Caller, 'ask'>, slotId: string, partySize = 1): Promise<Hold> {
  return ask('holdSlot', { slot: slotId, body: { partySize, replaces: null } });
}

const two = { partySize: 2, replaces: null };

export function holdTests(test: KitTest): void {
  test('a hold keeps its seats until a stated time, and gives them back once', async ({
    ask,
    refused,
    raw,
  }) => {
    const kit = { ask };
    const hold = await holdOf(kit, slot, 2);
    assert.deepEqual([hold.slotId, hold.partySize, hold.expiresAt], [slot, 2, '2026-11-24T09:20:00+08:00']);
    assert.equal(await takenOf(kit, slot), 2);
    await refused('slot_full', 'holdSlot', { slot, body: { partySize: 1, replaces: null } });
    assert.deepEqual(await ask('releaseHold', { token: hold.token }), { released: true });
    assert.equal(await takenOf(kit, slot), 0);
    assert.deepEqual(await ask('releaseHold', { token: hold.token }), { released: false });
    assert.deepEqual(await ask('releaseHold', { token: 'nothing' }), { released: false });
    assert.equal(await takenOf(kit, slot), 0);
    assert.equal((await raw('releaseHold')).status, 401);
  });

  test('the same key again is the same hold', async ({ ask, refused }) => {
    const same = { slot, body: two, key: newKey() };
    const hold = await ask('holdSlot', same);
    assert.deepEqual(await ask('holdSlot', same), hold);
    assert.equal(await takenOf({ ask }, slot), 2);
    await refused('idempotency_key_reused', 'holdSlot', { ...same, body: { partySize: 1, replaces: null } });
  });

  test('a full slot offers the nearest free ones, the list and the phone', async ({ ask, refused }) => {
    await holdOf({ ask }, slot, 1);
    await holdOf({ ask }, later, 2);
    const problem = await refused('slot_full', 'holdSlot', { slot, body: two });
    assert.equal(problem.placesLeft, 1);
    assert.equal(problem.waitlist, true);
    assert.equal(problem.phone, '0796-8000001');
    assert.deepEqual(
      problem.slots?.map(({ id }) => id.slice(-5)),
      ['T0830', 'T1000', 'T1030', 'T1100', 'T1430', 'T1500'],
      'those of the same day with room for two, by start',
    );
  });

  test('a hold that replaces another gives it back only when it got its own', async ({ ask, refused }) => {
    const kit = { ask };
    const first = await holdOf(kit, slot, 2);
    await holdOf(kit, later, 1);
    await refused('slot_full', 'holdSlot', { slot: later, body: { partySize: 2, replaces: first.token } });
    assert.equal(await takenOf(kit, slot), 2, 'still kept');
    const second = await ask('holdSlot', { slot: later, body: { partySize: 1, replaces: first.token } });
    assert.deepEqual([await takenOf(kit, slot), await takenOf(kit, later)], [0, 2]);
    assert.deepEqual(await ask('releaseHold', { token: first.token }), { released: false });
    assert.deepEqual(await ask('releaseHold', { token: second.token }), { released: true });
  });

  test('more people in the same slot need no more than what is missing', async ({ ask, refused }) => {
    const kit = { ask };
    const first = await holdOf(kit, slot, 1);
    const again = { slot, body: { partySize: 2, replaces: first.token } };
    const second = await ask('holdSlot', again);
    assert.equal(await takenOf(kit, slot), 2);
    await ask('holdSlot', { slot, body: { partySize: 1, replaces: second.token } });
    const other = await holdOf(kit, slot, 1);
    await refused('slot_full', 'holdSlot', { slot, body: { partySize: 2, replaces: other.token } });
    assert.equal(await takenOf(kit, slot), 2, 'nobody lost theirs');
  });

  test('only what is offered, in time and far enough ahead can be held', async ({ ask, refused, server }) => {
    const body = { partySize: 1, replaces: null };
    await refused('slot_not_found', 'holdSlot', { slot: 'nothing_20261125T0900', body });
    await refused('slot_not_found', 'holdSlot', { slot: 'cabin', body });
    const closed = await refused('slot_closed', 'holdSlot', { slot: 'cabin_20261125T0905', body });
    assert.ok(closed.slots && closed.slots.length > 0);
    await refused('slot_closed', 'holdSlot', { slot: 'cabin_20261125T1200', body });
    await refused('slot_closed', 'holdSlot', { slot: 'cabin_20261128T0900', body });
    await refused('slot_closed', 'holdSlot', { slot: 'cabin_20261209T0900', body });
    await holdOf({ ask }, 'cabin_20261208T0900');
    await refused('slot_closed', 'holdSlot', { slot: 'cabin_20261124T0900', body });
    await refused('slot_closed', 'holdSlot', { slot: 'cabin_20261124T0930', body });
    server.setNow('2026-11-24T08:59:59+08:00');
    await holdOf({ ask }, 'cabin_20261124T0930');
    await refused('party_too_large', 'holdSlot', { slot, body: { partySize: 3, replaces: null } });
  });

  test('an expired hold keeps nobody off', async ({ ask, server }) => {
    const kit = { ask };
    await holdOf(kit, slot, 2);
    server.setNow('2026-11-24T09:19:59+08:00');
    assert.equal(await takenOf(kit, slot), 2);
    server.setNow('2026-11-24T09:20:00+08:00');
    assert.equal(await takenOf(kit, slot), 0);
    await holdOf(kit, slot, 2);
    assert.equal(await takenOf(kit, slot), 2);
  });

  test('what has expired is given back by itself', async ({ ask, server }) => {
    const hold = await holdOf({ ask }, slot, 2);
    await server.passTo('2026-11-24T09:21:00+08:00');
    assert.equal(await takenOf({ ask }, slot), 0);
    assert.deepEqual(await ask('releaseHold', { token: hold.token }), { released: false });
  });

  test('a booking takes what was held for it, and gives back what it does not need', async ({ ask }) => {
    const kit = { ask };
    const hold = await holdOf(kit, 'therapy_20261125T1400', 3);
    const body = toTherapy({ partySize: 2, hold: hold.token });
    await ask('bookSlot', { slot: 'therapy_20261125T1400', body });
    assert.equal(await takenOf(kit, 'therapy_20261125T1400'), 2);
    assert.deepEqual(await ask('releaseHold', { token: hold.token }), { released: false });
    assert.equal(await takenOf(kit, 'therapy_20261125T1400'), 2);
  });

  test('more people than were held come if there is room', async ({ ask, refused }) => {
    const kit = { ask };
    const therapy = 'therapy_20261125T1400';
    const hold = await holdOf(kit, therapy, 1);
    const other = await holdOf(kit, therapy, 1);
    const body = toTherapy({ partySize: 3, hold: hold.token });
    await refused('slot_full', 'bookSlot', { slot: therapy, body });
    assert.equal(await takenOf(kit, therapy), 2, 'a refused booking keeps its hold');
    await ask('releaseHold', { token: other.token });
    await ask('bookSlot', { slot: therapy, body });
    assert.equal(await takenOf(kit, therapy), 3);
  });

  test('an expired hold is taken again silently while its seats are free', async ({ ask, server }) => {
    const kit = { ask };
    const hold = await holdOf(kit, slot, 2);
    server.setNow('2026-11-24T09:45:00+08:00');
    const { booking } = await ask('bookSlot', { slot, body: toCabin({ partySize: 2, hold: hold.token }) });
    assert.equal(booking.status, 'confirmed');
    assert.equal(await takenOf(kit, slot), 2);
  });

  test('an expired hold whose seats others took is refused with the next free ones', async ({
    ask,
    refused,
    server,
  }) => {
    const kit = { ask };
    const hold = await holdOf(kit, slot, 2);
    server.setNow('2026-11-24T09:45:00+08:00');
    await holdOf(kit, slot, 1);
    const body = toCabin({ partySize: 2, hold: hold.token });
    const problem = await refused('slot_full', 'bookSlot', { slot, body });
    assert.equal(problem.placesLeft, 1);
    assert.ok(problem.slots?.some(({ id }) => id === later));
    assert.equal(await takenOf(kit, slot), 1);
  });

  test('a hold of another slot, or none, is no help and no hindrance', async ({ ask }) => {
    const kit = { ask };
    const elsewhere = await holdOf(kit, later, 2);
    await ask('bookSlot', { slot, body: toCabin({ hold: elsewhere.token }) });
    await ask('bookSlot', { slot, body: toCabin({ hold: 'nothing', phone: '13900139001' }) });
    assert.deepEqual([await takenOf(kit, slot), await takenOf(kit, later)], [2, 2]);
  });
}
