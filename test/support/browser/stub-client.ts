/** A client that answers from a mock center, and does as a test tells it: waits, fails, counts. */
import type { Client } from '../../../src/api/client.ts';
import { ApiError, type ApiErrorCode } from '../../../src/api/errors.ts';
import type { ActivitiesQuery, ConsultationQuery, SlotsQuery } from '../../../src/api/generated/types.ts';
import { createMockCenter, type MockCenter } from '../../mocks/center.ts';
import { Refusal } from '../../mocks/refusal.ts';

export interface StubClient extends Client {
  readonly center: MockCenter;
  /** What was asked, in order; `fresh` when the cache was to be passed by. */
  readonly asked: { readonly query: ActivitiesQuery; readonly fresh: boolean }[];
  readonly askedSlots: { readonly query: SlotsQuery; readonly fresh: boolean }[];
  readonly askedConsultations: { readonly query: ConsultationQuery; readonly fresh: boolean }[];
  /** For each reading of the campaigns: whether the cache was to be passed by. */
  readonly askedCampaigns: boolean[];
  /** How many reads were given up by the widget. */
  aborted: number;
  /** From now on every read fails so; undefined: the server is well again. */
  failWith(code: ApiErrorCode | undefined): void;
  /** Holds answers back until the returned function is called. */
  hold(): () => void;
}

export function stubClient(center: MockCenter = createMockCenter()): StubClient {
  let failure: ApiErrorCode | undefined;
  let gate = Promise.resolve();

  async function answer<T>(read: () => T, signal?: AbortSignal): Promise<T> {
    await gate;
    if (signal?.aborted) {
      client.aborted += 1;
      throw signal.reason;
    }
    if (failure) throw new ApiError(failure, failure);
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new ApiError(error.code, error.code);
    }
  }
  const unused = (): never => {
    throw new Error('This test does not book.');
  };

  const client: StubClient = {
    center,
    asked: [],
    askedSlots: [],
    askedConsultations: [],
    askedCampaigns: [],
    aborted: 0,
    failWith(code) {
      failure = code;
    },
    hold() {
      let release = (): void => {};
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
    loadActivities(query, { signal, fresh = false } = {}) {
      client.asked.push({ query, fresh });
      return answer(() => center.loadActivities(query), signal);
    },
    loadActivity: (activityId, { signal } = {}) => answer(() => center.loadActivity(activityId), signal),
    loadSlots(query, { signal, fresh = false } = {}) {
      client.askedSlots.push({ query, fresh });
      return answer(() => center.loadSlots(query), signal);
    },
    loadConsultation(query, { signal, fresh = false } = {}) {
      client.askedConsultations.push({ query, fresh });
      return answer(() => center.loadConsultation(query), signal);
    },
    loadCampaigns({ signal, fresh = false } = {}) {
      client.askedCampaigns.push(fresh);
      return answer(() => center.loadCampaigns(), signal);
    },
    signUp: unused,
    joinActivityWaitlist: unused,
    holdSlot: unused,
    releaseHold: unused,
    bookSlot: unused,
    joinSlotWaitlist: unused,
    bookConsultation: unused,
    joinConsultationWaitlist: unused,
    findBooking: unused,
    loadBooking: unused,
    cancelBooking: unused,
    undoCancel: unused,
    acceptOffer: unused,
    rescheduleBooking: unused,
    resizeBooking: unused,
    eraseBooking: unused,
    activityCalendarUrl: (activityId) => `https://boai.test/activities/${activityId}.ics`,
    feedUrl: () => 'https://boai.test/calendar.ics',
    now: () => center.clock.now(),
  };
  return client;
}
