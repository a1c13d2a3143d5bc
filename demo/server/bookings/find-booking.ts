/** Finding a booking again without an account: by its code and phone, or by its manage token. */
import type { BookingLookup } from '../../../src/api/generated/types.ts';
import { parsePhone } from '../../../src/domain/phone.ts';
import { normalizeCode } from '../../../src/domain/booking-code.ts';
import type { CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { bookingOfToken, isManageToken, type ServerKey } from '../server-key.ts';
import type { Store } from '../store/open.ts';
import type { BookingRow } from '../store/tables.ts';
import { findBookingRow } from './to-booking.ts';

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

/** Compared with when no such booking exists, so that a wrong token takes as long as an unknown one. */
const nobody = { booking_id: 'nobody', access_version: 0 };

/** By manage token; one that is wrong, was replaced by a re-issue or opens nothing looks and takes the same. */
export async function findBookingByToken(
  { store, key }: { readonly store: Store; readonly key: ServerKey },
  { center }: CenterSettings,
  token: string,
): Promise<BookingRow> {
  const row = await findBookingRow(store.db, center.id, bookingOfToken(token));
  if (!isManageToken(key, center.id, token, row ?? nobody) || !row) {
    throw new Refusal('booking_not_found', { phone: center.phone });
  }
  return row;
}
