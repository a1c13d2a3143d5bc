/** The contract kit's part about waiting for an activity, and about offers. */
import assert from 'node:assert/strict';
import type { BookingAccess } from '../../src/api/generated/types.ts';
import { type Caller, newKey } from './caller.ts';
import type { KitTest } from './kit.ts';
import { aSignUp, neighbor } from './requests.ts';
import { activity, scene } from './scene.ts';

const choir = activity('choir', '2026-11-30', '19:00', '20:30', { capacity: 3, waitlistCapacity: 5 });
const withChoir = { activities: [...scene.activities, choir] };

type Asks = Pick<Caller, 'ask'>;

function singIn({ ask }: Asks, number: number, partySize = 1): Promise<BookingAccess> {
  return ask('signUp', { activity: 'choir', body: neighbor(number, { partySize }) });
}

function waitFor({ ask }: Asks, number: number, partySize = 1): Promise<BookingAccess> {
  return ask('joinActivityWaitlist', { activity: 'choir', body: neighbor(number, { partySize }) });
}

export async function nowOf({ ask }: Asks, { manageToken }: BookingAccess) {
  return ask('loadBooking', { token: manageToken });
}

async function choirNow({ ask }: Asks): Promise<[taken: number, waiting: number]> {
  const { taken, waiting } = (await ask('loadActivity', { activity: 'choir' })).activity;
  return [taken, waiting];
}

export function waitlistTests(test: KitTest): void {
  test(
    'whoever waits has a code and knows how many parties are before them',
    async ({ ask, refused }) => {
      await singIn({ ask }, 1, 3);
      const body = neighbor(2, { partySize: 2 });
      const full = await refused('activity_full', 'signUp', { activity: 'choir', body });
      assert.equal(full.waitlist, true);
      const first = await waitFor({ ask }, 2, 2);
      const second = await waitFor({ ask }, 3);
      assert.deepEqual(
        [first.booking.status, first.booking.ahead, first.booking.offerUntil, first.booking.undoUntil],
        ['waiting', 0, null, null],
      );
      assert.equal(second.booking.ahead, 1, 'parties, not people');
      assert.deepEqual(await choirNow({ ask }), [3, 3]);
      assert.deepEqual(await nowOf({ ask }, second), second.booking);
    },
    withChoir,
  );

  test(
    'a child under 14 waits when a guardian agrees',
    async ({ ask, refused }) => {
      await singIn({ ask }, 1, 3);
      const wait = (body: unknown) => ({ activity: 'choir', body });
      const child = neighbor(2, { isUnder14: true });
      await refused('guardian_consent_needed', 'joinActivityWaitlist', wait(child));
      await ask('joinActivityWaitlist', wait({ ...child, guardianConsent: true }));
      assert.deepEqual(await choirNow({ ask }), [3, 1]);
    },
    withChoir,
  );

  test(
    'nobody waits where there is room, twice, or behind a full list',
    async ({ ask, refused }) => {
      const wait = (body: unknown) => ({ activity: 'choir', body });
      await singIn({ ask }, 1, 2);
      const left = await refused('places_left', 'joinActivityWaitlist', wait(neighbor(2)));
      assert.equal(left.status, 409);
      await waitFor({ ask }, 2, 2);
      await refused('already_waiting', 'joinActivityWaitlist', wait(neighbor(2, { partySize: 2 })));
      await ask('joinActivityWaitlist', wait(neighbor(2, { partySize: 2, attendeeName: '小明' })));
      const full = await refused(
        'waitlist_full',
        'joinActivityWaitlist',
        wait(neighbor(3, { partySize: 2 })),
      );
      assert.ok(full.alternatives);
      assert.equal(full.phone, '0796-8000001');
      assert.deepEqual(await choirNow({ ask }), [2, 4]);
      const none = { activity: 'dance-1', body: aSignUp() };
      await refused('waitlist_full', 'joinActivityWaitlist', none);
      await refused('sign_up_not_open', 'joinActivityWaitlist', { ...none, activity: 'not-open' });
      await refused('activity_not_found', 'joinActivityWaitlist', { ...none, activity: 'nothing' });
    },
    withChoir,
  );

  test(
    'the same key waits once',
    async ({ ask }) => {
      await singIn({ ask }, 1, 3);
      const same = { activity: 'choir', body: neighbor(2), key: newKey() };
      const first = await ask('joinActivityWaitlist', same);
      assert.deepEqual(await ask('joinActivityWaitlist', same), first);
      assert.deepEqual(await choirNow({ ask }), [3, 1]);
    },
    withChoir,
  );

  test(
    'places that come free are kept for the first party that fits, before the public can have them',
    async ({ ask, refused }) => {
      await singIn({ ask }, 1, 2);
      const leaving = await singIn({ ask }, 2);
      const pair = await waitFor({ ask }, 3, 2);
      const alone = await waitFor({ ask }, 4);
      const last = await waitFor({ ask }, 5);
      await ask('cancelBooking', { token: leaving.manageToken });
      const offered = await nowOf({ ask }, alone);
      assert.deepEqual(
        [offered.status, offered.offerUntil, offered.ahead],
        ['offered', '2026-11-24T11:00:00+08:00', null],
        'for two hours',
      );
      assert.deepEqual(
        [(await nowOf({ ask }, pair)).status, (await nowOf({ ask }, pair)).ahead],
        ['waiting', 0],
        'a party is kept together',
      );
      assert.equal((await nowOf({ ask }, last)).ahead, 1);
      assert.deepEqual(await choirNow({ ask }), [3, 3]);
      await refused('activity_full', 'signUp', { activity: 'choir', body: neighbor(6) });
    },
    withChoir,
  );

  test(
    'an offer that is accepted is a booking',
    async ({ ask }) => {
      const leaving = await singIn({ ask }, 1, 3);
      const waiting = await waitFor({ ask }, 2, 2);
      await ask('cancelBooking', { token: leaving.manageToken });
      const same = { token: waiting.manageToken, key: newKey() };
      const accepted = await ask('acceptOffer', same);
      assert.deepEqual([accepted.status, accepted.offerUntil], ['confirmed', null]);
      assert.deepEqual(await ask('acceptOffer', same), accepted, 'the same key');
      assert.deepEqual(await ask('acceptOffer', { token: waiting.manageToken }), accepted, 'another key');
      assert.deepEqual(await choirNow({ ask }), [2, 0]);
    },
    withChoir,
  );

  test(
    'an offer that is declined goes to the next, and cannot be had back',
    async ({ ask, refused }) => {
      const leaving = await singIn({ ask }, 1, 3);
      const first = await waitFor({ ask }, 2, 3);
      const second = await waitFor({ ask }, 3, 2);
      await ask('cancelBooking', { token: leaving.manageToken });
      const declined = await ask('cancelBooking', { token: first.manageToken });
      assert.deepEqual(
        [declined.status, declined.endedBy, declined.undoUntil, declined.offerUntil],
        ['cancelled', 'resident', null, null],
      );
      assert.equal((await nowOf({ ask }, second)).status, 'offered');
      await refused('offer_over', 'acceptOffer', { token: first.manageToken });
      await refused('undo_closed', 'undoCancel', { token: first.manageToken });
      assert.deepEqual(await choirNow({ ask }), [2, 0]);
    },
    withChoir,
  );

  test(
    'an offer that is let go by goes to the next',
    async ({ ask, refused, server }) => {
      const leaving = await singIn({ ask }, 1, 3);
      const first = await waitFor({ ask }, 2, 3);
      const second = await waitFor({ ask }, 3, 2);
      await ask('cancelBooking', { token: leaving.manageToken });
      server.setNow('2026-11-24T11:00:00+08:00');
      await refused('offer_over', 'acceptOffer', { token: first.manageToken });
      await server.passTo('2026-11-24T11:00:00+08:00');
      const over = await nowOf({ ask }, first);
      assert.deepEqual([over.status, over.endedBy, over.offerUntil], ['cancelled', 'expiry', null]);
      const next = await nowOf({ ask }, second);
      assert.deepEqual([next.status, next.offerUntil], ['offered', '2026-11-24T13:00:00+08:00']);
    },
    withChoir,
  );

  test(
    'no time to answer runs while people sleep',
    async ({ ask, server }) => {
      const leaving = await singIn({ ask }, 1, 3);
      const waiting = await waitFor({ ask }, 2);
      server.setNow('2026-11-24T22:15:00+08:00');
      await ask('cancelBooking', { token: leaving.manageToken });
      const { status, offerUntil } = await nowOf({ ask }, waiting);
      assert.deepEqual([status, offerUntil], ['offered', '2026-11-25T10:00:00+08:00']);
    },
    withChoir,
  );

  test(
    'an offer ends when it would be too late to come',
    async ({ ask, server }) => {
      const leaving = await singIn({ ask }, 1, 3);
      const waiting = await waitFor({ ask }, 2);
      server.setNow('2026-11-30T17:59:00+08:00');
      await ask('cancelBooking', { token: leaving.manageToken });
      assert.equal((await nowOf({ ask }, waiting)).offerUntil, '2026-11-30T19:00:00+08:00');
    },
    withChoir,
  );

  test(
    'whoever leaves the list is out of it, and those behind move up',
    async ({ ask }) => {
      await singIn({ ask }, 1, 3);
      const first = await waitFor({ ask }, 2, 2);
      const second = await waitFor({ ask }, 3);
      const left = await ask('cancelBooking', { token: first.manageToken });
      assert.deepEqual([left.status, left.endedBy, left.undoUntil], ['cancelled', 'resident', null]);
      assert.equal((await nowOf({ ask }, second)).ahead, 0);
      assert.deepEqual(await choirNow({ ask }), [3, 1]);
      await waitFor({ ask }, 2, 2);
    },
    withChoir,
  );

  test(
    'who waited in vain is told so',
    async ({ ask, server }) => {
      await singIn({ ask }, 1, 3);
      const waiting = await waitFor({ ask }, 2);
      await server.passTo('2026-11-30T19:00:00+08:00');
      const { status, endedBy } = await nowOf({ ask }, waiting);
      assert.deepEqual([status, endedBy], ['cancelled', 'expiry']);
      assert.deepEqual(await choirNow({ ask }), [3, 0]);
    },
    withChoir,
  );
}
