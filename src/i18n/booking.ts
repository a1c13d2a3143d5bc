/** Words that every form and every booking needs, in whichever widget it is; the widgets' own messages go on from these. */

import type { ElderMessages } from './elder.ts';

export type PersonField = 'name' | 'phone' | 'partySize' | 'attendeeName' | 'guardian' | 'consent';
export type FieldProblem = 'missing' | 'invalid' | 'tooLong' | 'tooLarge';

export interface BookingMessages extends ElderMessages {
  readonly loading: string;
  readonly when: string;
  readonly room: string;
  readonly bring: string;
  readonly helpByPhone: string;
  readonly offline: string;
  readonly addToCalendar: string;
  readonly openInBrowser: string;
  readonly copy: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly showQr: string;
  readonly qrFailed: string;
  readonly labels: Readonly<Record<PersonField, string>>;
  readonly nameHint: string;
  readonly phoneHint: string;
  partySizeHint(limit: number): string;
  readonly fewer: string;
  readonly more: string;
  readonly forWhom: string;
  readonly forMe: string;
  readonly forRelative: string;
  readonly isUnder14: string;
  readonly guardianHow: string;
  readonly guardianAgrees: string;
  readonly guardianRefuses: string;
  readonly guardianRefused: string;
  readonly notice: string;
  readonly noticeLabels: Readonly<
    Record<'operator' | 'purpose' | 'kinds' | 'retention' | 'rights' | 'contact', string>
  >;
  keptUntil(day: string): string;
  kinds(kinds: readonly string[]): string;
  /** Asked in elder mode before a form that is filled in is left. */
  readonly leaveQuestion: string;
  readonly leaveForm: string;
  readonly sending: string;
  fieldError(field: PersonField, problem: FieldProblem, limit: number): string;
  errorCount(count: number): string;
  readonly askAgain: string;
  readonly asking: string;
  readonly tryAgain: string;
  readonly code: string;
  readonly phone: string;
  people(count: number): string;
  readonly printSlip: string;
  readonly orScreenshot: string;
  readonly bookedFor: string;
  readonly items: string;
  /** From when to eat nothing. */
  readonly fasting: string;
  fastingFrom(when: string): string;
  readonly manage: string;
  /** What the manage link is good for, and who should have it. */
  readonly manageHow: string;
  readonly manageLink: string;
}
