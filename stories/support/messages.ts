/** The texts of both languages, for stories that press a button by its name or promise what is shown. */
import type { CalendarMessages, LaterCalendarMessages } from '../../src/i18n/activity-calendar.ts';
import type { CabinMessages, LaterCabinMessages } from '../../src/i18n/cabin-booking.ts';
import type { ConsultationMessages, LaterConsultationMessages } from '../../src/i18n/consultation.ts';
import type { DonationMessages, LaterDonationMessages } from '../../src/i18n/donation-progress.ts';
import englishCalendar from '../../src/i18n/en/activity-calendar.ts';
import englishDonation from '../../src/i18n/en/donation-progress.ts';
import englishMyBookings from '../../src/i18n/en/my-bookings.ts';
import englishConsultation from '../../src/i18n/en/consultation.ts';
import englishCabin from '../../src/i18n/en/cabin-booking.ts';
import englishSignUp from '../../src/i18n/en/sign-up.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { LaterMyBookingsMessages, MyBookingsMessages } from '../../src/i18n/my-bookings.ts';
import type { SignUpMessages } from '../../src/i18n/sign-up.ts';
import chineseCalendar from '../../src/i18n/zh-CN/activity-calendar.ts';
import chineseCabin from '../../src/i18n/zh-CN/cabin-booking.ts';
import chineseConsultation from '../../src/i18n/zh-CN/consultation.ts';
import chineseDonation from '../../src/i18n/zh-CN/donation-progress.ts';
import chineseLaterConsultation from '../../src/i18n/zh-CN/later-consultation.ts';
import chineseLaterCabin from '../../src/i18n/zh-CN/later-cabin-booking.ts';
import chineseLaterDonation from '../../src/i18n/zh-CN/later-donation-progress.ts';
import chineseLater from '../../src/i18n/zh-CN/later-activity-calendar.ts';
import chineseLaterMyBookings from '../../src/i18n/zh-CN/later-my-bookings.ts';
import chineseMyBookings from '../../src/i18n/zh-CN/my-bookings.ts';
import chineseSignUp from '../../src/i18n/zh-CN/sign-up.ts';

export interface StoryTexts {
  readonly calendar: CalendarMessages & LaterCalendarMessages;
  readonly signUp: SignUpMessages;
  readonly myBookings: MyBookingsMessages & LaterMyBookingsMessages;
  readonly cabin: CabinMessages & LaterCabinMessages;
  readonly consultation: ConsultationMessages & LaterConsultationMessages;
  readonly donation: DonationMessages & LaterDonationMessages;
}

const texts: Readonly<Record<Locale, StoryTexts>> = {
  'zh-CN': {
    calendar: { ...chineseCalendar, ...chineseLater },
    signUp: chineseSignUp,
    // Where both have a word, stories look for the one of the first screen.
    myBookings: { ...chineseLaterMyBookings, ...chineseMyBookings },
    cabin: { ...chineseLaterCabin, ...chineseCabin },
    consultation: { ...chineseLaterConsultation, ...chineseConsultation },
    donation: { ...chineseLaterDonation, ...chineseDonation },
  },
  en: {
    calendar: { ...englishCalendar, ...englishCalendar.later! },
    signUp: englishSignUp,
    myBookings: { ...englishMyBookings.later!, ...englishMyBookings },
    cabin: { ...englishCabin.later!, ...englishCabin },
    consultation: { ...englishConsultation.later!, ...englishConsultation },
    donation: { ...englishDonation.later!, ...englishDonation },
  },
};

/** In the language of the toolbar. */
export function textsOf({ globals }: { globals: Record<string, unknown> }): StoryTexts {
  return texts[globals['locale'] as Locale];
}
