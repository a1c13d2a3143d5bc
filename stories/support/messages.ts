/** The texts of all languages, for stories that press a button by its name or promise what is shown. */
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
import traditionalCalendar from '../../src/i18n/zh-Hant/activity-calendar.ts';
import traditionalCabin from '../../src/i18n/zh-Hant/cabin-booking.ts';
import traditionalConsultation from '../../src/i18n/zh-Hant/consultation.ts';
import traditionalDonation from '../../src/i18n/zh-Hant/donation-progress.ts';
import traditionalMyBookings from '../../src/i18n/zh-Hant/my-bookings.ts';
import traditionalSignUp from '../../src/i18n/zh-Hant/sign-up.ts';
import type { AllMessages } from '../../src/i18n/page-messages.ts';
import { pseudoLocale, pseudoTexts } from '../../test/support/pseudo-locale.ts';

export interface StoryTexts {
  readonly calendar: CalendarMessages & LaterCalendarMessages;
  readonly signUp: SignUpMessages;
  readonly myBookings: MyBookingsMessages & LaterMyBookingsMessages;
  readonly cabin: CabinMessages & LaterCabinMessages;
  readonly consultation: ConsultationMessages & LaterConsultationMessages;
  readonly donation: DonationMessages & LaterDonationMessages;
}

/** Of a language that comes as a whole. Where both halves have a word, stories look for the one of the first screen. */
function wholeOf(all: Omit<AllMessages, 'slots'>): StoryTexts {
  const {
    'activity-calendar': calendar,
    'sign-up': signUp,
    'my-bookings': myBookings,
    'cabin-booking': cabin,
    'consultation-signup': consultation,
    'donation-progress': donation,
  } = all;
  return {
    calendar: { ...calendar.later!, ...calendar },
    signUp,
    myBookings: { ...myBookings.later!, ...myBookings },
    cabin: { ...cabin.later!, ...cabin },
    consultation: { ...consultation.later!, ...consultation },
    donation: { ...donation.later!, ...donation },
  };
}

const texts: Readonly<Record<string, StoryTexts>> = {
  'zh-CN': {
    calendar: { ...chineseLater, ...chineseCalendar },
    signUp: chineseSignUp,
    myBookings: { ...chineseLaterMyBookings, ...chineseMyBookings },
    cabin: { ...chineseLaterCabin, ...chineseCabin },
    consultation: { ...chineseLaterConsultation, ...chineseConsultation },
    donation: { ...chineseLaterDonation, ...chineseDonation },
  },
  'zh-Hant': wholeOf({
    'activity-calendar': traditionalCalendar,
    'sign-up': traditionalSignUp,
    'my-bookings': traditionalMyBookings,
    'cabin-booking': traditionalCabin,
    'consultation-signup': traditionalConsultation,
    'donation-progress': traditionalDonation,
  }),
  en: wholeOf({
    'activity-calendar': englishCalendar,
    'sign-up': englishSignUp,
    'my-bookings': englishMyBookings,
    'cabin-booking': englishCabin,
    'consultation-signup': englishConsultation,
    'donation-progress': englishDonation,
  }),
  [pseudoLocale]: wholeOf(pseudoTexts),
};

/** In the language of the toolbar. */
export function textsOf({ globals }: { globals: Record<string, unknown> }): StoryTexts {
  return texts[globals['locale'] as string]!;
}
