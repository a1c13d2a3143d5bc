/** What the detail of an activity and the sign-up say; one file per locale, so a missing text is a compile error. */
import type { ActivityState } from '../domain/activity-state.ts';

/** How a refusal reads; several codes of the API share a text. */
export type RefusalKind =
  | 'full'
  | 'notEnough'
  | 'partyTooLarge'
  | 'notOpen'
  | 'closed'
  | 'cancelled'
  | 'notNeeded'
  | 'gone'
  | 'cancelClosed'
  | 'noticeOutdated'
  | 'invalid'
  | 'tooMany'
  | 'offline'
  | 'other';

type FieldTexts = Readonly<Record<'name' | 'phone' | 'partySize' | 'attendeeName' | 'consent', string>>;
type FieldProblem = 'missing' | 'invalid' | 'tooLong' | 'tooLarge';

export interface SignUpMessages {
  readonly details: string;
  readonly loading: string;
  readonly close: string;

  state(state: ActivityState, placesLeft: number): string;
  readonly when: string;
  readonly room: string;
  readonly category: string;
  readonly audience: string;
  readonly bring: string;
  readonly description: string;
  readonly contact: string;
  readonly helpByPhone: string;

  /** Said in place of the sign-up button. */
  readonly free: string;
  notOpen(when: string | undefined): string;
  readonly full: string;
  readonly closed: string;
  readonly cancelled: string;
  replacedBy(when: string, room: string): string;
  readonly showReplacement: string;
  openUntil(when: string): string;
  readonly signUp: string;
  readonly offline: string;
  readonly stale: string;

  readonly keep: string;
  readonly addToCalendar: string;
  readonly openInBrowser: string;
  readonly subscribe: string;
  readonly subscribeHow: string;
  readonly feedOfAll: string;
  feedOf(category: string): string;
  readonly copy: string;
  readonly copyLink: string;
  readonly link: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly showQr: string;
  readonly qrFailed: string;
  qrOf(title: string): string;

  readonly back: string;
  readonly formTitle: string;
  readonly labels: FieldTexts;
  readonly nameHint: string;
  readonly phoneHint: string;
  partySizeHint(limit: number): string;
  readonly fewer: string;
  readonly more: string;
  readonly forWhom: string;
  readonly forMe: string;
  readonly forRelative: string;
  readonly notice: string;
  readonly noticeLabels: Readonly<
    Record<'operator' | 'purpose' | 'kinds' | 'retention' | 'rights' | 'contact', string>
  >;
  keptUntil(day: string): string;
  kinds(kinds: readonly string[]): string;
  readonly submit: string;
  readonly sending: string;
  fieldError(field: keyof FieldTexts, problem: FieldProblem, limit: number): string;
  errorCount(count: number): string;

  readonly checking: string;
  readonly checkingHow: string;
  readonly askAgain: string;
  readonly asking: string;

  readonly refusal: Readonly<Record<RefusalKind, string>>;
  onlyLeft(placesLeft: number): string;
  /** What to do about it. */
  readonly wayOn: Readonly<Record<RefusalKind, string>>;

  readonly otherDates: string;
  comeAs(count: number): string;
  places(count: number): string;
  readonly tryAgain: string;

  readonly booked: string;
  readonly bookedHow: string;
  readonly code: string;
  readonly phone: string;
  readonly bookedFor: string;
  people(count: number): string;
  readonly printSlip: string;
  readonly orScreenshot: string;
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
}
