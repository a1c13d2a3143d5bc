/** `<boai-cabin-booking>` as the script tag imports it. */
import { BoaiCabinBooking } from '../../widgets/cabin-booking/cabin-booking.ts';
import { starter } from './starter.ts';

export { configure } from '../../context/defaults.ts';

export const start = starter('boai-cabin-booking', BoaiCabinBooking);
