/** What the server does without being asked: expired seats reach whoever waits, and staff hear of it. */
import assert from 'node:assert/strict';
import { randomIds } from '../../demo/server/ids.ts';
import type { Timer } from '../../demo/server/repeat.ts';
import { startWorker } from '../../demo/server/worker.ts';
import { onEachDatabase } from '../support/databases.ts';
import { testKey } from '../support/server.ts';
import { openDesk } from './messages/message-desk.ts';

const slot = 'cabin_20261126T0830';

/** One time of everything: the timer never strikes, and the stop waits for what has begun. */
const never: Timer = () => () => {};

onEachDatabase('the worker', (database) => {
  const { test } = database;

  test('a hold that is over, an offer that nobody answers and a wait in vain end though nobody asks', async () => {
    await using desk = await openDesk(database, { service: { capacity: 1, maxPartySize: 1 } });
    const errors: unknown[] = [];
    const oneTime = async () => {
      const stop = startWorker(
        {
          store: desk.store,
          clock: desk.clock,
          ids: randomIds,
          key: testKey,
          publicUrl: undefined,
          webhook: undefined,
          mailbox: undefined,
          onError: (error) => errors.push(error),
        },
        never,
      );
      await stop();
    };
    const body = {
      hold: null,
      items: ['pressure'],
      ageBand: null,
      isUnder14: false,
      guardianConsent: false,
      healthNoticeVersion: '2026-11-01',
      partySize: 1,
      attendeeName: null,
      noticeVersion: '2026-11-01',
    };
    const wait = (name: string, phone: string) =>
      desk.ask('joinSlotWaitlist', { slot, body: { ...body, name, phone } });
    const status = async ({ manageToken: token }: { manageToken: string }) =>
      (await desk.ask('loadBooking', { token })).status;

    await desk.ask('holdSlot', { slot, body: { partySize: 1, replaces: null } });
    const li = await wait('李叔叔', '13800138001');
    const zhao = await wait('赵奶奶', '13800138002');
    const sun = await wait('孙伯伯', '13800138003');
    await oneTime();
    assert.equal(await status(li), 'waiting');

    desk.setNow('2026-11-24T09:20:00+08:00');
    await oneTime();
    assert.equal(await status(li), 'offered');
    await oneTime();
    assert.deepEqual(await desk.callsInShort(), ['offer 李叔叔']);

    desk.setNow('2026-11-25T09:20:00+08:00');
    await oneTime();
    assert.deepEqual([await status(li), await status(zhao)], ['cancelled', 'offered']);
    await oneTime();
    assert.deepEqual(await desk.callsInShort(), ['offer 赵奶奶', 'offer 李叔叔 over']);

    await desk.ask('acceptOffer', { token: zhao.manageToken });
    desk.setNow('2026-11-26T08:30:00+08:00');
    await oneTime();
    const inVain = await desk.ask('loadBooking', { token: sun.manageToken });
    assert.deepEqual([inVain.status, inVain.endedBy], ['cancelled', 'expiry']);
    assert.deepEqual(errors, []);
  });

  test('a database that is away is told and stops nothing', async () => {
    const desk = await openDesk(database);
    const errors: unknown[] = [];
    let rounds = 0;
    const twice: Timer = (_afterMs, call) => {
      if (rounds++ < 2) call();
      return () => {};
    };
    await desk[Symbol.asyncDispose]();
    const stop = startWorker(
      {
        store: desk.store,
        clock: desk.clock,
        ids: randomIds,
        key: testKey,
        publicUrl: undefined,
        webhook: undefined,
        mailbox: undefined,
        onError: (error) => errors.push(error),
      },
      twice,
    );
    await stop();
    assert.ok(errors.length >= 2);
  });
});
