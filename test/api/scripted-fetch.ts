/** A `fetch` that answers from a script, one entry a request, and a client that uses it without waiting or chance. */
import { activityRequests } from '../../src/api/activity-requests.ts';
import type { Client } from '../../src/api/client.ts';
import type {
  ActivitiesPage,
  Booking,
  BookingAccess,
  Center,
  Hold,
  Problem,
  SignUpRequest,
  SlotsPage,
} from '../../src/api/generated/types.ts';
import { createHttpClient, type HttpClientOptions } from '../../src/api/http-client.ts';
import { anActivity } from '../support/an-activity.ts';

export const center: Center = {
  id: 'meiyuan',
  name: '梅苑社区党群服务中心',
  phone: '0796-8000001',
  hours: '周一至周日 8:30–17:30',
  address: null,
  timeZone: 'Asia/Shanghai',
  categories: ['集体健身'],
  maxPartySize: 6,
  notice: {
    version: '2026-11-01',
    operator: '梅苑社区党群服务中心',
    contact: '0796-8000001',
    purpose: '登记活动报名',
    kinds: ['称呼', '电话'],
    rights: '可以查询、更正、删除',
    retentionDays: 30,
  },
};

export const activity = anActivity();

export const page: ActivitiesPage = {
  center,
  from: '2026-10-26',
  to: '2027-01-03',
  activities: [activity],
  holidays: [],
};

export const booking: Booking = {
  id: 'b1',
  code: 'ABCD2345',
  status: 'confirmed',
  endedBy: null,
  activity,
  slot: null,
  isConfidential: false,
  name: '王阿姨',
  phoneMasked: '138****8000',
  partySize: 1,
  maxPartySize: 6,
  attendeeName: null,
  bookedAt: '2026-11-24T09:00:00+08:00',
  cancelledAt: null,
  cancelUntil: '2026-11-25T19:00:00+08:00',
  undoUntil: null,
  ahead: null,
  offerUntil: null,
  needsCall: false,
  keptUntil: '2026-12-25',
  calendarUrl: 'https://center.example/api/v1/centers/meiyuan/calendars/x.ics',
};

export const access: BookingAccess = {
  booking,
  manageToken: 't',
  manageUrl: 'https://center.example/bookings/meiyuan#boai-booking=t',
};

export const slots: SlotsPage = { center, from: '2026-11-24', to: '2026-12-07', services: [], holidays: [] };

export const held: Hold = {
  token: 'hold-token',
  slotId: 'cabin_20261125T0830',
  partySize: 2,
  expiresAt: '2026-11-24T09:20:00+08:00',
};

export const aSignUp: SignUpRequest = {
  name: '王阿姨',
  phone: '13800138000',
  partySize: 1,
  attendeeName: null,
  noticeVersion: '2026-11-01',
};

export function problem(code: Problem['code'], status: number, more: object = {}): Problem {
  return { type: 'about:blank', title: `title of ${code}`, status, code, ...more };
}

/** What a request meets: an answer, no answer (`'down'`), or nothing until it is given up (`'silent'`). */
export type Scripted = Response | 'down' | 'silent';

export function json(body: unknown, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

export function refusal(body: Problem, headers: Record<string, string> = {}): Response {
  return json(body, { 'content-type': 'application/problem+json', ...headers }, body.status);
}

export interface Sent extends RequestInit {
  readonly url: string;
  readonly headers: Record<string, string>;
}

export interface Scene {
  readonly client: Client;
  readonly sent: Sent[];
  /** The pauses between tries, in milliseconds. */
  readonly pauses: number[];
}

export function scene(
  script: Scripted[],
  options: Partial<HttpClientOptions> & { random?: number } = {},
): Scene {
  const { random = 1, ...clientOptions } = options;
  const sent: Sent[] = [];
  const pauses: number[] = [];
  const fetch = (async (url: string, init: Sent) => {
    sent.push({ ...init, url });
    const next = script.shift();
    if (next === undefined) throw new Error('One request more than the script has.');
    if (next === 'down') throw new TypeError('Failed to fetch');
    if (next === 'silent') return untilAborted(init.signal!);
    return next;
  }) as unknown as typeof globalThis.fetch;
  const client = createHttpClient({
    api: 'https://center.example/api/v1',
    page: 'https://portal.example/',
    center: 'meiyuan',
    // As the calendar has it.
    first: activityRequests,
    fetch,
    patience: {
      wait: async (ms) => {
        pauses.push(ms);
      },
      random: () => random,
    },
    ...clientOptions,
  });
  return { client, sent, pauses };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}

/** What a promise rejects with; a promise that does not reject is an error. */
export async function errorOf<E>(promise: Promise<unknown>): Promise<E> {
  try {
    await promise;
  } catch (error) {
    return error as E;
  }
  throw new Error('It should have been refused.');
}
