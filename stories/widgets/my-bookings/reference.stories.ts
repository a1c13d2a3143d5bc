/** What the widget has: attributes, events, slots, parts and tokens, beside a live one. */
import { reference } from '../../docs/reference.ts';
import { myBookingsMeta, type MyBookingsArgs } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/Reference', tags: ['prose'] };

export const Reference = reference<MyBookingsArgs>(myBookingsMeta, 'myBookings', {
  width: { control: { type: 'range', min: 320, max: 1200, step: 20 } },
});
