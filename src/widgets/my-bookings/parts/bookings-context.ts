/** What every part of the list is rendered from. */
import type { Center } from '../../../api/generated/types.ts';
import type { LaterMyBookingsMessages } from '../../../i18n/my-bookings.ts';
import type { BookedManner } from '../../../ui/booked-view.ts';
import type { Copied } from '../../../ui/copy-field.ts';

export interface BookingsContext extends BookedManner {
  readonly messages: LaterMyBookingsMessages;
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  /** The device says that it has no network: nothing can be changed. */
  readonly isOffline: boolean;
  /** Undefined until it was read. */
  readonly center: Center | undefined;
  readonly copied: Copied | undefined;
}
