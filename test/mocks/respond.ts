/** The HTTP side of the mock centers: a request goes in, the answer of the contract comes out. */
import { bookingCalendar, programmeCalendar } from './calendar-text.ts';
import type { KeyedWrite, MockCenter } from './center.ts';
import {
  readBookSlot,
  readHold,
  readJson,
  readLookup,
  readPartySize,
  readQuery,
  readReschedule,
  readSignUp,
  readSlotsQuery,
} from './parse.ts';
import { Refusal, toProblemResponse } from './refusal.ts';

export type Respond = (request: Request) => Promise<Response>;

interface Call {
  readonly request: Request;
  readonly url: URL;
  readonly base: string;
  readonly center: MockCenter;
  /** What stands in the path where the pattern has a group. */
  readonly name: string;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  answer(call: Call): Promise<Response> | Response;
}

/** Reads the body as the operation has it. */
type Read<Body> = (body: unknown) => Body;

/** A keyed write to what the path names. */
function toPlace<Body>(
  operation: 'signUp' | 'joinActivityWaitlist' | 'holdSlot' | 'bookSlot' | 'joinSlotWaitlist',
  path: RegExp,
  read: Read<Body>,
  act: (center: MockCenter, name: string, body: Body, keyed: KeyedWrite, base: string) => unknown,
): Route {
  return {
    method: 'POST',
    path,
    async answer({ request, center, name, base }) {
      const key = keyOf(request);
      const body = read(await readJson(request));
      return personal(act(center, name, body, keyed(key, operation, name, body), base), 201);
    },
  };
}

/** A keyed write to the booking that the manage token opens. */
function toBooking<Body>(
  operation: 'cancelBooking' | 'undoCancel' | 'acceptOffer' | 'rescheduleBooking' | 'resizeBooking',
  act: string,
  read: Read<Body> | undefined,
  change: (center: MockCenter, token: string, body: Body, keyed: KeyedWrite, base: string) => unknown,
): Route {
  return {
    method: 'POST',
    path: new RegExp(`^/bookings/current/${act}$`),
    async answer({ request, center, base }) {
      const key = keyOf(request);
      const token = tokenOf(request);
      const body = read ? read(await readJson(request)) : (null as Body);
      return personal(change(center, token, body, keyed(key, operation, token, body), base));
    },
  };
}

const routes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/activities$/,
    answer: (call) => readable(call, call.center.loadActivities(readQuery(call.url.searchParams))),
  },
  {
    method: 'GET',
    path: /^\/activities\/([^/]+)$/,
    answer: (call) => readable(call, call.center.loadActivity(call.name)),
  },
  {
    method: 'GET',
    path: /^\/slots$/,
    answer: (call) =>
      readable(call, call.center.loadSlots(readSlotsQuery(call.url.searchParams)), 'no-store'),
  },
  {
    method: 'GET',
    path: /^\/activities\/([^/]+)\/calendar\.ics$/,
    answer: ({ center, name }) => calendar(programmeCalendar([center.loadActivity(name).activity])),
  },
  {
    method: 'GET',
    path: /^\/calendar\.ics$/,
    answer: ({ center, url }) => {
      const category = url.searchParams.get('category');
      const all = [...center.activities.values()];
      return calendar(
        programmeCalendar(all.filter((activity) => category === null || activity.category === category)),
      );
    },
  },
  {
    method: 'GET',
    path: /^\/calendars\/([^/]+)\.ics$/,
    answer: ({ center, name }) => {
      const { status, target } = center.bookingOfCalendar(name);
      const isCancelled =
        status === 'cancelled' || (target.kind === 'activity' && target.activity.status === 'cancelled');
      const isPromised = status === 'confirmed';
      return calendar(
        bookingCalendar(name, target, isCancelled ? 'CANCELLED' : isPromised ? 'CONFIRMED' : 'TENTATIVE'),
      );
    },
  },
  toPlace('signUp', /^\/activities\/([^/]+)\/bookings$/, readSignUp, (center, ...write) =>
    center.signUp(...write),
  ),
  toPlace('joinActivityWaitlist', /^\/activities\/([^/]+)\/waitlist$/, readSignUp, (center, ...write) =>
    center.joinActivityWaitlist(...write),
  ),
  toPlace('holdSlot', /^\/slots\/([^/]+)\/holds$/, readHold, (center, name, body, keyed) =>
    center.holdSlot(name, body, keyed),
  ),
  toPlace('bookSlot', /^\/slots\/([^/]+)\/bookings$/, readBookSlot, (center, ...write) =>
    center.bookSlot(...write),
  ),
  toPlace('joinSlotWaitlist', /^\/slots\/([^/]+)\/waitlist$/, readBookSlot, (center, ...write) =>
    center.joinSlotWaitlist(...write),
  ),
  {
    method: 'POST',
    path: /^\/holds\/current\/release$/,
    answer: ({ request, center }) => personal(center.releaseHold(tokenOf(request))),
  },
  {
    method: 'POST',
    path: /^\/bookings\/find$/,
    answer: async ({ request, center, base }) =>
      personal(center.findBooking(readLookup(await readJson(request)), base)),
  },
  {
    method: 'GET',
    path: /^\/bookings\/current$/,
    answer: ({ request, center, base }) => personal(center.loadBooking(tokenOf(request), base)),
  },
  toBooking('cancelBooking', 'cancel', undefined, (center, token, _, keyed, base) =>
    center.cancelBooking(token, keyed, base),
  ),
  toBooking('undoCancel', 'undo', undefined, (center, token, _, keyed, base) =>
    center.undoCancel(token, keyed, base),
  ),
  toBooking('acceptOffer', 'accept', undefined, (center, token, _, keyed, base) =>
    center.acceptOffer(token, keyed, base),
  ),
  toBooking('rescheduleBooking', 'reschedule', readReschedule, (center, token, { to }, keyed, base) =>
    center.rescheduleBooking(token, to, keyed, base),
  ),
  toBooking('resizeBooking', 'party-size', readPartySize, (center, token, { partySize }, keyed, base) =>
    center.resizeBooking(token, partySize, keyed, base),
  ),
];

/** Answers for the centers of one server under `base`, such as `http://boai.test/api/v1`. */
export function createRespond(centers: readonly MockCenter[], base: string): Respond {
  const listed = centers.map(({ id, center: { name } }) => ({ id, name }));

  function resolve(name: string): MockCenter {
    const found = centers.find(({ id }) => id === name);
    if (found) return found;
    if (name === 'default' && centers.length === 1) return centers[0]!;
    const isAmbiguous = name === 'default' && centers.length > 1;
    throw new Refusal(isAmbiguous ? 'center_required' : 'center_not_found', { centers: listed });
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = request.url.startsWith(base) ? url.pathname.slice(new URL(base).pathname.length) : '';
    if (path === '/centers' && request.method === 'GET') {
      return json({ centers: listed }, { 'cache-control': 'public, max-age=60' });
    }
    const [, centerName, rest] = /^\/centers\/([^/]+)(\/.+)$/.exec(path) ?? [];
    if (centerName === undefined || rest === undefined) throw new Refusal('not_found');
    const fitting = routes.filter((route) => route.path.test(rest));
    if (fitting.length === 0) throw new Refusal('not_found');
    const route = fitting.find(({ method }) => method === request.method);
    if (!route) throw new Refusal('method_not_allowed');
    const name = decodeURIComponent(route.path.exec(rest)?.[1] ?? '');
    return route.answer({ request, url, base, center: resolve(decodeURIComponent(centerName)), name });
  }

  return async (request) => {
    const date = { date: new Date(centers[0]?.clock.now() ?? 0).toUTCString() };
    try {
      const response = await answer(request);
      response.headers.set('date', date.date);
      return response;
    } catch (error) {
      if (error instanceof Refusal) return toProblemResponse(error, date);
      throw error;
    }
  };
}

function json(body: unknown, headers: Record<string, string>, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

function personal(body: unknown, status = 200): Response {
  return json(body, { 'cache-control': 'no-store' }, status);
}

function calendar(text: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}

/** With an ETag of the content, so unchanged data is a 304. */
function readable({ request }: Call, body: unknown, caching = 'public, max-age=15'): Response {
  const response = json(body, { 'cache-control': caching });
  const etag = `"${digestOf(JSON.stringify(body))}"`;
  response.headers.set('etag', etag);
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (!known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) return response;
  return new Response(null, { status: 304, headers: response.headers });
}

/** FNV-1a, which needs no secure context. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function keyOf(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw new Refusal('idempotency_key_missing');
  return key;
}

function keyed(key: string, operation: string, target: string, body: unknown): KeyedWrite {
  return { key, digest: JSON.stringify([operation, target, body]) };
}

function tokenOf(request: Request): string {
  const [, token] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === undefined) throw new Refusal('unauthorized');
  return token;
}
