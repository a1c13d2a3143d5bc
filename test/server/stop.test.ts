/** A server that is told to stop finishes what is under way: a resident in the middle of a sign-up notices nothing. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import type { BookingAccess } from '../../src/api/generated/types.ts';
import { openStore } from '../../demo/server/store/open.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter } from '../support/server.ts';
import { startProcess } from '../support/server-process.ts';

/** Until nobody listens any more. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (!isOpen) return;
  }
}

onEachDatabase('a server that stops', ({ test, newPlace }) => {
  test('answers the request that had begun, takes no new one, and ends in order', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    const farAway = { startsAt: '2190-01-01T19:00:00+08:00', endsAt: '2190-01-01T20:00:00+08:00' };
    await saveTestCenter(store, [anActivity(farAway)]);
    const server = await startProcess(place);
    const url = new URL(`${server.base}/centers/meiyuan/activities/dance/bookings`);
    const body = JSON.stringify(aSignUp());

    // With `Expect` the server says when it has the request, and then waits for its body.
    const signUp = request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'idempotency-key': 'the-last-request',
        expect: '100-continue',
      },
    });
    const answered = once(signUp, 'response') as Promise<[IncomingMessage]>;
    signUp.flushHeaders();
    await once(signUp, 'continue');
    const stopped = server.stop();
    await untilRefused(Number(url.port));
    signUp.end(body);

    const [answer] = await answered;
    assert.equal(answer.statusCode, 201);
    assert.equal(answer.headers.connection, 'close');
    const { booking } = (await json(answer)) as BookingAccess;
    await stopped;
    const rows = await store.db.selectFrom('bookings').select(['code', 'status']).execute();
    assert.deepEqual(
      rows.map(({ code, status }) => [code, status]),
      [[booking.code, 'confirmed']],
    );
    await store.close();
  });
});
