/** The server is killed in the middle of its work: what it has acknowledged is there, nothing is there by half. */
import assert from 'node:assert/strict';
import { openStore } from '../../../demo/server/store/open.ts';
import type { BookingAccess, Hold } from '../../../src/api/generated/types.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp } from '../../support/server.ts';
import { type ServerProcess, startProcess } from '../../support/server-process.ts';
import { checkKills } from './check-kills.ts';
import { assertCounts, assertReplays, readFacts } from './read-back.ts';
import { aSlotBooking, behindProxy, post, saveRushCenter, slotsAhead } from './rush.ts';

const kills = process.env['BOAI_FULL'] === '1' ? 100 : 20;

onEachDatabase('a server that is killed', ({ test, newPlace, kind }) => {
  test(`while it books, ${kills} times: every acknowledged booking is there, nothing by half`, async () => {
    await using place = await newPlace();
    const { kept, restartMs } = await checkKills(place, kills);
    const { median, slowest } = restartMs;
    // How long a restart takes is held to its budget by the bench: a machine that is busy makes it late.
    console.log(
      `${kind}: ${kills} kills, ${kept} bookings kept, restart ${Math.round(median)} ms, slowest ${Math.round(slowest)} ms`,
    );
  });

  test('holds, offers and the undo of a cancellation are there after it', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    await saveRushCenter(store, { activities: 2, capacity: 2 });
    let server: ServerProcess = await startProcess(place, behindProxy);
    const restart = async () => {
      await server.kill();
      server = await startProcess(place, behindProxy);
    };
    const slot = slotsAhead[0]!;
    const ask = async <Body>(path: string, body?: unknown, token?: string): Promise<Body> => {
      const reply = await post(server.base, path, body, token === undefined ? {} : { token });
      assert.ok(reply.status < 300, JSON.stringify(reply.body));
      return reply.body as Body;
    };
    try {
      const hold = await ask<Hold>(`/slots/${slot}/holds`, { partySize: 2, replaces: null });
      const first = await ask<BookingAccess>('/activities/dance-0/bookings', aSignUp({ partySize: 2 }));
      const waits = await ask<BookingAccess>(
        '/activities/dance-0/waitlist',
        aSignUp({ phone: '13800138001', name: '李叔叔' }),
      );
      await ask('/bookings/current/cancel', undefined, first.manageToken);
      const other = await ask<BookingAccess>('/activities/dance-1/bookings', aSignUp({ partySize: 2 }));
      await ask('/bookings/current/cancel', undefined, other.manageToken);
      await restart();

      const full = await post(server.base, `/slots/${slot}/bookings`, aSlotBooking());
      assert.equal(full.body.code, 'slot_full', 'what is held stays held');
      const held = aSlotBooking({ partySize: 2, hold: hold.token });
      assert.equal((await ask<BookingAccess>(`/slots/${slot}/bookings`, held)).booking.status, 'confirmed');

      const crowd = await post(server.base, '/activities/dance-0/bookings', aSignUp({ partySize: 2 }));
      assert.equal(crowd.body.code, 'activity_full', 'what is offered stays kept');
      const accepted = await ask<{ status: string }>(
        '/bookings/current/accept',
        undefined,
        waits.manageToken,
      );
      assert.equal(accepted.status, 'confirmed');

      const undone = await ask<{ status: string }>('/bookings/current/undo', undefined, other.manageToken);
      assert.equal(undone.status, 'confirmed');
      const facts = await readFacts(store, 'meiyuan');
      assertCounts(facts);
      assertReplays(facts);

      // And their end is in the database as well: a server that starts later finds them over.
      const short = await ask<Hold>(`/slots/${slotsAhead[1]!}/holds`, { partySize: 2, replaces: null });
      assert.ok(short.expiresAt);
      await store.db.updateTable('holds').set({ expires_at: '2020-01-01T00:00:00Z' }).execute();
      await restart();
      const free = await ask<BookingAccess>(`/slots/${slotsAhead[1]!}/bookings`, aSlotBooking());
      assert.equal(free.booking.status, 'confirmed');
    } finally {
      await server.stop();
      await store.close();
    }
  });
});
