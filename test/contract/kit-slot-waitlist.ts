/** The contract kit's part about waiting for a slot, whose seats may be held besides. */
import assert from 'node:assert/strict';
import { holdOf, slot, takenOf } from './kit-holds.ts';
import { nowOf } from './kit-waitlist.ts';
import type { KitTest } from './kit.ts';
import { neighbor, toCabin, toTherapy } from './requests.ts';
import { therapy } from './scene-services.ts';

export function slotWaitlistTests(test: KitTest): void {
  test('a slot has a list too, and what the service needs to know is asked of whoever waits', async ({
    ask,
    refused,
  }) => {
    const kit = { ask };
    const booked = await ask('bookSlot', { slot, body: toCabin({ partySize: 2 }) });
    const body = toCabin({ ...neighbor(1), items: ['glucose'] });
    await refused('validation_failed', 'joinSlotWaitlist', { slot, body: { ...body, items: [] } });
    const wait = await ask('joinSlotWaitlist', { slot, body });
    assert.deepEqual(
      [wait.booking.status, wait.booking.ahead, wait.booking.slot?.fastingFrom],
      ['waiting', 0, '2026-11-24T22:00:00+08:00'],
    );
    await refused('already_waiting', 'joinSlotWaitlist', { slot, body });
    const tooMany = toCabin({ ...neighbor(2), partySize: 2 });
    await ask('joinSlotWaitlist', { slot, body: tooMany });
    const full = await refused('waitlist_full', 'joinSlotWaitlist', { slot, body: toCabin(neighbor(3)) });
    assert.ok(full.slots && full.slots.length > 0);
    await ask('cancelBooking', { token: booked.manageToken });
    const offered = await ask('loadBooking', { token: wait.manageToken });
    assert.equal(offered.status, 'offered');
    assert.equal(await takenOf(kit, slot), 1, 'the second party is too large for what is left');
    await ask('acceptOffer', { token: wait.manageToken });
    await refused('slot_not_found', 'joinSlotWaitlist', { slot: 'nothing', body });
  });

  test('a hold that is given back or runs out goes to whoever waits', async ({ ask, server }) => {
    const kit = { ask };
    const one = await holdOf(kit, slot);
    await holdOf(kit, slot);
    const first = await ask('joinSlotWaitlist', { slot, body: toCabin(neighbor(1)) });
    const second = await ask('joinSlotWaitlist', { slot, body: toCabin(neighbor(2)) });
    await ask('releaseHold', { token: one.token });
    server.setNow('2026-11-24T09:10:00+08:00');
    const { status, offerUntil } = await nowOf(kit, first);
    assert.deepEqual([status, offerUntil], ['offered', '2026-11-24T11:00:00+08:00'], 'at once');
    assert.equal((await nowOf(kit, second)).status, 'waiting');
    await server.passTo('2026-11-24T09:20:00+08:00');
    assert.equal((await nowOf(kit, second)).status, 'offered');
    assert.equal(await takenOf(kit, slot), 2);
  });

  test('an expired hold where people wait is theirs, whoever asks first', async ({
    ask,
    refused,
    server,
  }) => {
    const kit = { ask };
    await holdOf(kit, slot, 2);
    const waiting = await ask('joinSlotWaitlist', { slot, body: toCabin({ ...neighbor(1), partySize: 2 }) });
    server.setNow('2026-11-24T09:20:00+08:00');
    assert.equal(await takenOf(kit, slot), 2);
    await refused('slot_full', 'bookSlot', { slot, body: toCabin() });
    await server.passTo('2026-11-24T09:20:00+08:00');
    assert.equal((await nowOf(kit, waiting)).status, 'offered');
  });

  test('more seats, set by staff, go to the list first', async ({ ask, server }) => {
    const at = 'therapy_20261125T1400';
    await ask('bookSlot', { slot: at, body: toTherapy({ partySize: 3 }) });
    const body = toTherapy({ ...neighbor(1), partySize: 2 });
    const waiting = await ask('joinSlotWaitlist', { slot: at, body });
    await server.saveService({ ...therapy, capacity: 5 });
    assert.equal((await nowOf({ ask }, waiting)).status, 'offered');
    assert.equal(await takenOf({ ask }, at), 5);
  });

  test('when too little time is left for an answer, what is free is for everybody', async ({
    ask,
    server,
  }) => {
    const at = 'cabin_20261124T1430';
    server.setNow('2026-11-24T13:30:00+08:00');
    const hold = await holdOf({ ask }, at, 2);
    const waiting = await ask('joinSlotWaitlist', { slot: at, body: toCabin(neighbor(1)) });
    server.setNow('2026-11-24T13:46:00+08:00');
    await ask('releaseHold', { token: hold.token });
    assert.equal((await nowOf({ ask }, waiting)).status, 'waiting');
    assert.equal(await takenOf({ ask }, at), 0);
    await ask('bookSlot', { slot: at, body: toCabin() });
  });
}
