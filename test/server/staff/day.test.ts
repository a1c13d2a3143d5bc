/** The day at the desk: who is coming, who came, who just came by. */
import assert from 'node:assert/strict';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller, newKey } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

const morning = { startsAt: '2026-11-24T10:00:00+08:00', endsAt: '2026-11-24T11:00:00+08:00' };

async function openDay({ openStore }: TestDatabase) {
  const store = await openStore();
  await saveTestCenter(store, [
    anActivity({ id: 'dance', room: '广场', ...morning, signUpClosesAt: null, capacity: 20 }),
    anActivity({ id: 'film', room: '一楼', title: '电影', ...morning, capacity: null, taken: 0 }),
    anActivity({ id: 'other-day' }),
  ]);
  await saveServices(store, [aService({ leadMinutes: 0 })]);
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  const token = await createStaffToken(store, 'meiyuan', '小李', 0);
  const other = await createStaffToken(store, 'meiyuan', '小张', 0);
  const bookSlot = async (phone: string, slot: string) =>
    caller.ask('bookSlot', {
      slot,
      body: {
        ...aSignUp({ phone }),
        hold: null,
        items: ['pressure'],
        ageBand: null,
        isUnder14: false,
        guardianConsent: false,
        healthNoticeVersion: '2026-11-01',
      },
    });
  return {
    ...caller,
    store,
    server,
    token,
    other,
    bookSlot,
    mark: (booking: string, attendance: unknown, was: unknown, by = token) => ({
      token: by,
      booking,
      body: { attendance, was },
    }),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

onEachDatabase('the day at the desk', (database) => {
  const { test } = database;

  test('the QR code of a booking finds it today; of another day it tells when, replaced it finds nothing', async () => {
    await using desk = await openDay(database);
    const { token } = desk;
    const { booking, manageToken } = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    const scan = (bookingToken: string) => ({ token, body: { bookingToken } });
    const found = await desk.ask('findScanned', scan(manageToken));
    assert.deepEqual([found.booking?.bookingId, found.booking?.name], [booking.id, '王阿姨']);
    const later = await desk.ask('signUp', { activity: 'other-day', body: aSignUp() });
    assert.deepEqual(await desk.ask('findScanned', scan(later.manageToken)), {
      booking: null,
      status: 'confirmed',
      startsAt: '2026-11-25T19:00:00+08:00',
    });
    await desk.refused('booking_not_found', 'findScanned', scan(`${booking.id}.AAAA`));
    await desk.refused('booking_not_found', 'findScanned', scan('nothing'));
    const renewed = await desk.ask('reissueBooking', { token, booking: booking.id });
    await desk.refused('booking_not_found', 'findScanned', scan(manageToken));
    await desk.ask('cancelBooking', { token: renewed.manageToken });
    const { booking: ended, status } = await desk.ask('findScanned', scan(renewed.manageToken));
    assert.deepEqual([ended, status], [null, 'cancelled']);
  });

  test('shows activities and slots by the hour, with who is coming, in one request', async () => {
    await using desk = await openDay(database);
    const { booking: dancer } = await desk.ask('signUp', {
      activity: 'dance',
      body: aSignUp({ partySize: 2 }),
    });
    const before = await desk.ask('loadDay', { token: desk.token });
    const slot = before.events.find(
      ({ serviceId, startsAt }) => serviceId === 'cabin' && startsAt.includes('T14:30'),
    );
    assert.ok(slot);
    const { booking: guest } = await desk.bookSlot('13900139000', slot.id);
    const { day, events, walkInHours } = await desk.ask('loadDay', { token: desk.token });
    assert.equal(day, '2026-11-24');
    assert.ok(!events.some(({ id }) => id === 'other-day'));
    assert.deepEqual(
      events
        .filter(({ bookings }) => bookings.length > 0)
        .map(({ id, taken, bookings }) => [id, taken, bookings.map(({ code }) => code)]),
      [
        ['dance', 2, [dancer.code]],
        [slot.id, 1, [guest.code]],
      ],
    );
    const starts = events.map(({ startsAt }) => startsAt);
    assert.deepEqual(starts, starts.toSorted());
    // Six half hours in the morning, five in the afternoon, and two activities.
    assert.equal(events.length, 13);
    assert.deepEqual(walkInHours, [], 'on Fridays only');
    const friday = await desk.ask('loadDay', { token: desk.token, query: { day: '2026-11-27' } });
    assert.equal(friday.walkInHours[0]?.startsAt, '2026-11-27T14:30:00+08:00');
    await desk.refused('validation_failed', 'loadDay', { token: desk.token, query: { day: '2026-02-30' } });
  });

  test('costs a 304 until something happens', async () => {
    await using desk = await openDay(database);
    const first = await desk.raw('loadDay', { token: desk.token });
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    assert.match(first.headers.get('cache-control') ?? '', /no-store/);
    const again = async () => {
      const response = await desk.raw('loadDay', { token: desk.token, headers: known });
      await response.text();
      return response.status;
    };
    assert.equal(await again(), 304);
    await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    assert.equal(await again(), 200);
  });

  test('a booking that staff have closed the hours of stays on the day, and says so', async () => {
    await using desk = await openDay(database);
    const { events } = await desk.ask('loadDay', { token: desk.token });
    const slot = events.find(({ startsAt }) => startsAt.includes('T14:30'))!;
    await desk.bookSlot('13900139000', slot.id);
    const exception = { day: '2026-11-24', hours: [], note: null };
    await desk.ask('saveServiceDay', { token: desk.token, service: 'cabin', body: { exception } });
    const after = await desk.ask('loadDay', { token: desk.token });
    const slots = after.events.filter(({ serviceId }) => serviceId === 'cabin');
    assert.deepEqual(
      slots.map(({ id, isOffered, bookings }) => [id, isOffered, bookings.length]),
      [[slot.id, false, 1]],
    );
  });

  test('is searched by code, however it is typed, and by the last digits of the phone', async () => {
    await using desk = await openDay(database);
    const { booking } = await desk.ask('signUp', {
      activity: 'dance',
      body: aSignUp({ phone: '13800138765' }),
    });
    await desk.ask('signUp', { activity: 'other-day', body: aSignUp({ phone: '13900138765' }) });
    const find = async (text: string) =>
      (await desk.ask('findArrivals', { token: desk.token, body: { text } })).bookings.map(
        ({ code }) => code,
      );
    const { code } = booking;
    for (const text of [code, code.toLowerCase(), `${code.slice(0, 4)}-${code.slice(4)}`, '8765', '138765']) {
      assert.deepEqual(await find(text), [code], text);
    }
    assert.deepEqual(await find('1380'), []);
    await desk.refused('validation_failed', 'findArrivals', { token: desk.token, body: { text: '65' } });
  });

  test('whoever comes is checked in, once, and that can be taken back', async () => {
    await using desk = await openDay(database);
    const { booking } = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    const marked = await desk.ask('markBooking', desk.mark(booking.id, 'arrived', null));
    assert.deepEqual(
      [marked.attendance, marked.markedAt, marked.markedBy?.split(' ')[0]],
      ['arrived', '2026-11-24T09:00:00+08:00', '小李'],
    );
    await desk.ask('markBooking', desk.mark(booking.id, 'arrived', null, desk.other));
    const dance = async () =>
      (await desk.ask('loadDay', { token: desk.token })).events.find(({ id }) => id === 'dance')?.bookings[0];
    assert.deepEqual(
      [(await dance())?.attendance, (await dance())?.markedBy?.split(' ')[0]],
      ['arrived', '小李'],
      'the first one stays',
    );
    await desk.ask('markBooking', desk.mark(booking.id, null, 'arrived'));
    assert.equal((await dance())?.attendance, null);
  });

  test('what a colleague has noted meanwhile is not overwritten', async () => {
    await using desk = await openDay(database);
    const { booking } = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    desk.server.setNow('2026-11-24T10:30:00+08:00');
    await desk.ask('markBooking', desk.mark(booking.id, 'arrived', null, desk.other));
    await desk.refused('changed_meanwhile', 'markBooking', desk.mark(booking.id, 'missed', null));
    await desk.refused('changed_meanwhile', 'markBooking', desk.mark(booking.id, null, 'missed'));
    const statuses = await Promise.all(
      ['missed', null].map(async (attendance) => {
        const response = await desk.raw('markBooking', desk.mark(booking.id, attendance, 'arrived'));
        await response.text();
        return response.status;
      }),
    );
    assert.deepEqual(statuses.sort(), [200, 409], 'of two at once one is told');
  });

  test('nobody is missed before it begins, or checked in for another day, or after a cancellation', async () => {
    await using desk = await openDay(database);
    const { booking, manageToken } = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    await desk.refused('validation_failed', 'markBooking', desk.mark(booking.id, 'missed', null));
    desk.server.setNow('2026-11-23T10:30:00+08:00');
    await desk.refused('validation_failed', 'markBooking', desk.mark(booking.id, 'arrived', null));
    desk.server.setNow('2026-11-24T09:30:00+08:00');
    await desk.ask('cancelBooking', { token: manageToken });
    await desk.refused('booking_ended', 'markBooking', desk.mark(booking.id, 'arrived', null));
    await desk.refused('booking_not_found', 'markBooking', desk.mark('nobody', 'arrived', null));
  });

  test('people who just come are counted once, where nothing is booked, and can be taken back', async () => {
    await using desk = await openDay(database);
    const { token } = desk;
    const body = { activityId: 'film', serviceId: null, people: 3, ageBand: '65plus' };
    const key = newKey();
    const [walkIn, again] = [
      await desk.ask('addWalkIn', { token, body, key }),
      await desk.ask('addWalkIn', { token, body, key }),
    ];
    assert.deepEqual(walkIn, again);
    const cabin = { ...body, activityId: null, serviceId: 'cabin', ageBand: null };
    await desk.ask('addWalkIn', { token, body: cabin });
    await desk.refused('validation_failed', 'addWalkIn', { token, body: { ...body, activityId: 'dance' } });
    await desk.refused('validation_failed', 'addWalkIn', { token, body: { ...body, serviceId: 'cabin' } });
    await desk.refused('activity_not_found', 'addWalkIn', { token, body: { ...body, activityId: 'x' } });
    await desk.refused('service_not_found', 'addWalkIn', { token, body: { ...cabin, serviceId: 'x' } });
    const people = async () =>
      (await desk.ask('loadDay', { token })).walkIns.map((one) => [
        one.activityId ?? one.serviceId,
        one.people,
      ]);
    assert.deepEqual((await people()).sort(), [
      ['cabin', 3],
      ['film', 3],
    ]);
    await desk.ask('removeWalkIn', { token, walkIn: walkIn.id });
    assert.deepEqual(await people(), [['cabin', 3]]);
  });
});
