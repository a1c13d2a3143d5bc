/** The contract kit's part about reading services, days and slots. */
import assert from 'node:assert/strict';
import type { ServiceDays, SlotDay, SlotsPage } from '../../src/api/generated/types.ts';
import type { KitTest } from './kit.ts';
import { activity, scene } from './scene.ts';
import { cabin, therapy } from './scene-services.ts';

const morning = ['08:30', '09:00', '09:30', '10:00', '10:30', '11:00'];
const afternoon = ['14:30', '15:00', '15:30', '16:00'];

export function serviceIn(page: SlotsPage, serviceId = 'cabin'): ServiceDays {
  const found = page.services.find(({ service }) => service.id === serviceId);
  assert.ok(found, `${serviceId} is not in the answer`);
  return found;
}

function dayIn(page: SlotsPage, day: string, serviceId = 'cabin'): SlotDay {
  const found = serviceIn(page, serviceId).days.find((candidate) => candidate.day === day);
  assert.ok(found, `${day} is not in the answer`);
  return found;
}

function starts({ slots }: SlotDay): string[] {
  return slots.map(({ startsAt }) => startsAt.slice(11, 16));
}

export function slotTests(test: KitTest): void {
  test('without a query slots are told for two weeks from today, for every service', async ({ ask }) => {
    const page = await ask('loadSlots');
    assert.deepEqual([page.from, page.to], ['2026-11-24', '2026-12-07']);
    assert.deepEqual(page.center, scene.center);
    assert.deepEqual(
      page.services.map(({ service }) => service),
      [cabin, therapy],
    );
    for (const { days } of page.services) assert.equal(days.length, 14);
    assert.equal(serviceIn(page).lastDay, '2026-12-08');
    assert.equal(serviceIn(page).firstFreeDay, '2026-11-24');
  });

  test('a day has whole slots within its hours and a break between; past ones of today are there', async ({
    ask,
  }) => {
    const today = dayIn(await ask('loadSlots'), '2026-11-24');
    assert.deepEqual(starts(today), [...morning, ...afternoon]);
    assert.deepEqual(today.slots[0], {
      id: 'cabin_20261124T0830',
      startsAt: '2026-11-24T08:30:00+08:00',
      endsAt: '2026-11-24T09:00:00+08:00',
      capacity: 2,
      taken: 0,
      waiting: 0,
    });
    assert.equal(today.closed, null);
  });

  test('a day without hours says why; when one may just come is shown', async ({ ask }) => {
    const page = await ask('loadSlots');
    const friday = dayIn(page, '2026-11-27');
    assert.deepEqual(starts(friday), morning);
    assert.deepEqual(friday.walkIn, [
      { startsAt: '2026-11-27T14:30:00+08:00', endsAt: '2026-11-27T17:00:00+08:00' },
    ]);
    const saturday = dayIn(page, '2026-11-28');
    assert.deepEqual([saturday.closed, saturday.slots, saturday.walkIn], ['weekly', [], []]);
  });

  test(
    'a public holiday closes or not as the service says; a weekend day that is worked is open',
    async ({ ask }) => {
      const page = await ask('loadSlots');
      assert.equal(dayIn(page, '2026-12-02').closed, 'holiday');
      assert.equal(dayIn(page, '2026-12-02', 'therapy').closed, null);
      const worked = dayIn(page, '2026-11-29');
      assert.equal(worked.closed, null);
      assert.deepEqual(starts(worked), morning, 'like the Friday before it, for the Monday after is off');
      assert.deepEqual(
        page.holidays.map(({ year }) => year),
        [2026],
      );
    },
    {
      holidays: [
        {
          year: 2026,
          off: ['2026-11-30', '2026-12-02'],
          work: ['2026-11-29'],
          names: [],
        },
      ],
    },
  );

  test(
    'an exception wins over the week and over a holiday',
    async ({ ask }) => {
      const page = await ask('loadSlots');
      const closed = dayIn(page, '2026-11-25');
      assert.deepEqual([closed.closed, closed.note, closed.slots], ['exception', '设备检修', []]);
      assert.equal(dayIn(page, '2026-11-25', 'therapy').closed, null, 'of this service alone');
      const open = dayIn(page, '2026-12-02');
      assert.deepEqual([open.closed, open.note, starts(open)], [null, '节日开放', ['09:00', '09:30']]);
    },
    {
      holidays: [{ year: 2026, off: ['2026-12-02'], work: [], names: [] }],
      services: [
        {
          service: cabin,
          exceptions: [
            { day: '2026-11-25', hours: [], note: '设备检修' },
            { day: '2026-12-02', hours: [{ from: '09:00', to: '10:00' }], note: '节日开放' },
          ],
        },
        { service: therapy },
      ],
    },
  );

  test('holidays of a year that is not announced are not in the answer', async ({ ask, server }) => {
    server.setNow('2027-01-05T09:00:00+08:00');
    const page = await ask('loadSlots');
    assert.deepEqual(page.holidays, []);
  });

  const clinic = activity('clinic', '2026-11-25', '08:45', '10:00', { room: '健康小屋', capacity: null });
  const allDay = activity('all-day', '2026-11-26', '08:00', '18:00', { room: '健康小屋', capacity: null });
  const off = activity('off', '2026-11-24', '14:00', '17:00', { room: '健康小屋', status: 'cancelled' });
  const inTheRoom = { activities: [...scene.activities, clinic, allDay, off] };

  test(
    'an activity in the room closes the slots that it overlaps; a cancelled one does not',
    async ({ ask, refused }) => {
      const page = await ask('loadSlots');
      assert.deepEqual(starts(dayIn(page, '2026-11-25')), ['10:00', '10:30', '11:00', ...afternoon]);
      assert.equal(dayIn(page, '2026-11-26').closed, 'room');
      assert.deepEqual(starts(dayIn(page, '2026-11-24')), [...morning, ...afternoon]);
      const body = { partySize: 1, replaces: null };
      await refused('slot_closed', 'holdSlot', { slot: 'cabin_20261125T0900', body });
      await ask('holdSlot', { slot: 'cabin_20261125T1000', body });
    },
    inTheRoom,
  );

  test(
    'a room that may be shared closes nothing',
    async ({ ask }) => {
      assert.deepEqual(starts(dayIn(await ask('loadSlots'), '2026-11-26')), [...morning, ...afternoon]);
    },
    { ...inTheRoom, shareableRooms: ['健康小屋'] },
  );

  test('the first free day looks as far as one can book, whatever range was asked for', async ({
    ask,
    server,
  }) => {
    const query = { from: '2027-01-11', to: '2027-01-12', service: 'cabin' };
    server.setNow('2026-11-24T15:31:00+08:00');
    const page = await ask('loadSlots', { query });
    assert.deepEqual(
      page.services.map(({ service, firstFreeDay, days }) => [service.id, firstFreeDay, days.length]),
      [['cabin', '2026-11-25', 2]],
      'the last slot of today begins too soon',
    );
    server.setNow('2026-11-24T15:29:00+08:00');
    assert.equal(serviceIn(await ask('loadSlots', { query })).firstFreeDay, '2026-11-24');
  });

  test(
    'there is no first free day when nothing is offered',
    async ({ ask }) => assert.equal(serviceIn(await ask('loadSlots')).firstFreeDay, null),
    { services: [{ service: { ...cabin, weekly: [] } }] },
  );

  test('62 days are one answer; more, a day that is none and an unknown service are refused', async ({
    ask,
    refused,
  }) => {
    const page = await ask('loadSlots', { query: { from: '2026-11-24', to: '2027-01-24' } });
    assert.equal(serviceIn(page).days.length, 62);
    const range = { from: '2026-11-24', to: '2027-01-25' };
    await refused('range_too_large', 'loadSlots', { query: range });
    const backwards = { from: '2026-11-24', to: '2026-11-23' };
    const problem = await refused('validation_failed', 'loadSlots', { query: backwards });
    assert.deepEqual(
      problem.errors?.map(({ field }) => field),
      ['to'],
    );
    await refused('validation_failed', 'loadSlots', { query: { from: '2026-02-30' } });
    const unknown = await refused('service_not_found', 'loadSlots', { query: { service: 'nothing' } });
    assert.equal(unknown.phone, '0796-8000001');
  });

  test('what is held, booked and waited for is counted', async ({ ask }) => {
    const slot = 'cabin_20261125T0900';
    await ask('holdSlot', { slot, body: { partySize: 2, replaces: null } });
    const counted = dayIn(await ask('loadSlots'), '2026-11-25').slots.find(({ id }) => id === slot);
    assert.deepEqual([counted?.capacity, counted?.taken, counted?.waiting], [2, 2, 0]);
  });
}
