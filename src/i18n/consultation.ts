/**
 * What the sign-up for a consultation says; every locale implements both interfaces. Two, because the first screen has a
 * budget in bytes: the help panel and the title are on it, the form comes after it.
 */
import type { BookingMessages, FieldProblem } from './booking.ts';
import type { SlotMessages } from './slots.ts';
import type { TroubleMessages } from './trouble.ts';

export type ConsultationAge = 'under14' | '14to17' | '18plus';
export type SafeTime = 'morning' | 'noon' | 'afternoon' | 'evening';
export type ConsultationField =
  'ageBand' | 'guardian' | 'name' | 'contact' | 'phone' | 'mayBeNamed' | 'time' | 'consent' | 'confidential';
export type ConsultationStep = 'who' | 'name' | 'contact' | 'counsellor' | 'time' | 'topic' | 'consent';

/** How a refusal reads; several codes of the API share a text. */
export type ConsultationRefusal =
  | 'full'
  | 'holdLost'
  | 'closed'
  | 'guardian'
  | 'waitlistFull'
  | 'placesLeft'
  | 'noticeOutdated'
  | 'sealing'
  | 'invalid'
  | 'tooFast'
  | 'tooMany'
  | 'offline'
  | 'busy'
  | 'other';

export interface ConsultationMessages {
  /** Name of the widget for a screen reader. */
  readonly consultation: string;
  readonly leave: string;
  readonly leaveHow: string;
  readonly helpTitle: string;
  readonly helpNow: string;
  readonly helpLines: Readonly<Record<'psychological' | 'medical' | 'danger' | 'youth', string>>;
  readonly helpHours: Readonly<Record<'psychological' | 'youth', string>>;
  roomAndTime(room: string, minutes: number): string;
  readonly intro: string;
  /** The first question, which stands there before anything was read. */
  readonly who: string;
  readonly ages: Readonly<Record<ConsultationAge, string>>;
  readonly next: string;
  readonly loading: string;
  readonly phone: string;
  readonly hours: string;
  /** In a locale that is loaded on demand all texts come at once. */
  readonly later?: LaterConsultationMessages;
}

export interface LaterConsultationMessages extends BookingMessages, TroubleMessages {
  readonly slots: SlotMessages;
  readonly noConsultation: string;
  /** Why nothing can be sent from here, and what to do instead. */
  readonly unsafePage: string;
  readonly wrongKey: string;
  stale(age: string): string;
  readonly retry: string;
  readonly steps: Readonly<Record<ConsultationStep, string>>;
  stepOf(number: number, count: number): string;
  readonly change: string;
  readonly nameLabel: string;
  readonly aliasHint: string;
  readonly contactWays: Readonly<Record<'phone' | 'residentCalls', string>>;
  readonly residentCallsHow: string;
  readonly phoneLabel: string;
  readonly phoneUse: string;
  readonly safeTimes: string;
  readonly safeTimesHint: string;
  readonly safeTime: Readonly<Record<SafeTime, string>>;
  readonly anyTime: string;
  readonly mayBeNamed: string;
  readonly mayBeNamedYes: string;
  readonly mayBeNamedNo: string;
  readonly anyCounsellor: string;
  readonly womanCounsellor: string;
  readonly manCounsellor: string;
  readonly isFirstVisit: string;
  readonly firstYes: string;
  readonly firstNo: string;
  readonly rather: string;
  readonly callBackHow: string;
  /** That it is a wish: no time belongs to one counsellor. */
  readonly counsellorHow: string;
  readonly topicHow: string;
  readonly confidentiality: string;
  readonly exceptions: string;
  readonly consentLabel: string;
  readonly confidentialConsent: string;
  readonly sealedHow: string;
  readonly holding: string;
  heldUntil(time: string): string;
  readonly holdLapsed: string;
  readonly otherTime: string;
  readonly waitHow: string;
  readonly submit: string;
  readonly submitWait: string;
  readonly checking: string;
  readonly checkingHow: string;
  readonly holdChecking: string;
  readonly holdCheckingHow: string;
  consultationError(field: ConsultationField, problem: FieldProblem): string;
  readonly refusal: Readonly<Record<ConsultationRefusal, string>>;
  /** What to do about it. */
  readonly wayOn: Readonly<Record<ConsultationRefusal, string>>;
  readonly otherTimes: string;
  readonly bookNow: string;
  readonly waitInstead: string;
  readonly booked: string;
  readonly bookedHow: string;
  readonly waiting: string;
  ahead(count: number): string;
  readonly waitingHow: string;
  /** A counsellor calls before the visit, in the opening hours. */
  willCall(hours: string): string;
  readonly willCallIn: string;
  readonly callUs: string;
  changeUntil(when: string): string;
  keptUntilDay(day: string): string;
  readonly again: string;
  readonly nobodyFree: string;
}
