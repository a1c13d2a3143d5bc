/** Bookings that staff take for somebody on the phone: the same places, other deadlines, and who called. */
import assert from 'node:assert/strict';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller, newKey } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

async function openDesk({ openStore }: TestDatabase) {
  const store = await openStore();
  const today = { startsAt: '2026-11-24T10:00:00+08:00', endsAt: '2026-11-24T11:00:00+08:00' };
  const signUpClosesAt = '2026-11-24T08:00:00+08:00';
  await saveTestCenter(store, [anActivity({ ...today, signUpClosesAt, capacity: 2, waitlistCapacity: 5 })]);
  await saveServices(store, [aService({ capacity: 1, leadMinutes: 600 })]);
  const server = await startServer(store);
  const token = await createStaffToken(store, 'meiyuan', '小李', 0);
  return {
    ...createCaller(server.base, fetch),
    store,
    server,
    token,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

const activity = 'dance';
const aSlot = (phone: string) => ({
  ...aSignUp({ phone }),
  hold: null,
  items: ['pressure'],
  ageBand: null,
  isUnder14: false,
  guardianConsent: false,
  healthNoticeVersion: '2026-11-01',
  caller: null,
});

onEachDatabase('bookings that staff take', (database) => {
  const { test } = database;

  test('are made after the deadline, say who called and who took them, and have a code to read out', async () => {
    await using desk = await openDesk(database);
    const { token } = desk;
    await desk.refused('sign_up_closed', 'signUp', { activity, body: aSignUp() });
    const body = { ...aSignUp(), caller: '女儿 王芳' };
    const key = newKey();
    const made = await desk.ask('signUpForCaller', { token, activity, body, key });
    assert.match(made.booking.code, /^[A-Z2-9]{8}$/);
    assert.equal((await desk.ask('loadBooking', { token: made.manageToken })).id, made.booking.id);
    const again = await desk.ask('signUpForCaller', { token, activity, body, key });
    assert.equal(again.booking.id, made.booking.id, 'a repeat is no second one');
    const { events } = await desk.ask('loadDay', { token });
    const [booking] = events.find(({ id }) => id === activity)?.bookings ?? [];
    assert.deepEqual([booking?.caller, booking?.takenBy?.split(' ')[0]], ['女儿 王芳', '小李']);
    const log = await desk.store.db.selectFrom('staff_log').selectAll().execute();
    assert.ok(log.some(({ act, subject }) => act === 'signUpForCaller' && subject === activity));
    assert.ok(!JSON.stringify(log).includes('王芳'), 'the log has no names of residents');
  });

  test('of an activity name who takes part, and a child is signed up only when a guardian agrees', async () => {
    await using desk = await openDesk(database);
    const { token } = desk;
    const child = { isUnder14: true, guardianConsent: false };
    const body = { ...aSignUp({ attendeeName: '小宝' }), caller: null };
    for (const id of ['signUpForCaller', 'joinActivityWaitlistForCaller'] as const) {
      await desk.refused('guardian_consent_needed', id, { token, activity, body: { ...body, ...child } });
    }
    const agreed = { ...body, partySize: 2, isUnder14: true, guardianConsent: true };
    await desk.ask('signUpForCaller', { token, activity, body: agreed });
    const second = { ...agreed, attendeeName: '小妹', isUnder14: false };
    await desk.ask('joinActivityWaitlistForCaller', { token, activity, body: second });
    const rows = await desk.store.db
      .selectFrom('bookings')
      .select(['attendee_name', 'is_under_14', 'guardian_consent'])
      .orderBy('status')
      .execute();
    assert.deepEqual(
      rows.map((row) => Object.values(row)),
      [
        ['小宝', 1, 1],
        ['小妹', 0, 0],
      ],
    );
  });

  test('never take more places than there are; whoever is too late is put on the list', async () => {
    await using desk = await openDesk(database);
    const { token } = desk;
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const body = { ...aSignUp({ phone: `1380013800${index}` }), caller: null };
        const response = await desk.raw('signUpForCaller', { token, activity, body });
        await response.text();
        return response.status;
      }),
    );
    assert.equal(answers.filter((status) => status === 201).length, 2, String(answers));
    const body = { ...aSignUp({ phone: '13900139000' }), caller: null };
    const refusal = await desk.refused('activity_full', 'signUpForCaller', { token, activity, body });
    assert.equal(refusal.waitlist, true);
    const waiting = await desk.ask('joinActivityWaitlistForCaller', { token, activity, body });
    assert.deepEqual([waiting.booking.status, waiting.booking.ahead], ['waiting', 0]);
  });

  test('a slot of the next hours is booked for who stands at the desk, and its second asker waits', async () => {
    await using desk = await openDesk(database);
    const { token } = desk;
    const slot = 'cabin_20261124T1430';
    const { caller: _, ...resident } = aSlot('13800138000');
    await desk.refused('slot_closed', 'bookSlot', { slot, body: resident });
    await desk.ask('bookSlotForCaller', { token, slot, body: aSlot('13800138000') });
    await desk.refused('slot_full', 'bookSlotForCaller', { token, slot, body: aSlot('13900139000') });
    const { booking } = await desk.ask('joinSlotWaitlistForCaller', {
      token,
      slot,
      body: aSlot('13900139000'),
    });
    assert.equal(booking.status, 'waiting');
    const closed = 'cabin_20261124T2000';
    await desk.refused('slot_closed', 'bookSlotForCaller', {
      token,
      slot: closed,
      body: aSlot('13700137000'),
    });
    desk.server.setNow('2026-11-24T15:00:00+08:00');
    const late = await desk.raw('bookSlotForCaller', { token, slot, body: aSlot('13600136000') });
    assert.equal(((await late.json()) as { code: string }).code, 'slot_closed', 'it is over');
  });

  test('who called is forgotten with the booking', async () => {
    await using desk = await openDesk(database);
    const { token, store } = desk;
    await desk.ask('signUpForCaller', { token, activity, body: { ...aSignUp(), caller: '女儿' } });
    await store.db.deleteFrom('bookings').execute();
    assert.deepEqual(await store.db.selectFrom('booking_callers').selectAll().execute(), []);
  });
});
