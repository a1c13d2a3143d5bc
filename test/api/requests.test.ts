/** What is sent: addresses, headers, and nothing that a read would need a preflight for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laterRequests } from '../../src/api/later-requests.ts';
import {
  access,
  activity,
  aSignUp,
  booking,
  center,
  held,
  json,
  page,
  scene,
  slots,
} from './scripted-fetch.ts';

const centerUrl = 'https://center.example/api/v1/centers/meiyuan';

test('the first read is one simple GET without a query', async () => {
  const { client, sent } = scene([json(page)]);
  assert.deepEqual(await client.loadActivities({}), page);
  assert.equal(sent.length, 1);
  const [request] = sent;
  assert.equal(request!.url, `${centerUrl}/activities`);
  assert.equal(request!.method, undefined);
  assert.equal(request!.headers, undefined);
  assert.equal(request!.credentials, 'omit');
  assert.equal(request!.referrerPolicy, 'no-referrer');
  assert.equal(request!.cache, 'default');
});

test('a query is encoded and what is undefined is left out', async () => {
  const { client, sent } = scene([json(page)]);
  await client.loadActivities({ from: '2026-12-01', category: '集体健身&' });
  const { pathname, searchParams } = new URL(sent[0]!.url);
  assert.equal(pathname, '/api/v1/centers/meiyuan/activities');
  assert.deepEqual(
    [...searchParams],
    [
      ['from', '2026-12-01'],
      ['category', '集体健身&'],
    ],
  );
});

test('fresh asks the server by the entity tag, still without a header of our own', async () => {
  const { client, sent } = scene([json({ center, activity })]);
  await client.loadActivity('a/b', { fresh: true });
  assert.equal(sent[0]!.url, `${centerUrl}/activities/a%2Fb`);
  assert.equal(sent[0]!.cache, 'no-cache');
  assert.equal(sent[0]!.headers, undefined);
});

test('without a center the server decides', async () => {
  const { client, sent } = scene([json(page)], { center: undefined });
  await client.loadActivities({});
  assert.equal(sent[0]!.url, 'https://center.example/api/v1/centers/default/activities');
});

test('a path as API is on the origin of the page; an end slash changes nothing', async () => {
  const { client, sent } = scene([json(page)], { api: '/api/v1/' });
  await client.loadActivities({});
  assert.equal(sent[0]!.url, 'https://portal.example/api/v1/centers/meiyuan/activities');
});

test('a sign-up carries its key and JSON', async () => {
  const { client, sent } = scene([json(access, {}, 201)]);
  const made = await client.signUp('dance', aSignUp, { key: 'key-1' });
  assert.equal(made.booking.code, 'ABCD2345');
  assert.equal(sent[0]!.method, 'POST');
  assert.equal(sent[0]!.url, `${centerUrl}/activities/dance/bookings`);
  assert.deepEqual(sent[0]!.headers, { 'idempotency-key': 'key-1', 'content-type': 'application/json' });
  assert.deepEqual(JSON.parse(String(sent[0]!.body)), aSignUp);
});

test('slots are read by one simple GET', async () => {
  const { client, sent } = scene([json(slots)]);
  assert.deepEqual(await client.loadSlots({ from: '2026-11-24', service: 'cabin' }), slots);
  assert.equal(sent[0]!.url, `${centerUrl}/slots?from=2026-11-24&service=cabin`);
  assert.equal(sent[0]!.method, undefined);
  assert.equal(sent[0]!.headers, undefined);
});

test('each way to a place is a keyed POST to the slot or the activity', async () => {
  const onSlot = {
    ...aSignUp,
    hold: held.token,
    items: ['pressure'],
    ageBand: null,
    isUnder14: false,
    guardianConsent: false,
    healthNoticeVersion: null,
  };
  const { client, sent } = scene([json(held, {}, 201), ...[1, 2, 3].map(() => json(access, {}, 201))]);
  const { slotId } = held;
  assert.deepEqual(await client.holdSlot(slotId, { partySize: 2, replaces: null }, { key: 'key-1' }), held);
  await client.bookSlot(slotId, onSlot, { key: 'key-2' });
  await client.joinSlotWaitlist(slotId, onSlot, { key: 'key-3' });
  await client.joinActivityWaitlist('dance', aSignUp, { key: 'key-4' });
  assert.deepEqual(
    sent.map(({ url, method, headers, body }) => [
      url.slice(centerUrl.length),
      method,
      headers['idempotency-key'],
      JSON.parse(String(body)),
    ]),
    [
      [`/slots/${slotId}/holds`, 'POST', 'key-1', { partySize: 2, replaces: null }],
      [`/slots/${slotId}/bookings`, 'POST', 'key-2', onSlot],
      [`/slots/${slotId}/waitlist`, 'POST', 'key-3', onSlot],
      ['/activities/dance/waitlist', 'POST', 'key-4', aSignUp],
    ],
  );
});

test('a hold is given back also by a page that is being left, its token in a header', async () => {
  const { client, sent } = scene([json({ released: true })]);
  await client.releaseHold('hold-token');
  assert.equal(sent[0]!.url, `${centerUrl}/holds/current/release`);
  assert.equal(sent[0]!.keepalive, true);
  assert.deepEqual(sent[0]!.headers, { authorization: 'Bearer hold-token' });
});

test('each change of a booking is a keyed POST with its manage token in a header', async () => {
  const { client, sent } = scene([1, 2, 3, 4].map(() => json(booking)));
  await client.undoCancel('secret', { key: 'key-1' });
  await client.acceptOffer('secret', { key: 'key-2' });
  await client.rescheduleBooking('secret', 'cabin_20261125T0900', { key: 'key-3' });
  await client.resizeBooking('secret', 3, { key: 'key-4' });
  assert.deepEqual(
    sent.map(({ url, body }) => [url.slice(centerUrl.length), body && JSON.parse(String(body))]),
    [
      ['/bookings/current/undo', undefined],
      ['/bookings/current/accept', undefined],
      ['/bookings/current/reschedule', { to: 'cabin_20261125T0900' }],
      ['/bookings/current/party-size', { partySize: 3 }],
    ],
  );
  for (const [index, { method, headers }] of sent.entries()) {
    assert.equal(method, 'POST');
    assert.equal(headers['authorization'], 'Bearer secret');
    assert.equal(headers['idempotency-key'], `key-${index + 1}`);
  }
});

test('the manage token travels in a header, never in an address', async () => {
  const { client, sent } = scene([json(booking), json({ ...booking, status: 'cancelled' })]);
  await client.loadBooking('secret');
  await client.cancelBooking('secret', { key: 'key-2' });
  assert.equal(sent[0]!.url, `${centerUrl}/bookings/current`);
  assert.deepEqual(sent[0]!.headers, { authorization: 'Bearer secret' });
  assert.equal(sent[1]!.url, `${centerUrl}/bookings/current/cancel`);
  assert.deepEqual(sent[1]!.headers, { authorization: 'Bearer secret', 'idempotency-key': 'key-2' });
});

test('code and phone travel in a body, never in an address', async () => {
  const { client, sent } = scene([json(access)]);
  await client.findBooking({ code: 'ABCD2345', phone: '13800138000' });
  assert.equal(sent[0]!.url, `${centerUrl}/bookings/find`);
  assert.deepEqual(JSON.parse(String(sent[0]!.body)), { code: 'ABCD2345', phone: '13800138000' });
});

test('calendar addresses are absolute', () => {
  const { client } = scene([]);
  assert.equal(client.activityCalendarUrl('a b'), `${centerUrl}/activities/a%20b/calendar.ics`);
  assert.equal(client.feedUrl(), `${centerUrl}/calendar.ics`);
  assert.equal(client.feedUrl('健身'), `${centerUrl}/calendar.ics?category=${encodeURIComponent('健身')}`);
});

test('a hold is given back in the same moment, for a page that is left waits for nothing', async () => {
  const { client, sent } = scene([json(held), json({ released: true })]);
  await client.holdSlot('cabin_20261125T0830', { partySize: 2, replaces: null }, { key: 'k' });
  const released = client.releaseHold(held.token);
  assert.equal(sent.length, 2, 'before anything else has had its turn');
  assert.equal(sent[1]!.keepalive, true);
  await released;
});

test('every request of the interface is there, at once or when it is asked', () => {
  const all = scene([], { first: undefined }).client;
  const early = scene([]).client;
  const later = Object.keys(laterRequests(async () => ({}) as never)).sort();
  const other = ['activityCalendarUrl', 'feedUrl', 'now'];
  assert.deepEqual(Object.keys(all).sort(), [...later, ...other].sort());
  assert.deepEqual(Object.keys(early).sort(), Object.keys(all).sort());
});

test('a first look that did not come with the widget is loaded when it is asked', async () => {
  const { client, sent } = scene([json(page)], { first: undefined });
  assert.deepEqual(await client.loadActivities({ from: '2026-11-24' }), page);
  assert.equal(sent[0]!.url, 'https://center.example/api/v1/centers/meiyuan/activities?from=2026-11-24');
});
