/** The npm entry: classes and types. Importing it defines nothing; each widget's `.define` module registers it. */
export type { Client, ReadOptions, WriteOptions } from './api/client.ts';
export { ApiError, type ApiErrorCode } from './api/errors.ts';
export type * from './api/generated/types.ts';
export { createHttpClient, type HttpClientOptions } from './api/http-client.ts';
export { configure, type Defaults } from './context/defaults.ts';
export { BoaiProvider } from './context/provider.ts';
export {
  settingsContext,
  type Appearance,
  type Density,
  type Settings,
  type Theme,
} from './context/settings.ts';
export type { Locale } from './i18n/locale.ts';
export type { OwnMessages, PageMessages } from './i18n/page-messages.ts';
export { BoaiActivityCalendar } from './widgets/activity-calendar/activity-calendar.ts';
export {
  BookedEvent,
  BookingCancelledEvent,
  BookingChangedEvent,
  WaitlistJoinedEvent,
} from './ui/booking-events.ts';
export { BoaiCabinBooking } from './widgets/cabin-booking/cabin-booking.ts';
export { BoaiConsultationSignup } from './widgets/consultation-signup/consultation-signup.ts';
export { BoaiDonationProgress } from './widgets/donation-progress/donation-progress.ts';
export { BoaiMyBookings } from './widgets/my-bookings/my-bookings.ts';
