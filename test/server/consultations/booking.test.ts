/** Consultations take their slots as every booking does, and look like nothing in particular to everybody else. */
import assert from 'node:assert/strict';
import { purge } from '../../../demo/server/purge.ts';
import { seal } from '../../../src/api/sealing.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp, testCenter } from '../../support/server.ts';
import { aContent, aRequest, openConsultationDesk, otherSlot, slot, terms } from './consultation-desk.ts';

const aVisit = {
  ...aSignUp(),
  hold: null,
  items: [],
  ageBand: null,
  isUnder14: false,
  guardianConsent: false,
  healthNoticeVersion: null,
};

onEachDatabase('consultations', (database) => {
  const { test } = database;

  test('a page shows slots and terms; other services know nothing of them', async () => {
    await using desk = await openConsultationDesk(database);
    const page = await desk.ask('loadConsultation');
    assert.deepEqual(page.terms, terms);
    assert.equal(page.sealing, null);
    assert.deepEqual(
      page.services.map(({ service }) => service.id),
      ['consult'],
    );
    const { services } = await desk.ask('loadSlots');
    assert.deepEqual(
      services.map(({ service }) => service.id),
      ['cabin'],
    );
    await desk.refused('service_not_found', 'loadSlots', { query: { service: 'consult' } });
    await desk.refused('slot_not_found', 'bookSlot', { slot, body: aVisit });
    await desk.refused('slot_not_found', 'joinSlotWaitlist', { slot, body: aVisit });
    const cabin = { slot: 'cabin_20261126T0830', body: aRequest() };
    await desk.refused('slot_not_found', 'bookConsultation', cabin);
    assert.equal(await desk.count('bookings'), 0);
  });

  test('what a booking shows names nobody and nothing, and its calendar file is neutral', async () => {
    await using desk = await openConsultationDesk(database);
    const hold = await desk.ask('holdSlot', { slot, body: { partySize: 1, replaces: null } });
    const full = await desk.refused('slot_full', 'bookConsultation', { slot, body: aRequest() });
    assert.equal(full.phone, testCenter.phone);
    assert.ok(full.slots!.length > 0 && full.waitlist === true);
    const { booking, manageToken: token } = await desk.book({ hold: hold.token });
    assert.equal(booking.isConfidential, true);
    assert.equal(booking.slot!.serviceName, '服务中心预约');
    assert.equal(booking.keptUntil, '2026-12-06');
    assert.equal(booking.cancelUntil, '2026-11-25T09:00:00+08:00');
    const ics = (await desk.server.app.inject(booking.calendarUrl)).body;
    const shown = JSON.stringify(await desk.ask('loadBooking', { token })) + ics;
    for (const word of ['心理', '咨询', '小雨', '139', '5678', '陈老师', '睡眠', '病历']) {
      assert.ok(!shown.includes(word), word);
    }
  });

  test('the code and the phone find it; without a phone, or sealed, the code is all there is', async () => {
    await using desk = await openConsultationDesk(database);
    const { booking } = await desk.book();
    const code = booking.code;
    const found = await desk.ask('findBooking', { body: { code, phone: '+86 13912345678' } });
    assert.equal(found.booking.id, booking.id);
    await desk.refused('booking_not_found', 'findBooking', { body: { code, phone: '13912345679' } });
    await desk.refused('booking_not_found', 'findBooking', { body: { code, phone: '' } });
    const silent = await desk.book({ content: { ...aContent, contact: null } }, otherSlot);
    const lookup = { code: silent.booking.code, phone: '' };
    assert.equal((await desk.ask('findBooking', { body: lookup })).booking.id, silent.booking.id);
    const byPhone = await desk.ask('findStaffBookings', {
      token: desk.deskToken,
      body: { text: '13912345678' },
    });
    assert.deepEqual(byPhone.bookings, []);
  });

  test('every refusal says how to reach a human', async () => {
    await using desk = await openConsultationDesk(database);
    const refused = async (code: Parameters<typeof desk.refused>[0], changes: object, at = slot) => {
      const problem = await desk.refused(code, 'bookConsultation', {
        slot: at,
        body: { ...aRequest(), ...changes },
      });
      assert.equal(problem.phone, testCenter.phone, code);
      return problem;
    };
    await refused('too_fast', { filledMs: 2_999 });
    await refused('validation_failed', { website: 'https://robot.example' });
    await refused('validation_failed', { content: null });
    await refused('validation_failed', { problem: '我最近…' });
    await refused('validation_failed', { content: { ...aContent, diagnosis: '…' } });
    await refused('validation_failed', { content: { ...aContent, name: ' ' } });
    await refused('validation_failed', { content: { ...aContent, counsellorId: 'nobody' } });
    await refused('validation_failed', { content: { ...aContent, topicId: 'nothing' } });
    await refused('validation_failed', {
      content: { ...aContent, contact: { ...aContent.contact, phone: '12' } },
    });
    await refused('notice_outdated', { noticeVersion: 'old' });
    await refused('notice_outdated', { confidentialityVersion: 'old' });
    await refused('guardian_consent_needed', { ageBand: 'under14' });
    await refused('slot_closed', {}, 'consult_20261128T0900');
    await refused('slot_not_found', {}, 'nothing_20261126T0900');
    const keyless = await desk.server.app.inject({
      method: 'POST',
      url: `/api/v1/centers/meiyuan/slots/${slot}/consultations`,
      headers: { 'content-type': 'application/json' },
      payload: '{"broken',
    });
    assert.equal(keyless.statusCode, 400);
    assert.equal(keyless.json<{ phone: string }>().phone, testCenter.phone);
    await desk.refused('party_too_large', 'holdSlot', { slot, body: { partySize: 2, replaces: null } });
    for (const table of ['bookings', 'consultations', 'outbox', 'idempotency'] as const) {
      assert.equal(await desk.count(table), 0, table);
    }
    const child = await desk.book({ ageBand: 'under14', guardianConsent: true });
    assert.equal(child.booking.status, 'confirmed');
  });

  test('too many sign-ups in an hour are refused with the phone, from one address and in one center', async () => {
    const sign = (consultationsPerAddress: number, consultationsPerCenter: number) =>
      openConsultationDesk(database, {
        options: { limits: { consultationsPerAddress, consultationsPerCenter } },
      });
    for (const limits of [
      [2, 100],
      [100, 2],
    ] as const) {
      await using desk = await sign(limits[0], limits[1]);
      const ask = { slot, body: aRequest({ noticeVersion: 'old' }) };
      for (let times = 0; times < 2; times++) await desk.refused('notice_outdated', 'bookConsultation', ask);
      const problem = await desk.refused('too_many_requests', 'bookConsultation', ask);
      assert.equal(problem.phone, testCenter.phone);
    }
  });

  test('the same key signs up once and answers alike', async () => {
    await using desk = await openConsultationDesk(database);
    const same = { slot, body: aRequest(), key: 'the-same-key' };
    const [first, second] = await Promise.all([
      desk.ask('bookConsultation', same),
      desk.ask('bookConsultation', same),
    ]);
    assert.deepEqual(first, second);
    assert.equal(await desk.count('consultations'), 1);
    const other = { ...same, body: aRequest({ content: { ...aContent, name: '小雪' } }) };
    await desk.refused('idempotency_key_reused', 'bookConsultation', other);
  });

  test('forty want the last slot at once: one has it', async () => {
    await using desk = await openConsultationDesk(database);
    const replies = await Promise.all(
      Array.from({ length: 40 }, () => desk.raw('bookConsultation', { slot, body: aRequest() })),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    assert.deepEqual([...new Set(replies.map(({ status }) => status))].sort(), [201, 409]);
    assert.equal(await desk.count('consultations'), 1);
    assert.equal(await desk.taken(), 1);
  });

  test('strangers wait side by side; one phone waits once; who cancels makes room for the next', async () => {
    await using desk = await openConsultationDesk(database);
    const wait = (name: string, phone: string | null) => ({
      slot,
      body: aRequest({
        content: { ...aContent, name, contact: phone === null ? null : { ...aContent.contact!, phone } },
      }),
    });
    const early = await desk.refused('places_left', 'joinConsultationWaitlist', wait('一', null));
    assert.equal(early.phone, testCenter.phone);
    const { manageToken: token } = await desk.book();
    const first = await desk.ask('joinConsultationWaitlist', wait('一', null));
    await desk.ask('joinConsultationWaitlist', wait('二', null));
    await desk.ask('joinConsultationWaitlist', wait('三', '13800000001'));
    await desk.refused('already_waiting', 'joinConsultationWaitlist', wait('三', '138 0000 0001'));
    await desk.refused('waitlist_full', 'joinConsultationWaitlist', wait('四', null));
    await desk.ask('cancelBooking', { token });
    const offered = await desk.ask('loadBooking', { token: first.manageToken });
    assert.equal(offered.status, 'offered');
    const accepted = await desk.ask('acceptOffer', { token: first.manageToken });
    assert.equal(accepted.status, 'confirmed');
    assert.equal(await desk.taken(), 1);
  });

  test('another time, until a day before; then only the phone helps, or deleting', async () => {
    await using desk = await openConsultationDesk(database);
    const { manageToken: token } = await desk.book();
    const moved = await desk.ask('rescheduleBooking', { token, body: { to: otherSlot } });
    assert.equal(moved.slot!.id, otherSlot);
    assert.equal(moved.keptUntil, '2026-12-07');
    await desk.refused('validation_failed', 'rescheduleBooking', {
      token,
      body: { to: 'cabin_20261126T0830' },
    });
    desk.setNow('2026-11-26T09:00:01+08:00');
    await desk.refused('cancel_closed', 'cancelBooking', { token });
    assert.deepEqual(await desk.ask('eraseBooking', { token }), { erased: true });
    assert.equal(await desk.taken(otherSlot), 0);
  });

  test('a limit of the service counts phones, and forgets them', async () => {
    await using desk = await openConsultationDesk(database, {
      service: { limit: { count: 1, per: 'week' } },
    });
    const limits = () => desk.store.db.selectFrom('phone_limits').selectAll().execute();
    const { manageToken: token } = await desk.book();
    const problem = await desk.refused('limit_reached', 'bookConsultation', {
      slot: otherSlot,
      body: aRequest(),
    });
    assert.equal(problem.phone, testCenter.phone);
    await desk.ask('cancelBooking', { token });
    assert.deepEqual(await limits(), []);
    await desk.ask('undoCancel', { token });
    assert.equal((await limits()).length, 1);
    await purge(desk.store, Date.parse('2026-12-05T09:00:00+08:00'));
    assert.equal((await limits()).length, 1);
    await purge(desk.store, Date.parse('2026-12-20T09:00:00+08:00'));
    assert.deepEqual(await limits(), []);
  });

  test('deleted now: the slot goes to who waits, and a count is all that is left', async () => {
    await using desk = await openConsultationDesk(database);
    const { booking, manageToken: token } = await desk.book();
    const waiting = await desk.ask('joinConsultationWaitlist', {
      slot,
      body: aRequest({ content: { ...aContent, contact: null } }),
    });
    assert.ok((await desk.count('outbox')) > 0);
    assert.deepEqual(await desk.ask('eraseBooking', { token }), { erased: true });
    await desk.refused('booking_not_found', 'eraseBooking', { token });
    await desk.refused('booking_not_found', 'loadBooking', { token });
    const lookup = { code: booking.code, phone: '13912345678' };
    await desk.refused('booking_not_found', 'findBooking', { body: lookup });
    assert.equal((await desk.ask('loadBooking', { token: waiting.manageToken })).status, 'offered');
    await desk.ask('eraseBooking', { token: waiting.manageToken });
    for (const table of ['bookings', 'consultations', 'outbox'] as const) {
      assert.equal(await desk.count(table), 0, table);
    }
    assert.equal(await desk.taken(), 0);
    const erased = await desk.store.db.selectFrom('erased_bookings').selectAll().execute();
    assert.deepEqual(
      erased.map(({ month, count }) => [month, count]),
      [['2026-11', 2]],
    );
    const dance = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    await desk.refused('booking_not_found', 'eraseBooking', { token: dance.manageToken });
    assert.equal((await desk.ask('loadBooking', { token: dance.manageToken })).status, 'confirmed');
  });

  test('content goes with its booking on the day that was told', async () => {
    await using desk = await openConsultationDesk(database);
    await desk.book();
    assert.equal(await purge(desk.store, Date.parse('2026-12-05T23:59:59+08:00')), 0);
    assert.equal(await purge(desk.store, Date.parse('2026-12-06T00:00:00+08:00')), 1);
    assert.equal(await desk.count('consultations'), 0);
  });

  test('the desk sees times and codes, a counsellor what was said, and both are written down', async () => {
    await using desk = await openConsultationDesk(database);
    const { booking } = await desk.book({ ageBand: '14to17' });
    const [atDesk] = (await desk.ask('loadStaffConsultations', { token: desk.deskToken })).consultations;
    assert.deepEqual(atDesk, {
      bookingId: booking.id,
      code: booking.code,
      status: 'confirmed',
      startsAt: '2026-11-26T09:00:00+08:00',
      endsAt: '2026-11-26T09:50:00+08:00',
      ageBand: '14to17',
      content: null,
      sealed: null,
    });
    const read = await desk.ask('loadStaffConsultations', { token: desk.counsellor });
    const contact = { ...aContent.contact!, phone: '13912345678' };
    assert.deepEqual(read.consultations[0]!.content, { ...aContent, contact });
    const token = desk.deskToken;
    const roster = await desk.ask('loadSlotRoster', {
      token,
      service: 'consult',
      query: { day: '2026-11-26' },
    });
    assert.deepEqual(
      roster.entries.map(({ name, phone, title, room }) => [name, phone, title, room]),
      [['', '', '服务中心预约', '']],
    );
    await desk.ask('reissueBooking', { token, booking: booking.id });
    await desk.ask('cancelStaffBooking', { token, booking: booking.id });
    const log = await desk.store.db.selectFrom('staff_log').selectAll().orderBy('number').execute();
    assert.deepEqual(
      log.map(({ number, act }) => [number, act]),
      [
        [1, 'change-consultation-service'],
        [2, 'list-consultations'],
        [3, 'read-consultations'],
        [4, 'loadSlotRoster 2026-11-26'],
        [5, 'reissueBooking'],
        [6, 'cancelForStaff'],
      ],
    );
    assert.match(log[2]!.staff, /^chen \(desk counsellor editor [0-9a-f]{8}\)$/);
    for (const { subject } of log.slice(1)) assert.ok(subject.includes(booking.id));
    await desk.refused('unauthorized', 'loadStaffConsultations', { token: 'staff_nobody' });
  });

  test('with a key of the counsellors nothing is taken that the server could read', async () => {
    await using desk = await openConsultationDesk(database);
    const { key } = await desk.seal();
    assert.deepEqual((await desk.ask('loadConsultation')).sealing, key);
    const plain = await desk.refused('sealing_needed', 'bookConsultation', { slot, body: aRequest() });
    assert.equal(plain.phone, testCenter.phone);
    const sealed = await seal(aContent, key, testCenter.id);
    const wrong = { ...sealed, keyId: 'another' };
    const body = (content: typeof sealed) => aRequest({ content: null, sealed: content });
    await desk.refused('sealing_needed', 'bookConsultation', { slot, body: body(wrong) });
    const short = { ...sealed, ciphertext: sealed.ciphertext.slice(0, 400) };
    await desk.refused('validation_failed', 'bookConsultation', { slot, body: body(short) });
    await desk.refused('validation_failed', 'bookConsultation', {
      slot,
      body: { ...body(sealed), content: aContent },
    });
    const { booking } = await desk.ask('bookConsultation', { slot, body: body(sealed) });
    const read = await desk.ask('loadStaffConsultations', { token: desk.counsellor });
    assert.deepEqual(read.consultations[0]!.sealed, sealed);
    assert.equal(read.consultations[0]!.content, null);
    const atDesk = await desk.ask('loadStaffConsultations', { token: desk.deskToken });
    assert.equal(atDesk.consultations[0]!.sealed, null);
    const found = await desk.ask('findBooking', { body: { code: booking.code, phone: '13912345678' } });
    assert.equal(found.booking.id, booking.id);
  });
});
