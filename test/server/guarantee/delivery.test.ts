/** Messages with several workers on one database: each is in one hand at a time, and a killed worker loses none. */
import assert from 'node:assert/strict';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import { deliverDue } from '../../../demo/server/messages/deliver.ts';
import { leaseMs } from '../../../demo/server/messages/claim.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { type Gateway, startGateway } from '../../support/gateway.ts';
import { aSignUp, startServer, testKey } from '../../support/server.ts';
import { startProcess } from '../../support/server-process.ts';
import { behindProxy, post, saveRushCenter } from './rush.ts';

const secret = 'a secret of the gateway and us';
const residents = 60;

const environmentOf = (gateway: Gateway) => ({
  ...behindProxy,
  BOAI_WEBHOOK_URL: gateway.url,
  BOAI_WEBHOOK_SECRET: secret,
});

const workOn = (store: Store, gateway: Gateway, clock: () => number = Date.now) =>
  deliverDue({
    store,
    clock,
    key: testKey,
    publicUrl: undefined,
    webhook: { url: gateway.url, secret },
    mailbox: undefined,
    onError: (error) => assert.fail(String(error)),
  });

const idsOf = ({ received }: Gateway) => received.map(({ message }) => message.id).sort();

async function writtenIds({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('message_id')
    .where('kind', '=', 'confirmation')
    .orderBy('message_id')
    .execute();
  return rows.map(({ message_id }) => message_id).sort();
}

async function bookAll(base: string): Promise<void> {
  const replies = await Promise.all(
    Array.from({ length: residents }, (_, at) =>
      post(base, '/activities/dance-0/bookings', aSignUp({ phone: `138${String(at).padStart(8, '0')}` })),
    ),
  );
  assert.ok(replies.every(({ status }) => status === 201));
}

onEachDatabase('delivery by several workers', ({ test, newPlace }) => {
  test('four at once on two connections: each message is delivered by one of them, once', async () => {
    await using place = await newPlace();
    await using gateway = await startGateway();
    const stores = [await openStore(place), await openStore(place)] as const;
    await saveRushCenter(stores[0], { activities: 1, capacity: 1_000 });
    const server = await startServer(stores[0], { clock: Date.now, trustProxy: true });
    try {
      await bookAll(server.base);
      await Promise.all([0, 1, 0, 1].map((at) => workOn(stores[at]!, gateway)));
      const delivered = gateway.received.map(({ message }) => message.id);
      assert.deepEqual(delivered.sort(), await writtenIds(stores[0]));
      const rows = await stores[0].db
        .selectFrom('outbox')
        .select(['attempts', 'ended_as', 'channel'])
        .where('kind', '=', 'confirmation')
        .execute();
      assert.ok(rows.every((row) => row.attempts === 1 && row.ended_as === 'delivered'));
    } finally {
      await server[Symbol.asyncDispose]();
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  test('two server processes share the work; one is killed with messages in hand, the other delivers them', async () => {
    await using place = await newPlace();
    await using gateway = await startGateway();
    const store = await openStore(place);
    await saveRushCenter(store, { activities: 1, capacity: 1_000 });
    gateway.answer('nothing');
    const first = await startProcess(place, environmentOf(gateway));
    let second: Awaited<ReturnType<typeof startProcess>> | undefined;
    try {
      await bookAll(first.base);
      await gateway.hasReceived(1);
      await first.kill();
      const inHand = idsOf(gateway);
      const claimed = await store.db
        .selectFrom('outbox')
        .select('message_id')
        .where('claimed_until', 'is not', null)
        .execute();
      const claimedIds = new Set(claimed.map(({ message_id }) => message_id));
      assert.ok(
        inHand.every((id) => claimedIds.has(id)),
        'what was under way is still claimed',
      );

      gateway.answer(204);
      const before = gateway.received.length;
      second = await startProcess(place, environmentOf(gateway));
      // The lease of the dead is over, in the database: nobody waits a minute for it here.
      await store.transact((trx) =>
        trx
          .updateTable('outbox')
          .set({ claimed_until: '2020-01-01T00:00:00Z' })
          .where('claimed_until', 'is not', null)
          .where('ended_at', 'is', null)
          .execute(),
      );
      await gateway.hasReceived(before + residents);
      const written = await writtenIds(store);
      assert.equal(written.length, residents);
      const delivered = gateway.received.slice(before).map(({ message }) => message.id);
      assert.deepEqual(delivered.sort(), written, 'every one, with the id that it had before');
    } finally {
      await second?.stop();
      await store.close();
    }
  });

  test('a claim holds as long as its lease, and then another worker has it', async () => {
    await using place = await newPlace();
    await using gateway = await startGateway();
    const store = await openStore(place);
    await saveRushCenter(store, { activities: 1, capacity: 1_000 });
    const server = await startProcess(place, environmentOf(gateway));
    try {
      gateway.answer('nothing');
      await post(server.base, '/activities/dance-0/bookings', aSignUp());
      await gateway.hasReceived(1);
      await server.kill();
      gateway.answer(204);
      const { claimed_until } = await store.db
        .selectFrom('outbox')
        .select('claimed_until')
        .where('kind', '=', 'confirmation')
        .executeTakeFirstOrThrow();
      const end = Date.parse(claimed_until!);
      assert.ok(end > Date.now() && end <= Date.now() + leaseMs);
      await workOn(store, gateway, () => end - 1_000);
      assert.equal(gateway.received.length, 1, 'it is in the hands of the first');
      await workOn(store, gateway, () => end);
      assert.deepEqual([gateway.received.length, new Set(idsOf(gateway)).size], [2, 1]);
    } finally {
      await store.close();
    }
  });
});
