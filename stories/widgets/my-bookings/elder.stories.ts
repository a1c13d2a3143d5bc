/** In elder mode. */
import { myBookingsMeta, myBookingsStory } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/Elder mode' };

export const Slot = myBookingsStory({ elder: true, opened: ['slot'], shows: ({ act }) => act.reschedule });
