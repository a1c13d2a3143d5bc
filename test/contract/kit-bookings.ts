/** The contract kit's part about a booking's life: made, found, read, cancelled. */
import assert from 'node:assert/strict';
import { isCode } from '../../src/domain/booking-code.ts';
import { type Ask, newKey } from './caller.ts';
import type { KitTest } from './kit.ts';
import { aSignUp } from './requests.ts';

const forFirstAid: Ask = { activity: 'first-aid', body: aSignUp() };

export function bookingTests(test: KitTest): void {
  test('a sign-up takes its places and answers with a code and a manage token', async ({ ask }) => {
    const { booking, manageToken } = await ask('signUp', {
      activity: 'first-aid',
      body: aSignUp({ attendeeName: ' 王大爷 ', phone: '+86 138-0013-8000' }),
    });
    assert.equal(booking.status, 'confirmed');
    assert.ok(isCode(booking.code), booking.code);
    assert.equal(booking.name, '王阿姨');
    assert.equal(booking.attendeeName, '王大爷');
    assert.equal(booking.phoneMasked, '138****8000');
    assert.equal(booking.partySize, 2);
    assert.equal(booking.bookedAt, '2026-11-24T09:00:00+08:00');
    assert.equal(booking.cancelledAt, null);
    assert.equal(booking.cancelUntil, '2026-11-28T08:00:00+08:00', 'an hour before the start');
    assert.equal(booking.keptUntil, '2026-12-28', '30 days after the activity');
    assert.equal(booking.activity?.taken, 2);
    assert.ok(manageToken.length >= 22, 'at least 128 bits');
    assert.equal((await ask('loadActivity', { activity: 'first-aid' })).activity.taken, 2);
  });

  test('the same key and body again is the same booking and the same answer', async ({ ask }) => {
    const same = { ...forFirstAid, key: newKey() };
    const first = await ask('signUp', same);
    assert.deepEqual(await ask('signUp', same), first);
    assert.equal((await ask('loadActivity', { activity: 'first-aid' })).activity.taken, 2);
  });

  test('a sign-up repeated after its booking was cancelled is answered as before, and takes no place', async ({
    ask,
  }) => {
    const same = { ...forFirstAid, key: newKey() };
    const { booking, manageToken } = await ask('signUp', same);
    await ask('cancelBooking', { token: manageToken });
    const again = await ask('signUp', same);
    assert.deepEqual(
      [again.booking.id, again.booking.status, again.booking.cancelledAt, again.booking.activity?.taken],
      [booking.id, 'confirmed', null, 0],
    );
    assert.equal((await ask('loadBooking', { token: manageToken })).status, 'cancelled');
  });

  test('the same key for something else is refused, and nothing happens', async ({ ask, refused }) => {
    const key = newKey();
    const { manageToken } = await ask('signUp', { ...forFirstAid, key });
    await refused('idempotency_key_reused', 'signUp', {
      ...forFirstAid,
      key,
      body: aSignUp({ partySize: 1 }),
    });
    await refused('idempotency_key_reused', 'signUp', { ...forFirstAid, key, activity: 'dance-2' });
    await refused('idempotency_key_reused', 'cancelBooking', { key, token: manageToken });
    assert.equal((await ask('loadActivity', { activity: 'first-aid' })).activity.taken, 2);
  });

  test('after a refusal the same key may try again', async ({ ask, refused, server }) => {
    const same = { activity: 'not-open', body: aSignUp(), key: newKey() };
    await refused('sign_up_not_open', 'signUp', same);
    server.setNow('2026-12-01T08:00:00+08:00');
    assert.equal((await ask('signUp', same)).booking.status, 'confirmed');
  });

  test('a booking is found by code and phone, however they are typed', async ({ ask }) => {
    const made = await ask('signUp', forFirstAid);
    const { code } = made.booking;
    const typed = ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    const found = await ask('findBooking', { body: { code: typed, phone: '１３８００１３８０００' } });
    assert.deepEqual(found, made);
  });

  test('a wrong phone, a wrong code and a booking that never was look the same', async ({ ask, refused }) => {
    const { code } = (await ask('signUp', forFirstAid)).booking;
    const problems = [];
    for (const body of [
      { code, phone: '13900139000' },
      { code: 'AAAA2222', phone: '13800138000' },
      { code: 'no code', phone: 'no phone' },
    ]) {
      const problem = await refused('booking_not_found', 'findBooking', { body });
      problems.push({ ...problem, requestId: '' });
    }
    assert.deepEqual(problems[1], problems[0]);
    assert.deepEqual(problems[2], problems[0]);
  });

  test('the manage token opens its booking; any other opens nothing', async ({ ask, refused }) => {
    const { booking, manageToken } = await ask('signUp', forFirstAid);
    assert.deepEqual(await ask('loadBooking', { token: manageToken }), booking);
    const last = manageToken.endsWith('A') ? 'B' : 'A';
    await refused('booking_not_found', 'loadBooking', { token: `${manageToken.slice(0, -2)}${last}${last}` });
    await refused('booking_not_found', 'loadBooking', { token: 'nothing' });
    await refused('unauthorized', 'loadBooking');
  });

  test('cancelling gives the places back; doing it again changes nothing', async ({ ask, server }) => {
    const { manageToken: token } = await ask('signUp', forFirstAid);
    const same = { token, key: newKey() };
    server.setNow('2026-11-24T10:00:00+08:00');
    const cancelled = await ask('cancelBooking', same);
    assert.equal(cancelled.status, 'cancelled');
    assert.equal(cancelled.cancelledAt, '2026-11-24T10:00:00+08:00');
    assert.equal(cancelled.activity?.taken, 0);
    server.setNow('2026-11-24T11:00:00+08:00');
    assert.deepEqual(await ask('cancelBooking', same), cancelled, 'the same key');
    assert.deepEqual(await ask('cancelBooking', { token }), cancelled, 'another key');
    assert.equal((await ask('loadActivity', { activity: 'first-aid' })).activity.taken, 0);
  });

  test('a place that was given back can be taken', async ({ ask, refused }) => {
    const two = aSignUp({ partySize: 2 });
    const { manageToken } = await ask('signUp', { activity: 'dance-2', body: two });
    await refused('activity_full', 'signUp', { activity: 'dance-2', body: two });
    await ask('cancelBooking', { token: manageToken });
    assert.equal((await ask('signUp', { activity: 'dance-2', body: two })).booking.activity?.taken, 3);
  });

  test('online cancelling ends when it was said to end', async ({ ask, refused, server }) => {
    const { manageToken: token, booking } = await ask('signUp', forFirstAid);
    server.setNow('2026-11-28T08:00:01+08:00');
    const problem = await refused('cancel_closed', 'cancelBooking', { token });
    assert.equal(problem.phone, '0796-8000001');
    server.setNow(booking.cancelUntil);
    assert.equal((await ask('cancelBooking', { token })).status, 'cancelled');
  });

  test('the calendar file of a booking says nothing about whom or what', async ({ ask, server }) => {
    const { booking, manageToken } = await ask('signUp', forFirstAid);
    assert.ok(URL.canParse(booking.calendarUrl));
    assert.ok(!booking.calendarUrl.includes(booking.id));
    const file = await server.fetch(booking.calendarUrl);
    assert.match(file.headers.get('content-type') ?? '', /^text\/calendar/);
    const text = (await file.text()).replaceAll('\r\n ', '');
    assert.match(text, /DTSTART[^\r]*:20261128T0(1|9)0000/);
    for (const secret of [
      '王阿姨',
      '救护员',
      '13800138000',
      booking.code,
      booking.id,
      manageToken.slice(-20),
    ]) {
      assert.ok(!text.includes(secret), `${secret} is in the calendar file`);
    }
    await ask('cancelBooking', { token: manageToken });
    const after = await (await server.fetch(booking.calendarUrl)).text();
    assert.match(after, /\r\nSTATUS:CANCELLED\r\n/);
  });
}
