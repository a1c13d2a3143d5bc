/**
 * What `<boai-my-bookings>` says; every locale implements both interfaces, so a missing text is a compile error. Two,
 * because the first screen has a budget in bytes: most residents see the form, and the rest while it is on its way.
 */
import type { BookingMessages } from './booking.ts';
import type { TroubleMessages } from './trouble.ts';

export interface MyBookingsMessages {
  readonly myBookings: string;
  readonly find: string;
  readonly findHow: string;
  readonly code: string;
  readonly codeHint: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly finding: string;
  readonly lostCode: string;
  readonly helpByPhone: string;
  readonly loading: string;
  readonly tryAgain: string;
  /** The rest of the code has not arrived. */
  readonly notLoaded: string;
  /** In a locale that is loaded on demand all texts come at once. */
  readonly later?: LaterMyBookingsMessages;
}

/**
 * What can be done about a booking. `leave` the waiting list, `decline` or `accept` an offer, `erase` a consultation and
 * all that was said in it.
 */
export type ActKind = 'cancel' | 'undo' | 'reschedule' | 'resize' | 'leave' | 'accept' | 'decline' | 'erase';

/** Those that are asked about before they are done. */
export type AskedKind = 'cancel' | 'leave' | 'decline' | 'reschedule' | 'erase';

/** How a refusal reads; several codes of the API share a text. */
export type ChangeRefusalKind =
  | 'full'
  | 'notEnough'
  | 'partyTooLarge'
  | 'listFull'
  | 'tooLate'
  | 'undoOver'
  | 'offerOver'
  | 'ended'
  | 'limit'
  | 'closed'
  | 'notOpen'
  | 'calledOff'
  | 'needsMorning'
  | 'gone'
  | 'tooMany'
  | 'offline'
  | 'other';

export type Ending = 'resident' | 'center' | 'expiry';

export interface LaterMyBookingsMessages extends BookingMessages, TroubleMessages {
  readonly findAnother: string;
  readonly codeProblem: Readonly<Record<'missing' | 'invalid', string>>;
  readonly notFound: string;
  readonly notFoundHow: string;
  readonly tooManyFinds: string;
  /** `when`: a clock time; undefined when the server did not say. */
  tooManyFindsHow(when: string | undefined): string;
  readonly findFailed: string;
  found(title: string): string;

  readonly upcoming: string;
  readonly past: string;
  showPast(count: number): string;
  readonly details: string;
  readonly fold: string;
  /** `age`: as `minutesAgo` says it. */
  stale(age: string): string;
  readonly oldLink: string;
  readonly forgotten: string;

  readonly confirmed: string;
  waiting(ahead: number): string;
  offered(until: string): string;
  readonly over: string;
  readonly calledOff: string;
  ended(by: Ending | undefined): string;
  readonly needsCall: string;
  /** Of a slot that a party waits for and that is not offered any more. */
  readonly waitsInVain: string;
  readonly calledOffHow: string;
  replacedBy(when: string, room: string): string;
  waitingHow(limit: string): string;
  readonly offeredHow: string;
  undoUntil(time: string): string;
  changeUntil(when: string): string;
  cancelUntil(when: string): string;
  readonly changeClosed: string;

  readonly act: Readonly<Record<ActKind, string>>;
  question(kind: AskedKind, when: string): string;
  readonly questionHow: Readonly<Record<AskedKind, string>>;
  readonly yes: Readonly<Record<AskedKind, string>>;
  readonly no: Readonly<Record<AskedKind, string>>;
  readonly doing: Readonly<Record<ActKind, string>>;
  readonly checking: string;
  readonly checkingHow: string;
  done(kind: ActKind, detail: string): string;
  readonly doneHow: Readonly<Partial<Record<ActKind, string>>>;
  readonly close: string;
  readonly back: string;

  readonly refusal: Readonly<Record<ChangeRefusalKind, string>>;
  readonly wayOn: Readonly<Record<ChangeRefusalKind, string>>;
  /** Said with every refusal that leaves the booking as it was. */
  readonly unchanged: string;
  onlyMore(places: number): string;
  comeAs(count: number): string;
  readonly insteadTimes: string;

  readonly chooseTime: string;
  readonly chooseAnother: string;
  readonly unchangedUntil: string;
  readonly moreDates: string;
  readonly noOtherDates: string;
  readonly otherDatesFailed: string;
  places(count: number): string;
  readonly saveSize: string;
  readonly sameSize: string;

  readonly copyManageLink: string;
  readonly keepTitle: string;
  readonly remember: string;
  readonly rememberHint: string;
  readonly remembered: string;
  readonly notRemembered: string;
  readonly forget: string;
  readonly closeAll: string;

  /** Of a consultation, whose holder may be somebody whom the center neither knows nor can call. */
  readonly inConfidence: {
    /** Says nothing of what it is for. */
    readonly title: string;
    readonly notKeptHere: string;
    erasedOn(day: string): string;
    readonly manageHow: string;
    waitingHow(limit: string): string;
    readonly needsCall: string;
    readonly accepted: string;
  };
}
