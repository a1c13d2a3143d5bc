/** With words and an emblem of the page's own. */
import { myBookingsMeta, myBookingsStory } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/Look' };

/** Nothing is opened yet, so that what is in `empty` stands there too. */
export const Slots = myBookingsStory({ fillsSlots: true, shows: ({ lostCode }) => lostCode });
