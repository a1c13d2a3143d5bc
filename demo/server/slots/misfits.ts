/** Bookings that no longer fit what their service offers: never dropped or moved silently, so somebody has to call. */
import type { BookingRow } from '../store/tables.ts';
import type { FoundSlot } from './find-slot.ts';

/** Hours, a closed day or another use of the room have taken its time away. */
export function isMisfit({ isOffered }: FoundSlot, { status }: Pick<BookingRow, 'status'>): boolean {
  return !isOffered && (status === 'confirmed' || status === 'offered');
}
