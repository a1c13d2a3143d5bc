/** What a page may say in its own words: any message of any language, and languages that this project has no texts in. */
import type { CalendarMessages } from './activity-calendar.ts';
import type { CabinMessages } from './cabin-booking.ts';
import type { ConsultationMessages } from './consultation.ts';
import type { DonationMessages } from './donation-progress.ts';
import type { KnownLocale } from './locale.ts';
import type { MyBookingsMessages } from './my-bookings.ts';
import type { SignUpMessages } from './sign-up.ts';
import type { SlotMessages } from './slots.ts';

/** The texts of a language, by who says them; `later` in them is what is said after a first screen. */
export interface AllMessages {
  readonly 'activity-calendar': CalendarMessages;
  /** The dialog of an activity. */
  readonly 'sign-up': SignUpMessages;
  readonly 'cabin-booking': CabinMessages;
  readonly 'consultation-signup': ConsultationMessages;
  readonly 'donation-progress': DonationMessages;
  readonly 'my-bookings': MyBookingsMessages;
  /** Where a booking is moved to another time. */
  readonly slots: SlotMessages;
}

/** Any of them, however deep. Days are not among them: those follow from the language. */
type Some<T> = {
  readonly [Key in Exclude<keyof T, 'days'>]?: NonNullable<T[Key]> extends (...given: never[]) => unknown
    ? T[Key]
    : NonNullable<T[Key]> extends object
      ? Some<NonNullable<T[Key]>>
      : T[Key];
};

export interface OwnMessages extends Some<AllMessages> {
  /** Of a language that the page adds: where the rest of its texts comes from; default `en`. */
  readonly fallback?: KnownLocale;
}

/** By language tag; that of an added language also says in which direction it is written. */
export type PageMessages = Readonly<Record<string, OwnMessages>>;
