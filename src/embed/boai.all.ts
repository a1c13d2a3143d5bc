/** The script tag's file with all widgets inside, for a page that pins one file by its digest. */
import * as activityCalendar from './entries/activity-calendar.ts';
import * as cabinBooking from './entries/cabin-booking.ts';
import * as consultationSignup from './entries/consultation-signup.ts';
import * as donationProgress from './entries/donation-progress.ts';
import * as myBookings from './entries/my-bookings.ts';
import type { WidgetModule } from './page.ts';
import { run } from './run.ts';
import type { WidgetName } from './widget-names.ts';

const widgets: Readonly<Record<WidgetName, WidgetModule>> = {
  'activity-calendar': activityCalendar,
  'cabin-booking': cabinBooking,
  'consultation-signup': consultationSignup,
  'donation-progress': donationProgress,
  'my-bookings': myBookings,
};

run({ names: Object.keys(widgets), load: (name) => Promise.resolve(widgets[name as WidgetName]) });
