/** Registers `<boai-my-bookings>`, once however often the module is loaded. */
import { BoaiMyBookings } from './my-bookings.ts';

if (!customElements.get('boai-my-bookings')) customElements.define('boai-my-bookings', BoaiMyBookings);
