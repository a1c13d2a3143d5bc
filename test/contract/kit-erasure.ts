/** The contract kit's part about deleting a consultation: it is gone for everybody, and its slot is free. */
import assert from 'node:assert/strict';
import { newKey } from './caller.ts';
import { slot, takenOf } from './kit-consultations.ts';
import type { KitTest } from './kit.ts';
import { toCabin, toConsultation, toldInConfidence } from './requests.ts';

export function erasureTests(test: KitTest): void {
  test('what is erased cannot be found, loaded or changed any more, and its slot is given back', async ({
    ask,
    refused,
    server,
  }) => {
    const { booking, manageToken: token } = await ask('bookConsultation', { slot, body: toConsultation() });
    assert.deepEqual(await ask('eraseBooking', { token }), { erased: true });
    assert.equal(await takenOf({ ask }, slot), 0);
    await refused('booking_not_found', 'loadBooking', { token });
    await refused('booking_not_found', 'cancelBooking', { token });
    await refused('booking_not_found', 'findBooking', {
      body: { code: booking.code, phone: '13800138000' },
    });
    const again = await refused('booking_not_found', 'eraseBooking', { token });
    assert.ok(again.phone);
    assert.equal((await server.fetch(booking.calendarUrl)).status, 404);
  });

  test('the slot goes to whoever waits; who erases while waiting leaves the list', async ({ ask }) => {
    const contact = { phone: '13900139001', safeTimes: [], mayBeNamed: true };
    const neighbor = toConsultation({ content: toldInConfidence({ contact }) });
    const alone = toConsultation({ content: toldInConfidence({ contact: null }) });
    const first = await ask('bookConsultation', { slot, body: toConsultation() });
    const second = await ask('joinConsultationWaitlist', { slot, body: alone });
    const third = await ask('joinConsultationWaitlist', { slot, body: neighbor });
    await ask('eraseBooking', { token: second.manageToken });
    assert.equal((await ask('loadBooking', { token: third.manageToken })).ahead, 0);
    await ask('eraseBooking', { token: first.manageToken });
    assert.equal((await ask('loadBooking', { token: third.manageToken })).status, 'offered');
    await ask('eraseBooking', { token: third.manageToken });
    assert.equal(await takenOf({ ask }, slot), 0);
  });

  test('it can be erased when it is too late to cancel, and when it is cancelled or over', async ({
    ask,
    refused,
    server,
  }) => {
    const late = await ask('bookConsultation', { slot, body: toConsultation() });
    const cancelled = await ask('bookConsultation', {
      slot: 'consultation_20261130T0900',
      body: toConsultation(),
    });
    await ask('cancelBooking', { token: cancelled.manageToken });
    await ask('eraseBooking', { token: cancelled.manageToken });
    server.setNow('2026-11-26T12:00:00+08:00');
    await refused('cancel_closed', 'cancelBooking', { token: late.manageToken });
    await ask('eraseBooking', { token: late.manageToken });
    assert.equal(await takenOf({ ask }, slot), 0);
    const over = await ask('bookConsultation', { slot, body: toConsultation() });
    server.setNow('2026-11-28T12:00:00+08:00');
    await ask('eraseBooking', { token: over.manageToken });
    await refused('booking_not_found', 'loadBooking', { token: over.manageToken });
  });

  test('a repeated sign-up does not bring back what was erased since', async ({ ask, refused }) => {
    const sent = { slot, body: toConsultation(), key: newKey() };
    const { manageToken: token } = await ask('bookConsultation', sent);
    await ask('eraseBooking', { token });
    await refused('booking_not_found', 'bookConsultation', sent);
    assert.equal(await takenOf({ ask }, slot), 0);
  });

  test('other bookings cannot be erased by their holders', async ({ ask, refused }) => {
    const cabin = await ask('bookSlot', { slot: 'cabin_20261127T0900', body: toCabin() });
    await refused('booking_not_found', 'eraseBooking', { token: cabin.manageToken });
    await refused('booking_not_found', 'eraseBooking', { token: 'nothing' });
    await refused('unauthorized', 'eraseBooking');
    assert.equal((await ask('loadBooking', { token: cabin.manageToken })).status, 'confirmed');
  });
}
