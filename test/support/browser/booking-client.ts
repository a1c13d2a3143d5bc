/** A client on a mock center whose writes fail as a test says: before they arrive, or after, with the answer lost. */
import type { Client } from '../../../src/api/client.ts';
import { ApiError, type ApiErrorCode } from '../../../src/api/errors.ts';
import type { SignUpRequest } from '../../../src/api/generated/types.ts';
import { problemStatus } from '../../../src/api/contract/problem-codes.ts';
import { createMockCenter, type MockCenter } from '../../mocks/center.ts';
import { Refusal, type ProblemCode, type WayOn } from '../../mocks/refusal.ts';

interface Failure {
  readonly error: ApiError;
  /** The server did it, and its answer never came. */
  readonly isDone: boolean;
}

type WriteName =
  | 'signUp'
  | 'joinActivityWaitlist'
  | 'holdSlot'
  | 'bookSlot'
  | 'joinSlotWaitlist'
  | 'bookConsultation'
  | 'joinConsultationWaitlist'
  | 'cancelBooking'
  | 'undoCancel'
  | 'acceptOffer'
  | 'rescheduleBooking'
  | 'resizeBooking'
  | 'eraseBooking';

export interface AskedWrite {
  readonly operation: WriteName;
  /** Id of the activity or slot, or the manage token. */
  readonly target: string;
  readonly body: unknown;
  /** Empty: nothing is erased twice, so that erasing has none. */
  readonly key: string;
}

export interface BookingClient extends Client {
  readonly center: MockCenter;
  /** Every write that was tried, in order; holds that were given back are in `released`. */
  readonly writes: AskedWrite[];
  readonly signUps: { readonly activityId: string; readonly request: SignUpRequest; readonly key: string }[];
  readonly cancelKeys: string[];
  /** Tokens of holds that were given back. */
  readonly released: string[];
  /** The next write fails so; more calls queue up. */
  failNext(code: ApiErrorCode, options?: { readonly isDone?: boolean }): void;
  /** The next write is refused so, with the way on that the server knows. */
  refuseNext(code: ProblemCode, wayOn: WayOn): void;
  /** From now on every read fails so; undefined: the server is well again. */
  failReads(code: ApiErrorCode | undefined): void;
  /** Holds answers to writes back until the returned function is called. */
  hold(): () => void;
  /** The same of reads. */
  holdReads(): () => void;
}

const base = 'https://boai.test/api/v1';

function toApiError(error: unknown): unknown {
  return error instanceof Refusal ? refusalError(error) : error;
}

function refusalError({ code, wayOn }: Pick<Refusal, 'code' | 'wayOn'>): ApiError {
  const problem = { type: 'about:blank', title: code, status: problemStatus[code], code, ...wayOn };
  return new ApiError(code, code, problem);
}

export function bookingClient(center: MockCenter = createMockCenter()): BookingClient {
  const failures: Failure[] = [];
  let readFailure: ApiErrorCode | undefined;
  let gate: Promise<void> = Promise.resolve();
  let readGate: Promise<void> = Promise.resolve();

  async function read<T>(look: () => T, signal?: AbortSignal): Promise<T> {
    await readGate;
    signal?.throwIfAborted();
    if (readFailure) throw new ApiError(readFailure, readFailure);
    try {
      return look();
    } catch (error) {
      throw toApiError(error);
    }
  }

  async function write<T>(
    asked: AskedWrite,
    effect: (keyed: { key: string; digest: string }) => T,
  ): Promise<T> {
    client.writes.push(asked);
    await gate;
    const failure = failures.shift();
    if (failure && !failure.isDone) throw failure.error;
    const { operation, target, body, key } = asked;
    try {
      const result = effect({ key, digest: JSON.stringify([operation, target, body]) });
      if (failure) throw failure.error;
      return result;
    } catch (error) {
      throw toApiError(error);
    }
  }

  const client: BookingClient = {
    center,
    writes: [],
    signUps: [],
    cancelKeys: [],
    released: [],
    failNext(code, { isDone = false } = {}) {
      failures.push({ error: new ApiError(code, code), isDone });
    },
    refuseNext(code, wayOn) {
      failures.push({ error: refusalError({ code, wayOn }), isDone: false });
    },
    failReads(code) {
      readFailure = code;
    },
    hold() {
      let release = (): void => {};
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
    holdReads() {
      let release = (): void => {};
      readGate = new Promise((resolve) => (release = resolve));
      return release;
    },
    signUp(activityId, request, { key }) {
      client.signUps.push({ activityId, request, key });
      return write({ operation: 'signUp', target: activityId, body: request, key }, (keyed) =>
        center.signUp(activityId, request, keyed, base),
      );
    },
    joinActivityWaitlist: (activityId, request, { key }) =>
      write({ operation: 'joinActivityWaitlist', target: activityId, body: request, key }, (keyed) =>
        center.joinActivityWaitlist(activityId, request, keyed, base),
      ),
    holdSlot: (slotId, request, { key }) =>
      write({ operation: 'holdSlot', target: slotId, body: request, key }, (keyed) =>
        center.holdSlot(slotId, request, keyed),
      ),
    async releaseHold(token) {
      client.released.push(token);
      center.releaseHold(token);
    },
    bookSlot: (slotId, request, { key }) =>
      write({ operation: 'bookSlot', target: slotId, body: request, key }, (keyed) =>
        center.bookSlot(slotId, request, keyed, base),
      ),
    joinSlotWaitlist: (slotId, request, { key }) =>
      write({ operation: 'joinSlotWaitlist', target: slotId, body: request, key }, (keyed) =>
        center.joinSlotWaitlist(slotId, request, keyed, base),
      ),
    bookConsultation: (slotId, request, { key }) =>
      write({ operation: 'bookConsultation', target: slotId, body: request, key }, (keyed) =>
        center.bookConsultation(slotId, request, keyed, base),
      ),
    joinConsultationWaitlist: (slotId, request, { key }) =>
      write({ operation: 'joinConsultationWaitlist', target: slotId, body: request, key }, (keyed) =>
        center.joinConsultationWaitlist(slotId, request, keyed, base),
      ),
    cancelBooking(token, { key }) {
      client.cancelKeys.push(key);
      return write({ operation: 'cancelBooking', target: token, body: null, key }, (keyed) =>
        center.cancelBooking(token, keyed, base),
      );
    },
    undoCancel: (token, { key }) =>
      write({ operation: 'undoCancel', target: token, body: null, key }, (keyed) =>
        center.undoCancel(token, keyed, base),
      ),
    acceptOffer: (token, { key }) =>
      write({ operation: 'acceptOffer', target: token, body: null, key }, (keyed) =>
        center.acceptOffer(token, keyed, base),
      ),
    rescheduleBooking: (token, to, { key }) =>
      write({ operation: 'rescheduleBooking', target: token, body: { to }, key }, (keyed) =>
        center.rescheduleBooking(token, to, keyed, base),
      ),
    resizeBooking: (token, partySize, { key }) =>
      write({ operation: 'resizeBooking', target: token, body: { partySize }, key }, (keyed) =>
        center.resizeBooking(token, partySize, keyed, base),
      ),
    eraseBooking: (token) =>
      write({ operation: 'eraseBooking', target: token, body: null, key: '' }, () => {
        center.eraseBooking(token);
      }),
    loadActivity: (activityId, { signal } = {}) => read(() => center.loadActivity(activityId), signal),
    loadActivities: (query, { signal } = {}) => read(() => center.loadActivities(query), signal),
    loadSlots: (query, { signal } = {}) => read(() => center.loadSlots(query), signal),
    loadConsultation: (query, { signal } = {}) => read(() => center.loadConsultation(query), signal),
    loadCampaigns: ({ signal } = {}) => read(() => center.loadCampaigns(), signal),
    findBooking: (lookup, { signal } = {}) => read(() => center.findBooking(lookup, base), signal),
    loadBooking: (token, { signal } = {}) => read(() => center.loadBooking(token, base), signal),
    activityCalendarUrl: (activityId) => `${base}/centers/meiyuan/activities/${activityId}/calendar.ics`,
    feedUrl: (category) =>
      `${base}/centers/meiyuan/calendar.ics${category ? `?category=${encodeURIComponent(category)}` : ''}`,
    now: () => center.clock.now(),
  };
  return client;
}
