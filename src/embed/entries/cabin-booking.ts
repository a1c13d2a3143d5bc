/** `<boai-cabin-booking>` as the script tag imports it. */
import { BoaiCabinBooking } from '../../widgets/cabin-booking/cabin-booking.ts';
import { starter } from './starter.ts';
import { withRequest } from './with-request.ts';

export { configure } from '../../context/defaults.ts';

export const start = withRequest(
  starter('boai-cabin-booking', BoaiCabinBooking),
  () => import('../../api/slot-requests.ts'),
);
