/** A client on a mock center whose writes fail as a test says: before they arrive, or after, with the answer lost. */
import type { Client } from '../../../src/api/client.ts';
import { ApiError, type ApiErrorCode } from '../../../src/api/errors.ts';
import type { SignUpRequest } from '../../../src/api/generated/types.ts';
import { problemStatus } from '../../../src/api/contract/problem-codes.ts';
import { createMockCenter, type MockCenter } from '../../mocks/center.ts';
import { Refusal } from '../../mocks/refusal.ts';

interface Failure {
  readonly code: ApiErrorCode;
  /** The server did it, and its answer never came. */
  readonly isDone: boolean;
}

export interface BookingClient extends Client {
  readonly center: MockCenter;
  readonly signUps: { readonly activityId: string; readonly request: SignUpRequest; readonly key: string }[];
  readonly cancelKeys: string[];
  /** The next write fails so; more calls queue up. */
  failNext(code: ApiErrorCode, options?: { readonly isDone?: boolean }): void;
  /** Holds answers to writes back until the returned function is called. */
  hold(): () => void;
}

const base = 'https://boai.test/api/v1';

function toApiError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { code, wayOn } = error;
  const problem = { type: 'about:blank', title: code, status: problemStatus[code], code, ...wayOn };
  return new ApiError(code, code, problem);
}

export function bookingClient(center: MockCenter = createMockCenter()): BookingClient {
  const failures: Failure[] = [];
  let gate: Promise<void> = Promise.resolve();

  async function write<T>(effect: () => T): Promise<T> {
    await gate;
    const failure = failures.shift();
    if (failure && !failure.isDone) throw new ApiError(failure.code, failure.code);
    try {
      const result = effect();
      if (failure) throw new ApiError(failure.code, failure.code);
      return result;
    } catch (error) {
      throw toApiError(error);
    }
  }
  const unused = (): never => {
    throw new Error('The dialog does not ask this.');
  };

  const client: BookingClient = {
    center,
    signUps: [],
    cancelKeys: [],
    failNext(code, { isDone = false } = {}) {
      failures.push({ code, isDone });
    },
    hold() {
      let release = (): void => {};
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
    signUp(activityId, request, { key }) {
      client.signUps.push({ activityId, request, key });
      return write(() =>
        center.signUp(activityId, request, { key, digest: JSON.stringify([activityId, request]) }, base),
      );
    },
    cancelBooking(manageToken, { key }) {
      client.cancelKeys.push(key);
      return write(() => center.cancelBooking(manageToken, { key, digest: manageToken }, base));
    },
    loadActivity: async (activityId) => center.loadActivity(activityId),
    loadActivities: unused,
    findBooking: unused,
    loadBooking: unused,
    activityCalendarUrl: (activityId) => `${base}/centers/meiyuan/activities/${activityId}/calendar.ics`,
    feedUrl: (category) =>
      `${base}/centers/meiyuan/calendar.ics${category ? `?category=${encodeURIComponent(category)}` : ''}`,
    now: () => center.clock.now(),
  };
  return client;
}
