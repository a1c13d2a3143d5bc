/** The situations that stories name are what they say, within the contract. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FaultName } from '../mocks/faults.ts';
import { residentPhone } from '../mocks/bookings/resident.ts';
import { scenario, situationNames, type Scenario, type ScenarioName } from '../mocks/scenarios.ts';
import { createCaller, newKey, type Caller } from './caller.ts';
import { sealing } from '../mocks/programme/consultation.ts';
import { aSignUp, toCabin, toConsultation, toldInConfidence } from './requests.ts';

interface Setting extends Caller {
  readonly scenario: Scenario;
}

function setting(name: ScenarioName): Setting {
  const made = scenario(name);
  return { scenario: made, ...createCaller(made.base, made.fetch) };
}

const slot = 'cabin_20261130T1100';
const hold = { slot, body: { partySize: 1, replaces: null } };
const consultation = 'consultation_20261130T0900';
const toConsult = toConsultation({
  confidentialityVersion: '2026-11-01',
  content: toldInConfidence({ contact: null }),
});
const toBook = toCabin({ healthNoticeVersion: '2026-11-01' });

describe('situations', () => {
  for (const name of situationNames) {
    test(`${name} answers as the contract describes it`, async () => {
      const { ask, scenario } = setting(name);
      const center = scenario.center.id;
      await ask('loadActivities', { center });
      await ask('loadSlots', { center });
      await ask('loadCampaigns', { center });
      if (scenario.center.consultation) await ask('loadConsultation', { center });
    });
  }

  const firstFreeDays = async (name: ScenarioName) => {
    const { services } = await setting(name).ask('loadSlots');
    return services.map(({ service, firstFreeDay }) => [service.id, firstFreeDay]);
  };

  test('one service or several, full, nothing to book, closed for days', async () => {
    assert.deepEqual(await firstFreeDays('typical'), [['cabin', '2026-11-25']]);
    assert.deepEqual(await firstFreeDays('empty'), []);
    assert.deepEqual(await firstFreeDays('twoServices'), [
      ['cabin', '2026-11-25'],
      ['therapy', '2026-11-26'],
    ]);
    assert.deepEqual(await firstFreeDays('slotsFull'), [['cabin', null]]);
    assert.deepEqual(await firstFreeDays('walkInOnly'), [['cabin', null]]);
    assert.deepEqual(await firstFreeDays('closedForDays'), [['cabin', '2026-12-01']]);
  });

  test('a full slot has a waiting list, or none', async () => {
    const full = await setting('slotsFull').refused('slot_full', 'holdSlot', hold);
    assert.deepEqual([full.waitlist, full.slots], [true, []]);
    const noList = await setting('slotsFullNoWaitlist').refused('slot_full', 'holdSlot', hold);
    assert.equal(noList.waitlist, false);
  });

  test('consultations: some free, none, by telephone, sealed, or not at all', async () => {
    const pageOf = async (name: ScenarioName) => {
      const { services, terms, sealing } = await setting(name).ask('loadConsultation');
      return { firstFreeDay: services[0]!.firstFreeDay, terms, sealing, service: services[0]!.service };
    };
    const typical = await pageOf('typical');
    assert.deepEqual([typical.firstFreeDay, typical.sealing], ['2026-11-25', null]);
    assert.equal(typical.terms.isCallBack, false);
    assert.equal((await pageOf('consultationFull')).firstFreeDay, null);
    assert.deepEqual((await pageOf('consultationSealed')).sealing, sealing);
    const { terms, service } = await pageOf('consultationCallBack');
    assert.deepEqual([terms.isCallBack, service.slotMinutes], [true, 180]);
    await setting('noConsultation').refused('service_not_found', 'loadConsultation');
  });

  test('a center keeps what it was told in confidence until it is erased', async () => {
    const { ask, scenario } = setting('typical');
    const { booking, manageToken } = await ask('bookConsultation', { slot: consultation, body: toConsult });
    const { id: bookingId, code, status } = booking;
    assert.deepEqual(scenario.center.consultations(), [
      { bookingId, code, slotId: consultation, status, request: toConsult },
    ]);
    await ask('eraseBooking', { token: manageToken });
    assert.deepEqual(scenario.center.consultations(), []);
  });

  test('the resident of the stories has had the one booking of the year', async () => {
    const body = { ...toBook, phone: residentPhone };
    await setting('limitReached').refused('limit_reached', 'bookSlot', { slot, body });
  });

  test('the resident has a booking of each kind', async () => {
    const { ask, scenario } = setting('myBookings');
    assert.ok(scenario.bookings);
    const kinds: Record<string, unknown> = {};
    for (const [kind, { manageToken, booking }] of Object.entries(scenario.bookings)) {
      const loaded = await ask('loadBooking', { token: manageToken });
      const found = await ask('findBooking', { body: { code: booking.code, phone: residentPhone } });
      assert.deepEqual(found.booking, loaded);
      kinds[kind] = [loaded.status, loaded.needsCall, loaded.ahead, loaded.offerUntil];
    }
    assert.deepEqual(kinds, {
      activity: ['confirmed', false, null, null],
      slot: ['confirmed', false, null, null],
      waiting: ['waiting', false, 2, null],
      offered: ['offered', false, null, '2026-11-24T10:40:00+08:00'],
      undoable: ['cancelled', false, null, null],
      cancelled: ['cancelled', false, null, null],
      needsCall: ['confirmed', true, null, null],
      activityCancelled: ['confirmed', false, null, null],
      ended: ['confirmed', false, null, null],
      consultation: ['confirmed', false, null, null],
      consultationWaiting: ['waiting', false, 0, null],
    });
    const token = scenario.bookings.undoable.manageToken;
    assert.equal((await ask('undoCancel', { token })).status, 'confirmed');
  });
});

describe('faults', () => {
  test('a hold that expired while the form was filled in is taken again', async () => {
    const { ask, scenario } = setting('typical');
    const { token } = await ask('holdSlot', hold);
    scenario.meet('holdExpired');
    const { booking } = await ask('bookSlot', { slot, body: { ...toBook, hold: token } });
    assert.equal(booking.status, 'confirmed');
  });

  test('a hold that others have now is refused with what is free', async () => {
    const { ask, refused, scenario } = setting('typical');
    const { token } = await ask('holdSlot', hold);
    scenario.meet('holdLost');
    const problem = await refused('slot_full', 'bookSlot', { slot, body: { ...toBook, hold: token } });
    assert.ok(problem.slots && problem.slots.length > 0);
  });

  test('others are faster once, then another slot can be held', async () => {
    const { ask, refused } = setting('slotFullOnHold');
    const { slots } = await refused('slot_full', 'holdSlot', hold);
    await ask('holdSlot', { ...hold, slot: slots![0]!.id });
  });

  test('staff close the day while the form is filled in', async () => {
    const problem = await setting('slotClosedOnSubmit').refused('slot_closed', 'bookSlot', {
      slot,
      body: toBook,
    });
    assert.ok(problem.slots?.every(({ id }) => !id.startsWith('cabin_20261130')));
  });

  test('what happens to slots happens to consultations', async () => {
    const consult = { slot: consultation, body: toConsult };
    const hold = { slot: consultation, body: { partySize: 1, replaces: null } };
    await setting('slotFullOnHold').refused('slot_full', 'holdSlot', hold);
    await setting('slotClosedOnSubmit').refused('slot_closed', 'bookConsultation', consult);
    await setting('noticeOutdated').refused('notice_outdated', 'bookConsultation', consult);
    await setting('waitlistFull').refused('waitlist_full', 'joinConsultationWaitlist', consult);
    const lost = setting('typical');
    const { token } = await lost.ask('holdSlot', hold);
    lost.scenario.meet('holdLost');
    const late = { ...consult, body: { ...toConsult, hold: token } };
    await lost.refused('slot_full', 'bookConsultation', late);
  });

  test('what can be read can be read while nothing can be written', async () => {
    const { ask, raw } = setting('writesBusy');
    await ask('loadSlots');
    const busy = await raw('holdSlot', hold);
    assert.deepEqual([busy.status, busy.headers.get('retry-after')], [503, '1']);
  });

  const lost: [FaultName, (setting: Setting, key: string) => Promise<unknown>][] = [
    ['holdReplyLost', ({ ask }, key) => ask('holdSlot', { ...hold, key })],
    ['signUpReplyLost', ({ ask }, key) => ask('bookSlot', { slot, body: toBook, key })],
    [
      'signUpReplyLost',
      ({ ask }, key) => ask('bookConsultation', { slot: consultation, body: toConsult, key }),
    ],
    [
      'waitReplyLost',
      ({ ask }, key) =>
        ask('joinActivityWaitlist', { activity: 'taiji-2026-11-27', body: aSignUp({ partySize: 1 }), key }),
    ],
    [
      'changeReplyLost',
      ({ ask, scenario }, key) =>
        ask('cancelBooking', { token: scenario.bookings!.activity.manageToken, key }),
    ],
  ];
  for (const [fault, write] of lost) {
    test(`${fault}: the first answer is lost, the same key is told what was done`, async () => {
      const situated = setting(fault === 'changeReplyLost' ? 'myBookings' : 'typical');
      situated.scenario.meet(fault);
      const key = newKey();
      await assert.rejects(write(situated, key), TypeError);
      const second = await write(situated, key);
      assert.deepEqual(await write(situated, key), second);
    });
  }
});
