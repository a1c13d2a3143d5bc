/** A center whose residents are told things: its server, its clock, its worker's rounds, its staff. */
import { endExpiredEverywhere } from '../../../demo/server/bookings/expiry.ts';
import { forgetSettledEverywhere } from '../../../demo/server/calls/hours-calls.ts';
import type { CenterFile } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { type Courier, deliverDue, type FailedAttempt } from '../../../demo/server/messages/deliver.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import type { Activity, BookSlotRequest, DayException, Service } from '../../../src/api/generated/types.ts';
import { createCaller } from '../../contract/caller.ts';
import type { TestDatabase } from '../../support/databases.ts';
import {
  anActivity,
  aSignUp,
  saveTestCenter,
  startServer,
  testCenter,
  testKey,
  testTime,
} from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

export interface DeskOptions {
  readonly activity?: Partial<Activity>;
  /** Besides. */
  readonly activities?: readonly Activity[];
  readonly service?: Partial<Service>;
  readonly center?: Partial<CenterFile>;
}

/** Sunday evening, two places, a waiting list. */
const dance: Partial<Activity> = {
  capacity: 2,
  waitlistCapacity: 10,
  startsAt: '2026-11-29T19:00:00+08:00',
  endsAt: '2026-11-29T20:30:00+08:00',
};

export async function openDesk({ openStore }: TestDatabase, options: DeskOptions = {}) {
  const store = await openStore();
  await saveTestCenter(
    store,
    [anActivity({ ...dance, ...options.activity }), ...(options.activities ?? [])],
    options.center,
  );
  await saveServices(store, [aService(options.service)]);
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  const token = await createStaffToken(store, testCenter.id, 'desk', Date.parse(testTime));
  const failed: FailedAttempt[] = [];
  const errors: unknown[] = [];
  let now = Date.parse(testTime);
  let people = 0;
  const nextPhone = () => `1380013${String(8000 + people++)}`;
  return {
    ...caller,
    store,
    server,
    staff: token,
    failed,
    errors,
    setNow(instant: string) {
      now = Date.parse(instant);
      server.setNow(instant);
    },
    clock: () => now,
    signUp: (name: string, partySize = 1) =>
      caller.ask('signUp', { activity: 'dance', body: aSignUp({ name, phone: nextPhone(), partySize }) }),
    wait: (name: string, partySize = 1) =>
      caller.ask('joinActivityWaitlist', {
        activity: 'dance',
        body: aSignUp({ name, phone: nextPhone(), partySize }),
      }),
    book: (slot: string, changes: Partial<BookSlotRequest> = {}) =>
      caller.ask('bookSlot', {
        slot,
        body: {
          ...aSignUp({ phone: nextPhone() }),
          hold: null,
          items: ['pressure'],
          ageBand: null,
          isUnder14: false,
          guardianConsent: false,
          healthNoticeVersion: '2026-11-01',
          ...changes,
        },
      }),
    setDay: (exception: DayException) =>
      caller.ask('saveServiceDay', { token, service: 'cabin', body: { exception } }),
    /** One round of the worker, on this store or on that of another process. */
    async work(courier: Partial<Courier> = {}) {
      const onError = (error: unknown) => void errors.push(error);
      await endExpiredEverywhere({ store, ids: randomIds, clock: () => now }, onError);
      await forgetSettledEverywhere(store, now);
      await deliverDue({
        store,
        clock: () => now,
        key: testKey,
        publicUrl: 'https://center.example',
        webhook: undefined,
        mailbox: undefined,
        onFailedAttempt: (attempt) => void failed.push(attempt),
        onError,
        ...courier,
      });
    },
    async calls() {
      return (await caller.ask('loadCalls', { token })).calls;
    },
    /** What the list says, in short. */
    async callsInShort() {
      const { calls } = await caller.ask('loadCalls', { token });
      return calls.map(
        ({ reason, booking, isOver, again }) =>
          `${reason} ${booking.name}${isOver ? ' over' : ''}${again === null ? '' : ` ${again.slice(11, 16)}`}`,
      );
    },
    messages: () =>
      store.db
        .selectFrom('outbox')
        .select(['message_id', 'kind', 'channel', 'ended_as', 'attempts', 'due_at'])
        .orderBy('created_at')
        .orderBy('kind')
        .execute(),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}
