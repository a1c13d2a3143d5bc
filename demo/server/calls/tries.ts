/** Who is ringing and who rang in vain: such a call stays on the list, with a time to try again. */
import type { Kysely } from 'kysely';
import type { Call, PutOffCall } from '../../../src/api/generated/types.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import type { CenterSettings } from '../center.ts';
import { markedBy } from '../day/visits.ts';
import { parseInstant, toUtc, toWire } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import type { CallMarkRow, CallTryRow, Tables } from '../store/tables.ts';
import { endMark, forgetTries } from './forget-call.ts';
import { type OpenCall, requireOpenCall } from './open-call.ts';

type StaffDesk = Pick<BookingDesk, 'store' | 'now' | 'staff'>;
type TryView = Pick<Call, 'tries' | 'again' | 'ringing'>;

/** As long as a call takes; whoever closes the page in the middle of it keeps no colleague from ringing. */
const ringingMs = 5 * 60_000;
const tryAgainMs = 15 * 60_000;

export async function ringCall(
  desk: StaffDesk,
  settings: CenterSettings,
  callId: string,
  isRinging: boolean,
): Promise<void> {
  const { store, now } = desk;
  const centerId = settings.center.id;
  const staff = markedBy(desk);
  await store.transact(async (trx) => {
    const { bookingId } = await requireOpenCall(trx, settings, callId);
    if (!isRinging) return endMark(trx, centerId, callId, staff);
    const mark = { staff, until: toUtc(now + ringingMs) };
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('call_marks')
      .values({ center_id: centerId, call_id: callId, booking_id: bookingId, ...mark })
      .onConflict((conflict) =>
        conflict
          .columns(['center_id', 'call_id'])
          .doUpdateSet(mark)
          .where(({ eb, or }) =>
            or([eb('call_marks.staff', '=', staff), eb('call_marks.until', '<=', toUtc(now))]),
          ),
      )
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw new Refusal('changed_meanwhile');
  });
}

/** @throws Refusal `changed_meanwhile` when somebody has tried, or reached them, since whoever rang has looked */
export async function putOffCall(
  desk: StaffDesk,
  settings: CenterSettings,
  callId: string,
  { outcome, again, seen }: PutOffCall,
): Promise<void> {
  const { store, now } = desk;
  const centerId = settings.center.id;
  await store.transact(async (trx) => {
    const call = await requireOpenCall(trx, settings, callId);
    const { bookingId, startsAt } = call;
    const againAt = againOf(call, again, now);
    await forgetTries(trx, centerId, callId, startsAt);
    const { length } = await findTriesOf(trx, centerId, callId);
    if (length !== seen) throw new Refusal('changed_meanwhile');
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('call_tries')
      .values({
        center_id: centerId,
        call_id: callId,
        number: seen + 1,
        booking_id: bookingId,
        starts_at: startsAt,
        at: toUtc(now),
        staff: markedBy(desk),
        outcome,
        again_at: againAt,
      })
      .onConflict((conflict) => conflict.columns(['center_id', 'call_id', 'number']).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw new Refusal('changed_meanwhile');
    await endMark(trx, centerId, callId);
  });
}

/** Always while there is still time to say it. */
function againOf({ tellBefore }: OpenCall, again: string | null, now: number): string {
  const left = tellBefore - now;
  if (again === null) return toUtc(now + (left > 0 ? Math.min(tryAgainMs, left / 2) : tryAgainMs));
  const at = parseInstant(again);
  if (at === undefined || at <= toUtc(now)) throw invalid('again', 'is not a time to come');
  if (left > 0 && at >= toUtc(tellBefore)) throw invalid('again', 'would be too late');
  return at;
}

async function findTriesOf(db: Kysely<Tables>, centerId: string, callId: string): Promise<CallTryRow[]> {
  return db
    .selectFrom('call_tries')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('call_id', '=', callId)
    .execute();
}

/** What is known of the tries of each call, as it is told. */
export async function loadTries(
  db: Kysely<Tables>,
  { center }: Pick<CenterSettings, 'center'>,
  now: number,
): Promise<(callId: string, startsAt: string) => TryView> {
  const tries = await db
    .selectFrom('call_tries')
    .selectAll()
    .where('center_id', '=', center.id)
    .orderBy('number')
    .execute();
  const marks = await db
    .selectFrom('call_marks')
    .selectAll()
    .where('center_id', '=', center.id)
    .where('until', '>', toUtc(now))
    .execute();
  const wire = (instant: string) => toWire(instant, center.timeZone);
  const toRinging = (mark: CallMarkRow | undefined) =>
    mark ? { by: mark.staff, until: wire(mark.until) } : null;
  return (callId, startsAt) => {
    const own = tries.filter((row) => row.call_id === callId && row.starts_at === startsAt);
    const last = own.at(-1);
    return {
      tries: own.map(({ at, staff, outcome }) => ({ at: wire(at), by: staff, outcome })),
      again: last && last.again_at > toUtc(now) ? wire(last.again_at) : null,
      ringing: toRinging(marks.find(({ call_id }) => call_id === callId)),
    };
  };
}
