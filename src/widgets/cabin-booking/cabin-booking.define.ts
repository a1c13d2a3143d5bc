/** Registers `<boai-cabin-booking>`, once however often the module is loaded. */
import { BoaiCabinBooking } from './cabin-booking.ts';

if (!customElements.get('boai-cabin-booking')) customElements.define('boai-cabin-booking', BoaiCabinBooking);
