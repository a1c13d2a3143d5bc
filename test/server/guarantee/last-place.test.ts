/** A thousand residents want the last place in the same moment, twenty times over: one has it, the others hear what else there is. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp } from '../../support/server.ts';
import { startProcess } from '../../support/server-process.ts';
import { assertCounts, assertReplays, readFacts } from './read-back.ts';
import { aSlotBooking, behindProxy, post, saveRushCenter, slotsAhead, type Reply } from './rush.ts';

const residents = 1_000;
/** Activities and slots by turns. */
const repeats = process.env['BOAI_FULL'] === '1' ? 40 : 20;
const capacity = 3;

async function confirmedAt({ db }: Store, placeId: string): Promise<number> {
  const { people } = await db
    .selectFrom('bookings')
    .select(({ fn }) => fn.sum<number | null>('party_size').as('people'))
    .where('place_id', '=', placeId)
    .where('status', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  return Number(people);
}

function assertOneHasIt(replies: readonly Reply[], code: 'activity_full' | 'slot_full'): void {
  const refused = replies.filter(({ status }) => status !== 201);
  assert.equal(refused.length, residents - 1);
  const answers = new Set(refused.map(({ status, body }) => `${status} ${body.code}`));
  assert.deepEqual([...answers], [`409 ${code}`]);
  for (const { body } of refused) {
    const others = code === 'slot_full' ? body.slots : body.alternatives;
    assert.ok(others && others.length > 0, 'a refusal names other times');
    assert.equal(body.waitlist, true);
    assert.ok(body.phone);
  }
}

onEachDatabase('the last place', ({ test, newPlace, openStore: openTestStore, kind }) => {
  const processes = kind === 'sqlite' ? 1 : 2;

  test(`${residents} ask at once, one has it; ${repeats} times, ${processes} server process(es)`, async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    // More than are fought for: the other times that a refusal names.
    await saveRushCenter(store, { activities: repeats, capacity });
    const servers = await Promise.all(
      Array.from({ length: processes }, () => startProcess(place, behindProxy)),
    );
    try {
      for (let round = 0; round < repeats; round++) {
        const isSlot = round % 2 === 0;
        const id = isSlot ? slotsAhead[round / 2]! : `dance-${round}`;
        const path = isSlot ? `/slots/${id}/bookings` : `/activities/${id}/bookings`;
        const body = isSlot ? aSlotBooking : aSignUp;
        const before = await post(servers[0]!.base, path, body({ partySize: capacity - 1 }));
        assert.equal(before.status, 201);
        const replies = await Promise.all(
          Array.from({ length: residents }, (_, at) => post(servers[at % processes]!.base, path, body())),
        );
        assertOneHasIt(replies, isSlot ? 'slot_full' : 'activity_full');
        assert.equal(await confirmedAt(store, id), capacity);
      }
      const facts = await readFacts(store, 'meiyuan');
      assertCounts(facts);
      assertReplays(facts);
      assert.equal(facts.bookings.length, 2 * repeats);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      await store.close();
    }
  });

  // If this passed without overselling, the tests above would prove nothing.
  test('negative control: look first and write then, and more than one gets the last place', async () => {
    await using store = await openTestStore();
    await saveRushCenter(store, { activities: 1, capacity: 1 });
    const lookThenWrite = async () => {
      const people = await confirmedAt(store, 'dance-0');
      await nextTurn();
      if (people >= 1) return;
      await store.db
        .insertInto('bookings')
        .values({
          center_id: 'meiyuan',
          booking_id: randomUUID(),
          place_id: 'dance-0',
          activity_id: 'dance-0',
          code: randomUUID(),
          status: 'confirmed',
          name: '王阿姨',
          phone: '13800138000',
          attendee_name: null,
          party_size: 1,
          notice_version: aSignUp().noticeVersion,
          booked_at: '2026-11-24T01:00:00Z',
          calendar_id: randomUUID(),
          kept_until: '2026-12-25',
        })
        .execute();
    };
    await Promise.all(Array.from({ length: residents }, lookThenWrite));
    const people = await confirmedAt(store, 'dance-0');
    assert.ok(people > 1, `${people} on one place`);
  });
});
