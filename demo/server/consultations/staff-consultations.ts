/** Consultations as staff see them, and that they have seen them: the desk times and codes, counsellors what was said. */
import type {
  ConsultationContent,
  SealedContent,
  StaffConsultation,
} from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import type { CenterSettings } from '../center.ts';
import type { Keyring } from '../confidence/master-keys.ts';
import { decryptContent, UnreadableError } from '../confidence/record-cipher.ts';
import { logStaffAct, type StaffMember } from '../confidence/staff-log.ts';
import { startOfDay, toWire } from '../instant.ts';
import type { Store } from '../store/open.ts';

export interface Reading {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly staff: StaffMember;
  readonly now: number;
}

export interface ReadConsultations {
  /** By start. */
  readonly consultations: StaffConsultation[];
  /** Ids of those whose content was altered or moved, or whose key is not there; their `content` is null. */
  readonly unreadable: readonly string[];
}

export async function readConsultations(
  { store, keyring, staff, now }: Reading,
  { center }: CenterSettings,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ReadConsultations> {
  const mayRead = staff.roles.includes('counsellor');
  const rows = await store.transact(async (trx) => {
    const found = await trx
      .selectFrom('bookings as b')
      .innerJoin('consultations as c', (join) =>
        join.onRef('c.center_id', '=', 'b.center_id').onRef('c.booking_id', '=', 'b.booking_id'),
      )
      .selectAll('c')
      .select(['b.code', 'b.status', 'b.slot_starts_at', 'b.slot_ends_at', 'b.age_band'])
      .where('b.center_id', '=', center.id)
      .where('b.is_confidential', '=', 1)
      .where('b.slot_starts_at', '>=', startOfDay(from, center.timeZone))
      .where('b.slot_starts_at', '<', startOfDay(addDays(to, 1), center.timeZone))
      .orderBy('b.slot_starts_at')
      .orderBy('b.booked_at')
      .orderBy('b.booking_id')
      .execute();
    await logStaffAct({ trx, centerId: center.id, now }, staff, {
      act: mayRead ? 'read-consultations' : 'list-consultations',
      subject: [`${from}/${to}`, ...found.map(({ booking_id }) => booking_id)].join(' '),
    });
    return found;
  });
  const keys = await keyring.load();
  const unreadable: string[] = [];
  const open = (row: (typeof rows)[number]): ConsultationContent | null => {
    if (!mayRead || row.sealed !== null) return null;
    try {
      return decryptContent(keys, { centerId: center.id, bookingId: row.booking_id }, row);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      unreadable.push(row.booking_id);
      return null;
    }
  };
  const consultations = rows.map((row): StaffConsultation => ({
    bookingId: row.booking_id,
    code: row.code,
    status: row.status,
    startsAt: toWire(row.slot_starts_at!, center.timeZone),
    endsAt: toWire(row.slot_ends_at!, center.timeZone),
    // The contract's schema was checked when it was written.
    ageBand: row.age_band as StaffConsultation['ageBand'],
    content: open(row),
    sealed: mayRead && row.sealed !== null ? (JSON.parse(row.sealed) as SealedContent) : null,
  }));
  return { consultations, unreadable };
}
