/** Finding a booking again without an account: by its code and phone, or by its manage token. */
import type { BookingLookup } from '../../../src/api/generated/types.ts';
import { parsePhone } from '../../../src/domain/phone.ts';
import { normalizeCode } from '../../../src/domain/booking-code.ts';
import type { CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { bookingOfToken, isManageToken, phoneDigest, type ServerKey } from '../server-key.ts';
import type { Store } from '../store/open.ts';
import type { BookingRow } from '../store/tables.ts';
import { findBookingRow } from './to-booking.ts';

/**
 * By code and phone; a wrong one and an absent one look the same. Of a consultation without a phone that the server could
 * know (none was left, or it is sealed) the code is all there is.
 */
export async function findBookingByCode(
  { store, key }: { readonly store: Store; readonly key: ServerKey },
  { center }: CenterSettings,
  lookup: BookingLookup,
): Promise<BookingRow> {
  const phone = parsePhone(lookup.phone)?.national ?? '';
  const code = normalizeCode(lookup.code);
  const digest = phoneDigest(key, center.id, phone);
  const row =
    code === undefined
      ? undefined
      : await store.db
          .selectFrom('bookings as b')
          .leftJoin('consultations as c', (join) =>
            join.onRef('c.center_id', '=', 'b.center_id').onRef('c.booking_id', '=', 'b.booking_id'),
          )
          .selectAll('b')
          .where('b.center_id', '=', center.id)
          .where('b.code', '=', code)
          .where(({ and, eb, or }) =>
            or([
              and([eb('b.is_confidential', '=', 0), eb('b.phone', '=', phone)]),
              and([
                eb('b.is_confidential', '=', 1),
                or([eb('c.phone_digest', '=', digest), eb('c.phone_digest', 'is', null)]),
              ]),
            ]),
          )
          .executeTakeFirst();
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
