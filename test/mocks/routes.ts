/** Every operation of the contract that a resident's widget asks: how the request is read, and what a center does. */
import { calendar, personal, readable } from './answers.ts';
import { bookingCalendar, programmeCalendar } from './calendar-text.ts';
import type { KeyedWrite, MockCenter } from './center.ts';
import {
  readBookSlot,
  readConsultation,
  readConsultationQuery,
  readHold,
  readJson,
  readLookup,
  readPartySize,
  readQuery,
  readReschedule,
  readSignUp,
  readSlotsQuery,
} from './parse.ts';
import { Refusal } from './refusal.ts';

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
  operation:
    | 'signUp'
    | 'joinActivityWaitlist'
    | 'holdSlot'
    | 'bookSlot'
    | 'joinSlotWaitlist'
    | 'bookConsultation'
    | 'joinConsultationWaitlist',
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

/** Whoever asks for a consultation is told whom to ring, whatever is wrong. */
function withPhone(route: Route): Route {
  return {
    ...route,
    async answer(call) {
      try {
        return await route.answer(call);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { center, consultation } = call.center;
        throw error.with({ phone: error.wayOn.phone ?? consultation?.service.phone ?? center.phone });
      }
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

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/activities$/,
    answer: (call) => readable(call.request, call.center.loadActivities(readQuery(call.url.searchParams))),
  },
  {
    method: 'GET',
    path: /^\/activities\/([^/]+)$/,
    answer: (call) => readable(call.request, call.center.loadActivity(call.name)),
  },
  {
    method: 'GET',
    path: /^\/slots$/,
    answer: (call) =>
      readable(call.request, call.center.loadSlots(readSlotsQuery(call.url.searchParams)), 'no-store'),
  },
  {
    method: 'GET',
    path: /^\/campaigns$/,
    answer: ({ request, center }) => readable(request, center.loadCampaigns()),
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
  withPhone({
    method: 'GET',
    path: /^\/consultation$/,
    answer: ({ request, center, url }) =>
      readable(request, center.loadConsultation(readConsultationQuery(url.searchParams)), 'no-store'),
  }),
  withPhone(
    toPlace('bookConsultation', /^\/slots\/([^/]+)\/consultations$/, readConsultation, (center, ...write) =>
      center.bookConsultation(...write),
    ),
  ),
  withPhone(
    toPlace(
      'joinConsultationWaitlist',
      /^\/slots\/([^/]+)\/consultations\/waitlist$/,
      readConsultation,
      (center, ...write) => center.joinConsultationWaitlist(...write),
    ),
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
  withPhone({
    method: 'POST',
    path: /^\/bookings\/current\/erase$/,
    answer: ({ request, center }) => personal(center.eraseBooking(tokenOf(request))),
  }),
];

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
