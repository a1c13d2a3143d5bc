/** What the tests of the guarantee share: a center of the real clock, residents with addresses of their own, rows by SQL. */
import { randomUUID } from 'node:crypto';
import type { Store } from '../../../demo/server/store/open.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { slotId } from '../../../src/domain/slot-id.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { Activity, BookingAccess, Problem } from '../../../src/api/generated/types.ts';
import { anActivity, aSignUp, saveTestCenter, testCenter } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

/** Server processes have the real clock, so what they serve lies in its future. */
const day = addDays(dayInZone(Date.now(), testCenter.timeZone), 7);
const evening = { startsAt: `${day}T19:00:00+08:00`, endsAt: `${day}T20:30:00+08:00` };
const hours = { from: '08:00', to: '19:00' };

/** Every hour of two days next week. */
export const slotsAhead = [day, addDays(day, 1)].flatMap((slotDay) =>
  Array.from({ length: 11 }, (_, at) =>
    slotId({ serviceId: 'cabin', day: slotDay, time: `${String(8 + at).padStart(2, '0')}:00` }),
  ),
);

/** Activities `dance-0`, `dance-1` … and the slots ahead, each with so many places. */
export async function saveRushCenter(
  store: Store,
  { activities, capacity, ...changes }: { activities: number; capacity: number } & Partial<Activity>,
): Promise<void> {
  const all = Array.from({ length: activities }, (_, at) =>
    anActivity({ ...evening, waitlistCapacity: 10, ...changes, id: `dance-${at}`, capacity }),
  );
  await saveTestCenter(store, all);
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...hours }));
  const always = aService({ slotMinutes: 60, weekly, walkIn: [], onHolidays: 'open' });
  await saveServices(store, [{ ...always, capacity, maxPartySize: capacity }]);
}

export const aSlotBooking = (changes: object = {}) => ({
  ...aSignUp(),
  hold: null,
  items: ['pressure'],
  ageBand: null,
  isUnder14: false,
  guardianConsent: false,
  healthNoticeVersion: '2026-11-01',
  ...changes,
});

export interface Reply {
  readonly status: number;
  readonly body: BookingAccess & Problem;
  readonly headers: Headers;
}

/** Limits count by address, and a community has many. */
export const behindProxy = { TRUST_PROXY: 'true' };
let residents = 0;

export function newAddress(): string {
  residents += 1;
  return `10.${(residents >> 16) & 255}.${(residents >> 8) & 255}.${residents & 255}`;
}

/** `path` below the center: `/activities/dance-0/bookings`. */
export async function post(
  base: string,
  path: string,
  body: unknown,
  { key = randomUUID(), token }: { key?: string; token?: string } = {},
): Promise<Reply> {
  const response = await fetch(`${base}/centers/meiyuan${path}`, {
    method: 'POST',
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      'idempotency-key': key,
      'x-forwarded-for': newAddress(),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: JSON.parse(text) as Reply['body'],
    headers: response.headers,
  };
}
