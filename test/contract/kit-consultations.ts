/** The contract kit's part about consultations: their slots and terms, signing up in confidence, waiting, moving. */
import assert from 'node:assert/strict';
import { isCode } from '../../src/domain/booking-code.ts';
import { newKey, type Caller } from './caller.ts';
import type { KitTest } from './kit.ts';
import { aSignUp, toCabin, toConsultation, toldInConfidence, toSealedConsultation } from './requests.ts';
import { consultation, sealedConsultation, sealing } from './scene-consultation.ts';
import { scene } from './scene.ts';

export const slot = 'consultation_20261127T0900';
const later = 'consultation_20261127T0950';
const neutral = '服务中心预约';

/** Seats of a consultation that are taken, held ones included. */
export async function takenOf({ ask }: Pick<Caller, 'ask'>, slotId: string): Promise<number | undefined> {
  const { services } = await ask('loadConsultation');
  const slots = services.flatMap(({ days }) => days).flatMap(({ slots }) => slots);
  return slots.find(({ id }) => id === slotId)?.taken;
}

/** Alone with the number of a neighbor. */
const fromNeighbor = (number: number) =>
  toConsultation({
    content: toldInConfidence({
      contact: { phone: `1390013900${number}`, safeTimes: [], mayBeNamed: true },
    }),
  });

export function consultationTests(test: KitTest): void {
  test('the consultation room has slots and terms, and is none of the services', async ({ ask, refused }) => {
    const page = await ask('loadConsultation');
    assert.deepEqual(page.terms, consultation.terms);
    assert.equal(page.sealing, null);
    assert.deepEqual(
      page.services.map(({ service, firstFreeDay }) => [service.id, firstFreeDay]),
      [['consultation', '2026-11-24']],
    );
    assert.deepEqual([page.from, page.to], ['2026-11-24', '2026-12-07']);
    const week = { query: { from: '2026-11-27', to: '2026-11-27' } };
    const [day] = (await ask('loadConsultation', week)).services[0]!.days;
    assert.deepEqual(
      day?.slots.map(({ id, startsAt, endsAt }) => [id, startsAt, endsAt]),
      [
        [slot, '2026-11-27T09:00:00+08:00', '2026-11-27T09:50:00+08:00'],
        [later, '2026-11-27T09:50:00+08:00', '2026-11-27T10:40:00+08:00'],
        ['consultation_20261127T1040', '2026-11-27T10:40:00+08:00', '2026-11-27T11:30:00+08:00'],
      ],
    );
    const { services } = await ask('loadSlots');
    assert.deepEqual(
      services.map(({ service }) => service.id),
      ['cabin', 'therapy'],
    );
    await refused('service_not_found', 'loadSlots', { query: { service: 'consultation' } });
  });

  test(
    'a center without consultations says so, and whom to call',
    async ({ refused }) => {
      const problem = await refused('service_not_found', 'loadConsultation');
      assert.equal(problem.phone, scene.center.phone);
      const sent = { slot, body: toConsultation() };
      assert.equal((await refused('slot_not_found', 'bookConsultation', sent)).phone, scene.center.phone);
    },
    { consultation: null },
  );

  test('a consultation is booked without a word about whose and what it is', async ({ ask }) => {
    const { booking, manageToken, manageUrl } = await ask('bookConsultation', {
      slot,
      body: toConsultation(),
    });
    assert.ok(isCode(booking.code), booking.code);
    assert.ok(manageUrl.endsWith(`#boai-booking=${manageToken}`), 'the token is in the fragment alone');
    assert.deepEqual([booking.status, booking.isConfidential, booking.activity], ['confirmed', true, null]);
    assert.deepEqual([booking.name, booking.phoneMasked, booking.attendeeName], ['', '', null]);
    assert.deepEqual([booking.partySize, booking.maxPartySize], [1, 1]);
    assert.deepEqual(booking.slot, {
      id: slot,
      serviceId: 'consultation',
      serviceName: neutral,
      room: '梅苑社区党群服务中心',
      startsAt: '2026-11-27T09:00:00+08:00',
      endsAt: '2026-11-27T09:50:00+08:00',
      items: [],
      fastingFrom: null,
      bring: null,
      phone: '0796-8000015',
    });
    assert.equal(booking.cancelUntil, '2026-11-26T09:00:00+08:00', 'a day before the start');
    assert.equal(booking.keptUntil, '2026-12-11', 'as the terms say, not the notice');
    assert.equal(await takenOf({ ask }, slot), 1);
    assert.deepEqual(await ask('loadBooking', { token: manageToken }), booking);
    const found = await ask('findBooking', { body: { code: booking.code, phone: '13800138000' } });
    assert.deepEqual(found, { booking, manageToken, manageUrl });
  });

  test('other bookings are not confidential', async ({ ask }) => {
    const signedUp = await ask('signUp', { activity: 'first-aid', body: aSignUp() });
    const booked = await ask('bookSlot', { slot: 'cabin_20261127T0900', body: toCabin() });
    assert.deepEqual([signedUp.booking.isConfidential, booked.booking.isConfidential], [false, false]);
  });

  test('whoever rather calls has a code, and the code alone finds it', async ({ ask }) => {
    const body = toConsultation({ content: toldInConfidence({ contact: null, counsellorId: null }) });
    const made = await ask('bookConsultation', { slot, body });
    for (const phone of ['', '13800138000']) {
      assert.deepEqual(await ask('findBooking', { body: { code: made.booking.code, phone } }), made);
    }
  });

  test('a hold keeps a consultation as it keeps every slot', async ({ ask, refused }) => {
    const hold = await ask('holdSlot', { slot, body: { partySize: 1, replaces: null } });
    assert.equal(hold.expiresAt, '2026-11-24T09:30:00+08:00');
    const full = await refused('slot_full', 'bookConsultation', { slot, body: toConsultation() });
    assert.deepEqual([full.waitlist, full.slots?.length], [true, 6]);
    assert.ok(full.slots?.every(({ id }) => id.startsWith('consultation_')));
    assert.equal(full.phone, '0796-8000015');
    await ask('bookConsultation', { slot, body: toConsultation({ hold: hold.token }) });
    assert.equal(await takenOf({ ask }, slot), 1);
  });

  test('the same key is one consultation and one answer', async ({ ask, refused }) => {
    const same = { slot, body: toConsultation(), key: newKey() };
    const first = await ask('bookConsultation', same);
    assert.deepEqual(await ask('bookConsultation', same), first);
    assert.equal(await takenOf({ ask }, slot), 1);
    const other = { ...same, body: toConsultation({ ageBand: '14to17' }) };
    await refused('idempotency_key_reused', 'bookConsultation', other);
    await refused('idempotency_key_missing', 'bookConsultation', { ...same, key: '' });
  });

  test('what is taken can be waited for, and is offered when it is given back', async ({ ask, refused }) => {
    const left = await refused('places_left', 'joinConsultationWaitlist', { slot, body: toConsultation() });
    assert.equal(left.phone, '0796-8000015');
    const first = await ask('bookConsultation', { slot, body: toConsultation() });
    const wait = await ask('joinConsultationWaitlist', { slot, body: fromNeighbor(1) });
    assert.deepEqual(
      [wait.booking.status, wait.booking.ahead, wait.booking.isConfidential],
      ['waiting', 0, true],
    );
    await refused('already_waiting', 'joinConsultationWaitlist', { slot, body: fromNeighbor(1) });
    await ask('joinConsultationWaitlist', { slot, body: fromNeighbor(2) });
    await refused('waitlist_full', 'joinConsultationWaitlist', { slot, body: fromNeighbor(3) });
    await ask('cancelBooking', { token: first.manageToken });
    assert.equal((await ask('loadBooking', { token: wait.manageToken })).status, 'offered');
    const accepted = await ask('acceptOffer', { token: wait.manageToken });
    assert.deepEqual([accepted.status, accepted.slot?.serviceName], ['confirmed', neutral]);
  });

  test('a consultation moves to another time of its own, and to nothing else', async ({ ask, refused }) => {
    const { manageToken: token } = await ask('bookConsultation', { slot, body: toConsultation() });
    const moved = await ask('rescheduleBooking', { token, body: { to: later } });
    assert.deepEqual([moved.slot?.id, moved.isConfidential, moved.name], [later, true, '']);
    assert.deepEqual([await takenOf({ ask }, slot), await takenOf({ ask }, later)], [0, 1]);
    await refused('validation_failed', 'rescheduleBooking', { token, body: { to: 'cabin_20261127T0900' } });
    await refused('party_too_large', 'resizeBooking', { token, body: { partySize: 2 } });
    const cabin = await ask('bookSlot', { slot: 'cabin_20261127T0900', body: toCabin() });
    await refused('validation_failed', 'rescheduleBooking', { token: cabin.manageToken, body: { to: slot } });
  });

  test('a consultation can be cancelled until a day before, and taken back', async ({
    ask,
    refused,
    server,
  }) => {
    const { manageToken: token } = await ask('bookConsultation', { slot, body: toConsultation() });
    assert.equal((await ask('cancelBooking', { token })).status, 'cancelled');
    assert.equal((await ask('undoCancel', { token })).status, 'confirmed');
    server.setNow('2026-11-26T09:00:01+08:00');
    assert.equal((await refused('cancel_closed', 'cancelBooking', { token })).phone, '0796-8000015');
  });

  test('the calendar file of a consultation says nothing about whom or what', async ({ ask, server }) => {
    const { booking, manageToken } = await ask('bookConsultation', { slot, body: toConsultation() });
    const text = (await (await server.fetch(booking.calendarUrl)).text()).replaceAll('\r\n ', '');
    assert.ok(text.includes(`SUMMARY:${neutral}\r\n`), text);
    const secrets = ['心理', '咨询', '二楼', '小雨', '林老师', 'consultation', booking.code, booking.id];
    for (const secret of [...secrets, manageToken.slice(-20)]) {
      assert.ok(!text.includes(secret), `${secret} is in the calendar file`);
    }
  });

  test('the other operations do not know the slots of the consultation, nor it theirs', async ({
    ask,
    refused,
  }) => {
    await refused('slot_not_found', 'bookSlot', { slot, body: toCabin() });
    await ask('bookConsultation', { slot, body: toConsultation() });
    await refused('slot_not_found', 'joinSlotWaitlist', { slot, body: toCabin() });
    const cabin = { slot: 'cabin_20261127T0900', body: toConsultation() };
    await refused('slot_not_found', 'bookConsultation', cabin);
    await refused('slot_not_found', 'joinConsultationWaitlist', cabin);
  });

  test(
    'with a key, what is sealed is taken; the code and the link open it',
    async ({ ask }) => {
      assert.deepEqual((await ask('loadConsultation')).sealing, sealing);
      const body = toSealedConsultation(sealing.id);
      const { booking, manageToken } = await ask('bookConsultation', { slot, body });
      assert.deepEqual(
        [booking.isConfidential, booking.name, booking.phoneMasked, booking.slot?.serviceName],
        [true, '', '', neutral],
      );
      assert.deepEqual(await ask('loadBooking', { token: manageToken }), booking);
      const found = await ask('findBooking', { body: { code: booking.code, phone: '' } });
      assert.deepEqual(found.booking, booking);
      const first = await ask('joinConsultationWaitlist', { slot, body });
      const second = await ask('joinConsultationWaitlist', { slot, body });
      assert.deepEqual([first.booking.ahead, second.booking.ahead], [0, 1], 'nobody can know who waits');
    },
    { consultation: sealedConsultation },
  );
}
