/** What keeps a consultation from being seen for what it is, and what stands for its phone, which no row of it holds. */
import type { ServerKey } from '../server-key.ts';
import { phoneDigest } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import type { Act } from './desk.ts';

/** In calendar files, on lists, slips and messages: other people see these. */
export const neutralTitle = '服务中心预约';

/** Whose booking it is, for the limits of a service: a phone, or the digest of one; undefined when nobody can know. */
export async function limitedBy(
  { trx, centerId }: Act,
  row: Pick<BookingRow, 'booking_id' | 'is_confidential' | 'phone'>,
): Promise<string | undefined> {
  if (row.is_confidential === 0) return row.phone;
  const content = await trx
    .selectFrom('consultations')
    .select('phone_digest')
    .where('center_id', '=', centerId)
    .where('booking_id', '=', row.booking_id)
    .executeTakeFirst();
  return content?.phone_digest ?? undefined;
}

/** The same for a consultation that is about to be written. */
export function digestOfPhone(key: ServerKey, centerId: string, phone: string | undefined): string | null {
  return phone === undefined ? null : phoneDigest(key, centerId, phone);
}
