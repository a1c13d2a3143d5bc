/** What can go wrong between a widget and its center: each fault wraps the answers of a healthy server. */
import type { Service } from '../../src/api/generated/types.ts';
import { readSlotId } from '../../src/domain/slot-id.ts';
import type { MockCenter } from './center.ts';
import { minuteMs } from './clock.ts';
import { Refusal, toProblemResponse, type ProblemCode, type WayOn } from './refusal.ts';
import type { Respond } from './respond.ts';
import type { MockService } from './slots/timetable.ts';

export interface FaultContext {
  readonly centers: readonly MockCenter[];
}

/** Answers instead of the server, or after it. */
export type Fault = (next: Respond, context: FaultContext) => Respond;

/** A place is asked for: of an activity or of a slot, in confidence or not. */
const isSignUp = ({ method, url }: Request) => method === 'POST' && /\/(bookings|consultations)$/.test(url);
const isHold = ({ method, url }: Request) => method === 'POST' && url.endsWith('/holds');
const isWait = ({ method, url }: Request) => method === 'POST' && url.endsWith('/waitlist');
/** A booking that is there is cancelled, moved, resized, accepted. */
const isChange = ({ method, url }: Request) => method === 'POST' && /\/bookings\/current\/[a-z-]+$/.test(url);
const isWrite = ({ method, url }: Request) => method === 'POST' && !url.endsWith('/find');
const isRead = ({ method }: Request) => method === 'GET';

/** As a browser sees a request that got no answer. */
const noAnswer = () => Response.error();

/** Never settles; whoever waits has to give up. */
const never = () => new Promise<Response>(() => {});

function refuse(code: ProblemCode, wayOn?: WayOn): Respond {
  return async () => toProblemResponse(new Refusal(code, wayOn));
}

function text(body: string, contentType: string, status = 200): Respond {
  return async () => new Response(body, { status, headers: { 'content-type': contentType } });
}

/** Only requests that fit meet the fault. */
function only(fits: (request: Request) => boolean, fault: Fault): Fault {
  return (next, context) => {
    const faulty = fault(next, context);
    return (request) => (fits(request) ? faulty(request) : next(request));
  };
}

/** The first `count` fitting requests are answered well, later ones meet the fault. */
function after(count: number, fault: Fault): Fault {
  return (next, context) => {
    const faulty = fault(next, context);
    let seen = 0;
    return (request) => ((seen += 1) > count ? faulty(request) : next(request));
  };
}

/** Something happens at the center while the resident fills in the form. */
function justBefore(change: (center: MockCenter, activityId: string) => void): Fault {
  return (next, { centers }) =>
    (request) => {
      const activityId = /\/activities\/([^/]+)\/bookings$/.exec(request.url)?.[1];
      for (const center of centers) if (activityId !== undefined) change(center, activityId);
      return next(request);
    };
}

/** The first answer is lost on the way, after the server has done what it was asked. */
const firstReplyLost: Fault = (next) => {
  let answered = 0;
  return async (request) => {
    const response = await next(request);
    return (answered += 1) === 1 ? noAnswer() : response;
  };
};

/** The server does it, but no answer ever arrives. */
const repliesLost: Fault = (next) => async (request) => {
  await next(request);
  return noAnswer();
};

/** Something happens to a slot while the resident makes up their mind. */
function slotEdit(change: (center: MockCenter, slotId: string) => void): Fault {
  return (next, { centers }) =>
    (request) => {
      const slotId =
        /\/slots\/([^/]+)\/(?:holds|bookings|waitlist|consultations|consultations\/waitlist)$/.exec(
          request.url,
        )?.[1];
      for (const center of centers) if (slotId !== undefined) change(center, decodeURIComponent(slotId));
      return next(request);
    };
}

function withSlots({ services, consultation }: MockCenter): Service[] {
  return [...services, ...(consultation ? [consultation] : [])].map(({ service }) => service);
}

/** Others take what is free of a slot. */
function takeSeats(center: MockCenter, slotId: string): void {
  const service = withSlots(center).find(({ id }) => slotId.startsWith(`${id}_`));
  const waiting = center.seats.get(slotId)?.waiting ?? 0;
  if (service) center.seats.set(slotId, { taken: service.capacity, waiting });
}

function passHold(center: MockCenter): void {
  const minutes = Math.max(...withSlots(center).map(({ holdMinutes }) => holdMinutes));
  center.clock.advance((minutes + 1) * minuteMs);
}

/** Once, so that a second try meets a center that has come to rest. */
function once(change: (center: MockCenter, slotId: string) => void): typeof change {
  const done = new WeakSet<MockCenter>();
  return (center, slotId) => {
    if (!done.has(center)) change(center, slotId);
    done.add(center);
  };
}

const slowMs = 1_500;

function staffEdit(edit: 'full' | 'oneLeft' | 'cancelled' | 'closed' | 'notNeeded'): Fault {
  return only(
    isSignUp,
    justBefore((center, activityId) => {
      const activity = center.activities.get(activityId);
      if (!activity) return;
      const capacity = activity.capacity ?? 0;
      center.activities.set(activityId, {
        ...activity,
        ...(edit === 'full' && { taken: capacity }),
        ...(edit === 'oneLeft' && { taken: capacity - 1 }),
        ...(edit === 'cancelled' && { status: 'cancelled' as const }),
        ...(edit === 'closed' && { signUpClosesAt: activity.signUpOpensAt ?? '2026-11-24T00:00:00+08:00' }),
        ...(edit === 'notNeeded' && { capacity: null, taken: 0 }),
      });
    }),
  );
}

function closeDay(center: MockCenter, day: string): void {
  const closed = <Offered extends MockService>(offered: Offered): Offered => ({
    ...offered,
    exceptions: [...(offered.exceptions ?? []), { day, hours: [], note: null }],
  });
  center.services = center.services.map(closed);
  center.consultation &&= closed(center.consultation);
}

export const faults = {
  /** No answer ever comes: what loading looks like. */
  neverAnswers: () => never,
  offline: () => async () => noAnswer(),
  /** The first data arrives, then the network goes. */
  goesOffline: after(1, () => async () => noAnswer()),
  serverError: () => refuse('internal'),
  busy: () => refuse('busy'),
  tooManyRequests: () => refuse('too_many_requests'),
  originRefused: () => refuse('origin_not_allowed', { detail: 'https://portal.example' }),
  /** A proxy or a captive portal answers with a page of its own. */
  htmlAnswer: () => text('<!doctype html><title>502 Bad Gateway</title>', 'text/html'),
  truncatedJson: (next) => async (request) => {
    const body = await (await next(request)).text();
    return text(body.slice(0, body.length / 2), 'application/json')(request);
  },
  /** An API of somebody else's, nearly right: the second activity has no `startsAt`. */
  wrongContract: (next) => async (request) => {
    const body = await (await next(request)).text();
    let seen = 0;
    const wrong = body.replace(/"startsAt":/g, (match) => ((seen += 1) === 2 ? '"begins":' : match));
    return text(wrong, 'application/json')(request);
  },
  /** Each answer takes a second and a half. */
  slow: (next) => async (request) => {
    await new Promise((resolve) => setTimeout(resolve, slowMs));
    return next(request);
  },
  /** What is there can be read, nothing can be written. */
  writesBusy: only(isWrite, () => refuse('busy')),
  /** The server books and answers, but the first answer is lost on the way. */
  signUpReplyLost: only(isSignUp, firstReplyLost),
  /** The server books, but no answer to a sign-up ever arrives: the widget cannot know. */
  signUpOutcomeUnknown: only(isSignUp, repliesLost),
  /** The answer to a sign-up takes for ever: what sending looks like. */
  signUpNeverAnswers: only(isSignUp, () => never),
  signUpTooMany: only(isSignUp, () => refuse('too_many_requests')),
  fullOnSubmit: staffEdit('full'),
  oneLeftOnSubmit: staffEdit('oneLeft'),
  cancelledOnSubmit: staffEdit('cancelled'),
  closedOnSubmit: staffEdit('closed'),
  noLongerNeededOnSubmit: staffEdit('notNeeded'),
  noticeOutdated: only(isSignUp, (next, { centers }) => (request) => {
    for (const center of centers) {
      const notice = { ...center.center.notice, version: '2026-11-24', retentionDays: 15 };
      center.center = { ...center.center, notice };
    }
    return next(request);
  }),
  /** Others were faster by a moment when the resident chooses a slot. */
  slotFullOnHold: only(isHold, slotEdit(once(takeSeats))),
  holdReplyLost: only(isHold, firstReplyLost),
  holdOutcomeUnknown: only(isHold, repliesLost),
  /** Filling in the form took longer than the hold; the seat is still free. */
  holdExpired: only(isSignUp, slotEdit(once(passHold))),
  /** Filling in the form took longer than the hold, and others have the seat now. */
  holdLost: only(
    isSignUp,
    slotEdit(
      once((center, slotId) => {
        passHold(center);
        center.loadSlots({});
        takeSeats(center, slotId);
      }),
    ),
  ),
  /** Staff close the day of the slot while the form is filled in. */
  slotClosedOnSubmit: only(
    isSignUp,
    slotEdit((center, slotId) => closeDay(center, readSlotId(slotId)?.day ?? '')),
  ),
  /** The last place of the waiting list is gone. */
  waitlistFull: only(isWait, () => refuse('waitlist_full', { phone: '0796-8000001' })),
  waitReplyLost: only(isWait, firstReplyLost),
  waitOutcomeUnknown: only(isWait, repliesLost),
  /** While the resident wants to wait, somebody cancels. */
  placesLeftOnWait: only(isWait, () => refuse('places_left', { phone: '0796-8000001' })),
  /** A change of a booking is made, the first answer is lost on the way. */
  changeReplyLost: only(isChange, firstReplyLost),
  changeOutcomeUnknown: only(isChange, repliesLost),
  changeNeverAnswers: only(isChange, () => never),
  /** The place was given to whoever waits before the resident thought better of it. */
  undoTooLate: only(
    ({ url }) => url.endsWith('/undo'),
    () => refuse('undo_closed', { phone: '0796-8000001' }),
  ),
  offerTooLate: only(
    ({ url }) => url.endsWith('/accept'),
    () => refuse('offer_over', { phone: '0796-8000001' }),
  ),
  /** Cancelling comes too late, whatever the clock says. */
  cancelTooLate: only(
    ({ url }) => url.endsWith('/cancel'),
    () => refuse('cancel_closed', { phone: '0796-8000001' }),
  ),
  /** A booking is made, then the network goes: cancelling cannot be confirmed. */
  cancelOutcomeUnknown: only(
    ({ url }) => url.endsWith('/cancel'),
    () => async () => noAnswer(),
  ),
  /** The calendar is there, single activities cannot be read. */
  detailFails: only(
    (request) => isRead(request) && /\/activities\/[^/]+$/.test(request.url),
    () => refuse('internal'),
  ),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
