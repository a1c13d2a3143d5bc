/** Finding a booking again without an account. */
import type { BookingLookup } from '../../src/api/generated/types.ts';
import { parsePhone } from '../../src/domain/phone.ts';
import { normalizeCode } from '../../src/domain/booking-code.ts';
import type { CenterSettings } from './center.ts';
import { Refusal } from './problem.ts';
import type { Store } from './store/open.ts';
import type { BookingRow } from './store/tables.ts';

/** By code and phone; a wrong one and an absent one look the same. */
export async function findBookingByCode(
  { store }: { readonly store: Store },
  { center }: CenterSettings,
  lookup: BookingLookup,
): Promise<BookingRow> {
  const phone = parsePhone(lookup.phone);
  const code = normalizeCode(lookup.code);
  const row =
    phone && code
      ? await store.db
          .selectFrom('bookings')
          .selectAll()
          .where('center_id', '=', center.id)
          .where('code', '=', code)
          .where('phone', '=', phone.national)
          .executeTakeFirst()
      : undefined;
  if (!row) throw new Refusal('booking_not_found', { phone: center.phone });
  return row;
}
