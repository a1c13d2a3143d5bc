/** What the detail of an activity and the sign-up say; one file per locale, so a missing text is a compile error. */
import type { BookingMessages } from './booking.ts';

/** How a refusal reads; several codes of the API share a text. */
export type RefusalKind =
  | 'full'
  | 'fullCanWait'
  | 'placesLeft'
  | 'waitlistFull'
  | 'alreadyWaiting'
  | 'undoClosed'
  | 'notEnough'
  | 'partyTooLarge'
  | 'notOpen'
  | 'closed'
  | 'cancelled'
  | 'notNeeded'
  | 'gone'
  | 'cancelClosed'
  | 'noticeOutdated'
  | 'guardian'
  | 'invalid'
  | 'tooMany'
  | 'offline'
  | 'other';

/** What is said differently to somebody who waits for a place. */
export type WaitMessages = Pick<
  SignUpMessages,
  | 'offline'
  | 'stale'
  | 'phoneHint'
  | 'forWhom'
  | 'forRelative'
  | 'code'
  | 'formTitle'
  | 'submit'
  | 'checking'
  | 'checkingHow'
  | 'bookedHow'
  | 'bookedFor'
  | 'manage'
  | 'manageHow'
  | 'cancelBooking'
  | 'cancelUntil'
  | 'cancelQuestion'
  | 'cancelYes'
  | 'cancelNo'
  | 'cancelling'
  | 'cancelChecking'
  | 'bookingCancelled'
  | 'placeGivenBack'
>;

export interface SignUpMessages extends BookingMessages {
  readonly details: string;
  readonly close: string;

  readonly category: string;
  readonly audience: string;
  readonly description: string;
  readonly contact: string;
  /** Said in place of the sign-up button. */
  readonly free: string;
  notOpen(when: string | undefined): string;
  readonly full: string;
  /** Said above the button that joins the waiting list, with how many people wait. */
  fullCanWait(waiting: number): string;
  /** Full, and so is the waiting list. */
  readonly listFull: string;
  readonly closed: string;
  readonly cancelled: string;
  replacedBy(when: string, room: string): string;
  readonly showReplacement: string;
  openUntil(when: string): string;
  readonly signUp: string;
  readonly wait: string;
  readonly stale: string;

  readonly keep: string;
  readonly subscribe: string;
  readonly subscribeHow: string;
  readonly feedOfAll: string;
  feedOf(category: string): string;
  readonly link: string;
  qrOf(title: string): string;

  readonly back: string;
  readonly formTitle: string;
  readonly submit: string;
  readonly checking: string;
  readonly checkingHow: string;
  readonly refusal: Readonly<Record<RefusalKind, string>>;
  onlyLeft(placesLeft: number): string;
  /** What to do about it. */
  readonly wayOn: Readonly<Record<RefusalKind, string>>;

  readonly otherDates: string;
  comeAs(count: number): string;
  /** Where fewer could come now: to wait until there is room for all. */
  readonly waitTogether: string;
  places(count: number): string;
  readonly booked: string;
  readonly bookedHow: string;
  /** `ahead`: parties before this one, if the server has said so. */
  joined(ahead: number | null): string;
  /** What happens when places come free. */
  readonly waitNext: string;
  /** A party is not torn apart. */
  together(partySize: number): string;
  readonly cancelBooking: string;
  cancelUntil(when: string): string;
  readonly cancelQuestion: string;
  readonly cancelYes: string;
  readonly cancelNo: string;
  readonly cancelling: string;
  readonly cancelChecking: string;
  readonly cancelCheckingHow: string;
  readonly bookingCancelled: string;
  readonly placeGivenBack: string;
  readonly signUpAgain: string;
  readonly signUpAnother: string;
  readonly waitForAnother: string;
  readonly undo: string;
  undoHow(until: string): string;
  readonly undoing: string;
  readonly undoChecking: string;
  readonly waiting: WaitMessages;
}
