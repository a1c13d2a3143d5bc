/**
 * A language for tests and stories only: English, two fifths longer, accented, and written from right to left, as the
 * pseudo-locales of Android and ICU are. Named with their `XB`; whatever is not accented was not translated. Added as a page
 * adds a language, so that this is proved, too.
 */
import type { DayWords } from '../../src/i18n/day-words.ts';
import calendar from '../../src/i18n/en/activity-calendar.ts';
import cabin from '../../src/i18n/en/cabin-booking.ts';
import consultation from '../../src/i18n/en/consultation.ts';
import donation from '../../src/i18n/en/donation-progress.ts';
import myBookings from '../../src/i18n/en/my-bookings.ts';
import signUp from '../../src/i18n/en/sign-up.ts';
import slots from '../../src/i18n/en/slots.ts';
import { intlDays } from '../../src/i18n/intl-days.ts';
import type { AllMessages, PageMessages } from '../../src/i18n/page-messages.ts';

export const pseudoLocale = 'ar-XB';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const rightToLeftMark = '\u200f';

export function pseudo(text: string): string {
  const long = text
    .replace(/[aeiou]/g, '$&$&')
    .replace(/[a-zA-Z]/g, (letter) => accented[letters.indexOf(letter)]!);
  return text && `${rightToLeftMark}${long}${rightToLeftMark}`;
}

const { weekdays, month, dayShort, day, time, timeRange } = intlDays(pseudoLocale);
const days: DayWords = { weekdays, month, dayShort, day, time, timeRange };

function pseudoOf<Texts>(texts: Texts): Texts {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return pseudo(value);
    if (typeof value === 'function') {
      return (...given: unknown[]) => change((value as (...given: unknown[]) => unknown)(...given));
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value) as [string, unknown][];
    return Object.fromEntries(entries.map(([key, part]) => [key, key === 'days' ? days : change(part)]));
  };
  return change(texts) as Texts;
}

export const pseudoTexts: AllMessages = {
  'activity-calendar': pseudoOf(calendar),
  'sign-up': pseudoOf(signUp),
  'cabin-booking': pseudoOf(cabin),
  'consultation-signup': pseudoOf(consultation),
  'donation-progress': pseudoOf(donation),
  'my-bookings': pseudoOf(myBookings),
  slots: pseudoOf(slots),
};

/** For `configure({ messages })`. */
export const pseudoMessages: PageMessages = { [pseudoLocale]: pseudoTexts };
