/** The contract kit's part about booking a slot: what it has to say, and what it answers with. */
import assert from 'node:assert/strict';
import { isCode } from '../../src/domain/booking-code.ts';
import { newKey } from './caller.ts';
import { holdOf, slot, takenOf } from './kit-holds.ts';
import type { KitTest } from './kit.ts';
import { neighbor, toCabin, toTherapy } from './requests.ts';

const therapy = 'therapy_20261125T1400';

export function slotBookingTests(test: KitTest): void {
  test('a booked slot has a code, a manage link, its items and when to stop eating', async ({ ask }) => {
    const body = toCabin({ items: ['glucose'], attendeeName: '王大爷' });
    const { booking, manageToken, manageUrl } = await ask('bookSlot', { slot, body });
    assert.equal(booking.status, 'confirmed');
    assert.ok(isCode(booking.code), booking.code);
    assert.ok(manageUrl.endsWith(`#boai-booking=${manageToken}`), 'the token is in the fragment alone');
    assert.equal(manageUrl.split(manageToken).length, 2);
    assert.equal(booking.activity, null);
    assert.deepEqual(booking.slot, {
      id: slot,
      serviceId: 'cabin',
      serviceName: '健康小屋',
      room: '健康小屋',
      startsAt: '2026-11-25T09:00:00+08:00',
      endsAt: '2026-11-25T09:30:00+08:00',
      items: [{ id: 'glucose', name: '空腹血糖', fasting: true }],
      fastingFrom: '2026-11-24T22:00:00+08:00',
      bring: '社保卡',
      phone: null,
    });
    assert.deepEqual(
      [booking.partySize, booking.maxPartySize, booking.attendeeName, booking.needsCall],
      [1, 2, '王大爷', false],
    );
    assert.deepEqual(
      [booking.endedBy, booking.undoUntil, booking.ahead, booking.offerUntil],
      [null, null, null, null],
    );
    assert.equal(booking.cancelUntil, '2026-11-25T08:00:00+08:00', 'an hour before the start');
    assert.equal(booking.keptUntil, '2026-12-25', '30 days after the slot');
    assert.deepEqual(await ask('loadBooking', { token: manageToken }), booking);
    const found = await ask('findBooking', { body: { code: booking.code, phone: '13800138000' } });
    assert.deepEqual(found, { booking, manageToken, manageUrl });
  });

  test('without a fasting item there is nothing to stop; the service may have a phone of its own', async ({
    ask,
  }) => {
    const { booking } = await ask('bookSlot', { slot: therapy, body: toTherapy({ partySize: 3 }) });
    assert.deepEqual(
      [booking.slot?.fastingFrom, booking.slot?.items, booking.slot?.phone, booking.maxPartySize],
      [null, [], '0796-8000012', 3],
    );
  });

  test('the same key is one booking and one answer, also when it was cancelled since', async ({ ask }) => {
    const hold = await holdOf({ ask }, slot);
    const same = { slot, body: toCabin({ hold: hold.token }), key: newKey() };
    const first = await ask('bookSlot', same);
    assert.deepEqual(await ask('bookSlot', same), first);
    assert.equal(await takenOf({ ask }, slot), 1);
    await ask('cancelBooking', { token: first.manageToken });
    assert.deepEqual(await ask('bookSlot', same), first);
    assert.equal(await takenOf({ ask }, slot), 0);
  });

  test('what the service needs to know has to be there', async ({ ask, refused }) => {
    const fields = async (body: unknown) => {
      const problem = await refused('validation_failed', 'bookSlot', { slot, body });
      return problem.errors?.map(({ field }) => field.replace(/[/.]\d+$/, ''));
    };
    assert.deepEqual(await fields(toCabin({ items: [] })), ['items']);
    assert.deepEqual(await fields(toCabin({ items: ['pressure', 'nothing'] })), ['items']);
    assert.deepEqual(await fields(toCabin({ ageBand: null })), ['ageBand']);
    assert.deepEqual(await fields({ ...toCabin(), ageBand: 'old' }), ['ageBand']);
    assert.deepEqual(await fields({ ...toCabin(), isUnder14: 'no' }), ['isUnder14']);
    assert.deepEqual(await fields({ ...toCabin(), hold: 1 }), ['hold']);
    assert.deepEqual(await fields(toCabin({ phone: '12345' })), ['phone']);
    assert.equal(await takenOf({ ask }, slot), 0);
  });

  test('consents: the notice, health data where it is asked for, a guardian for a child', async ({
    ask,
    refused,
  }) => {
    const book = (body: unknown) => ({ slot, body });
    await refused('notice_outdated', 'bookSlot', book(toCabin({ noticeVersion: 'old' })));
    await refused('notice_outdated', 'bookSlot', book(toCabin({ healthNoticeVersion: null })));
    await refused('notice_outdated', 'bookSlot', book(toCabin({ healthNoticeVersion: 'old' })));
    await refused('guardian_consent_needed', 'bookSlot', book(toCabin({ isUnder14: true })));
    await refused('guardian_consent_needed', 'bookSlot', book(toCabin({ ageBand: 'under14' })));
    await ask('bookSlot', book(toCabin({ ageBand: 'under14', isUnder14: true, guardianConsent: true })));
    await ask('bookSlot', { slot: therapy, body: toTherapy() });
  });

  test('a fasting item is for the morning', async ({ ask, refused }) => {
    const body = toCabin({ items: ['pressure', 'glucose'] });
    const problem = await refused('fasting_needs_morning', 'bookSlot', { slot: 'cabin_20261125T1430', body });
    assert.ok(problem.slots && problem.slots.length > 0);
    await ask('bookSlot', { slot: 'cabin_20261125T1100', body });
  });

  test('one phone has so many bookings in a week; a cancelled one counts no more', async ({
    ask,
    refused,
  }) => {
    await ask('bookSlot', { slot, body: toCabin() });
    const second = await ask('bookSlot', { slot: 'cabin_20261126T0900', body: toCabin() });
    const third = { slot: 'cabin_20261127T0900', body: toCabin({ name: '另一位' }) };
    const problem = await refused('limit_reached', 'bookSlot', third);
    assert.equal(problem.phone, '0796-8000001');
    assert.equal(await takenOf({ ask }, third.slot), 0);
    await ask('bookSlot', { ...third, body: toCabin(neighbor(1)) });
    await ask('bookSlot', { slot: 'cabin_20261130T0900', body: toCabin() });
    await ask('bookSlot', { slot: therapy, body: toTherapy() });
    await ask('cancelBooking', { token: second.manageToken });
    await ask('bookSlot', third);
  });

  test('the calendar file of a booked slot says nothing about whom or what', async ({ ask, server }) => {
    const { booking, manageToken } = await ask('bookSlot', { slot, body: toCabin() });
    const read = async () => (await (await server.fetch(booking.calendarUrl)).text()).replaceAll('\r\n ', '');
    const text = await read();
    assert.match(text, /DTSTART[^\r]*:20261125T0(1|9)0000/);
    assert.match(text, /\r\nSTATUS:CONFIRMED\r\n/);
    for (const secret of ['健康', '血压', '王阿姨', booking.code, booking.id, manageToken.slice(-20)]) {
      assert.ok(!text.includes(secret), `${secret} is in the calendar file`);
    }
    await ask('cancelBooking', { token: manageToken });
    assert.match(await read(), /\r\nSTATUS:CANCELLED\r\n/);
  });
}
