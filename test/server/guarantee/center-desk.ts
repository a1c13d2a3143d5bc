/** A center of its own for one history: a cabin with few seats, a series with few places, staff with a token. */
import assert from 'node:assert/strict';
import { endExpired } from '../../../demo/server/bookings/expiry.ts';
import { findCenter, saveCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import { readSlotId, slotId } from '../../../src/domain/slot-id.ts';
import { toInstant } from '../../../src/domain/zone-instant.ts';
import type { Service } from '../../../src/api/generated/types.ts';
import { createCaller, type Ask, type OperationId } from '../../contract/caller.ts';
import { testCenter, testTime, type TestServer } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

const seats = 3;
const leadMinutes = 60;
/** Few places, so that everybody is in everybody's way. */
const slots = [
  { day: '2026-11-26', time: '08:30' },
  { day: '2026-11-26', time: '09:00' },
  { day: '2026-11-27', time: '08:30' },
];
export const slotIds = slots.map((slot) => slotId({ serviceId: 'cabin', ...slot }));

export interface Reply {
  readonly status: number;
  /** Parsed; what it is depends on the operation. */
  readonly body: unknown;
}

export interface CenterDesk {
  readonly id: string;
  readonly now: number;
  pass(minutes: number): void;
  /** Any answer but a failure of the server. */
  ask(operation: OperationId, ask?: Ask): Promise<Reply>;
  askAsStaff(operation: OperationId, ask?: Ask): Promise<Reply>;
  /** The worker's round. */
  endExpired(): Promise<number>;
  /** Ids of activities, the cancelled ones too. */
  activityIds(): Promise<readonly string[]>;
  serviceWith(capacity: number): Service;
  importWith(capacity: number): Promise<Reply>;
  /** Whether somebody who waits at the place can still be offered something. */
  readOpen(): Promise<(placeId: string) => boolean>;
}

const programme = (capacity: number) =>
  Buffer.from(
    [
      '活动名称,地点,日期,开始时间,结束时间,名额,候补名额,重复,重复至',
      `广场舞教学,博爱广场,2026-11-26,19:00,20:30,${capacity},5,每周四,2026-12-03`,
      '',
    ].join('\r\n'),
  ).toString('base64');

let centers = 0;

export async function openCenter(
  store: Store,
  server: Pick<TestServer, 'base' | 'setNow'>,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<CenterDesk> {
  centers += 1;
  const id = `center-${centers}`;
  const start = Date.parse(testTime);
  let now = start;
  server.setNow(testTime);
  await saveCenter(
    store,
    { center: { ...testCenter, id, maxPartySize: seats }, cancelMinutesBefore: 0, origins: [] },
    start,
  );
  const serviceWith = (capacity: number) =>
    aService({
      capacity,
      maxPartySize: 3,
      leadMinutes,
      cancelMinutesBefore: 0,
      waitlistCapacity: 5,
      limit: { count: 3, per: 'day' },
    });
  await saveServices(store, [serviceWith(seats)], id);
  const token = await createStaffToken(store, id, 'test', start);
  const { raw } = createCaller(server.base, fetch);

  const ask = async (operation: OperationId, asked: Ask = {}): Promise<Reply> => {
    const response = await raw(operation, { ...asked, center: id });
    const text = await response.text();
    assert.ok(response.status < 500, `${operation}: ${response.status} ${text}`);
    return { status: response.status, body: JSON.parse(text) };
  };
  const askAsStaff = (operation: OperationId, asked: Ask = {}) => ask(operation, { ...asked, token });
  const importWith = (capacity: number) =>
    askAsStaff('importProgramme', {
      body: { fileName: 'programme.csv', contentBase64: programme(capacity) },
    });
  const { status, body } = await importWith(seats);
  assert.equal(status, 200, JSON.stringify(body));

  const { messages } = (await findCenter(store.db, id))!;
  const { timeZone } = testCenter;
  const isOfferable = (closesAt: number) => {
    const told = afterQuietHours(now, messages.quietHours, timeZone);
    const least = Math.min(15, messages.offerMinutes) * 60_000;
    return now < closesAt && Math.min(told + messages.offerMinutes * 60_000, closesAt) - told >= least;
  };

  return {
    id,
    get now() {
      return now;
    },
    pass(minutes) {
      now += minutes * 60_000;
      server.setNow(new Date(now).toISOString());
    },
    ask,
    askAsStaff,
    async endExpired() {
      return endExpired({ store, ids: randomIds, now }, (await findCenter(store.db, id))!);
    },
    async activityIds() {
      const rows = await store.db
        .selectFrom('activities')
        .select('activity_id')
        .where('center_id', '=', id)
        .orderBy('changed_at')
        .orderBy('activity_id')
        .execute();
      return rows.map(({ activity_id }) => activity_id);
    },
    serviceWith,
    importWith,
    async readOpen() {
      const [activities, days] = await Promise.all([
        store.db.selectFrom('activities').selectAll().where('center_id', '=', id).execute(),
        store.db.selectFrom('service_days').selectAll().where('center_id', '=', id).execute(),
      ]);
      return (placeId) => {
        const slot = readSlotId(placeId);
        if (slot) {
          const startsAt = Date.parse(toInstant(slot.day, slot.time, timeZone));
          return !days.some(({ day }) => day === slot.day) && isOfferable(startsAt - leadMinutes * 60_000);
        }
        const activity = activities.find(({ activity_id }) => activity_id === placeId)!;
        const closesAt = Date.parse(activity.sign_up_closes_at ?? activity.starts_at);
        return activity.status === 'scheduled' && isOfferable(closesAt);
      };
    },
  };
}
