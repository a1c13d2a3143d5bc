/** What is sent: addresses, headers, and nothing that a read would need a preflight for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activity, booking, center, json, page, scene } from './scripted-fetch.ts';

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
  assert.match(request!.referrerPolicy!, /^strict-origin/);
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
  const { client, sent } = scene([json({ booking, manageToken: 't' }, {}, 201)]);
  const request = {
    name: '王阿姨',
    phone: '13800138000',
    partySize: 1,
    attendeeName: null,
    noticeVersion: '2026-11-01',
  };
  const access = await client.signUp('dance', request, { key: 'key-1' });
  assert.equal(access.booking.code, 'ABCD2345');
  assert.equal(sent[0]!.method, 'POST');
  assert.equal(sent[0]!.url, `${centerUrl}/activities/dance/bookings`);
  assert.deepEqual(sent[0]!.headers, { 'idempotency-key': 'key-1', 'content-type': 'application/json' });
  assert.deepEqual(JSON.parse(String(sent[0]!.body)), request);
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
  const { client, sent } = scene([json({ booking, manageToken: 't' })]);
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
