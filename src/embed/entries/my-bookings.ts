/** `<boai-my-bookings>` as the script tag imports it. */
import { BoaiMyBookings } from '../../widgets/my-bookings/my-bookings.ts';
import { starter } from './starter.ts';

export { configure } from '../../context/defaults.ts';

export const start = starter('boai-my-bookings', BoaiMyBookings);
