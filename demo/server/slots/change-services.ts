/** What staff set about services, days and rooms. Bookings stay as they are; who no longer fits is named. */
import type { Transaction } from 'kysely';
import type {
  DayException,
  DoubleUse,
  Room,
  Service,
  ServiceChange,
  StaffBooking,
} from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import type { Period } from '../../../src/domain/service-hours.ts';
import { slotIdFrom } from '../../../src/domain/slot-id.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { type Act, actIn, type BookingDesk } from '../bookings/desk.ts';
import { setCapacity } from '../bookings/places.ts';
import { offerFree } from '../bookings/waitlist.ts';
import { forgetSettledCalls } from '../calls/hours-calls.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { logStaffAct, type StaffMember, staffMember } from '../confidence/staff-log.ts';
import { startOfDay } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import { refuseUnfit } from './consultation-rules.ts';
import { findConsultation, findService, findServices, findServiceWithTerms } from './find-service.ts';
import { findDoubleUses, type RoomUse } from './double-use.ts';
import type { Tables } from '../store/tables.ts';
import { findMisfits } from './misfits.ts';

type Desk = Pick<BookingDesk, 'store' | 'ids' | 'now' | 'staff'>;

/** Ends the transaction of a dry run, with what it would have done. */
class DryRun extends Error {
  readonly made: unknown;

  constructor(made: unknown) {
    super('A dry run.');
    this.made = made;
  }
}

/** What was not applied is taken back. */
async function transact<Made extends { readonly applied: boolean }>(
  { store }: Pick<Desk, 'store'>,
  work: (trx: Transaction<Tables>) => Promise<Made>,
): Promise<Made> {
  try {
    return await store.transact(async (trx) => {
      const made = await work(trx);
      if (!made.applied) throw new DryRun(made);
      return made;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.made as Made;
    throw error;
  }
}

interface ChangeOptions {
  readonly dryRun?: boolean | undefined;
  /** The one day that changes; otherwise all that can be booked. */
  readonly day?: Day;
  /** Written down when it is the consultation service. */
  readonly staff?: StaffMember | undefined;
}

async function change(
  desk: Desk,
  settings: CenterSettings,
  { dryRun, day, staff = staffMember('staff') }: ChangeOptions,
  write: (act: Act) => Promise<Service>,
): Promise<ServiceChange> {
  return transact(desk, async (trx) => {
    const act = actIn(trx, desk, settings);
    const service = await write(act);
    await offerReopened(act, service);
    await bumpVersion(trx, act.centerId);
    await forgetSettledCalls(trx, settings, desk.now);
    const toCall = await findMisfits(trx, settings, service, desk.now);
    const doubleUses = await findUsesOf(act, service, day);
    const consultation = await findConsultation(trx, act.centerId);
    // Of what is taken back no row stays, and a head that was told would be one that nobody finds.
    if (dryRun !== true && consultation?.service.id === service.id) {
      const subject = day === undefined ? service.id : `${service.id} ${day}`;
      await logStaffAct(act, staff, { act: 'change-consultation-service', subject });
    }
    return { applied: dryRun !== true, service, toCall, doubleUses };
  });
}

/** Adds a service or changes it. */
export async function saveService(
  desk: Desk,
  settings: CenterSettings,
  service: Service,
  dryRun?: boolean,
): Promise<ServiceChange> {
  return writeService(desk, settings, service, { dryRun, staff: desk.staff });
}

export interface WriteService extends Omit<ChangeOptions, 'day'> {
  /** It is, or is about to be, the one that is signed up for in confidence. */
  readonly isConsultation?: boolean;
  refuse?(act: Act): Promise<void>;
  /** What belongs to the service and stands in a table of its own. */
  writeMore?(act: Act): Promise<void>;
}

export async function writeService(
  desk: Desk,
  settings: CenterSettings,
  service: Service,
  { isConsultation = false, refuse, writeMore, ...options }: WriteService,
): Promise<ServiceChange> {
  refuseWrong(service);
  return change(desk, settings, options, async (act) => {
    const { trx, centerId } = act;
    await refuse?.(act);
    const before = await findServiceWithTerms(trx, centerId, service.id);
    if (isConsultation || before?.terms) refuseUnfit(service);
    const { last } = await trx
      .selectFrom('services')
      .select(({ fn }) => fn.max('position').as('last'))
      .where('center_id', '=', centerId)
      .executeTakeFirstOrThrow();
    const json = JSON.stringify(service);
    await trx
      .insertInto('services')
      .values({
        center_id: centerId,
        service_id: service.id,
        position: Number(last ?? -1) + 1,
        settings: json,
      })
      .onConflict((conflict) => conflict.columns(['center_id', 'service_id']).doUpdateSet({ settings: json }))
      .execute();
    await writeMore?.(act);
    await setSeats(act, service);
    return service;
  });
}

/** Slots of today and later that have been asked for have a number of seats already. */
async function setSeats(act: Act, service: Service): Promise<void> {
  const { trx, centerId, settings, now } = act;
  const today = dayInZone(now, settings.center.timeZone);
  const places = await trx
    .selectFrom('places')
    .select('place_id')
    .where('center_id', '=', centerId)
    .where('place_id', '>=', slotIdFrom(service.id, today))
    .where('place_id', '<', slotIdFrom(service.id, '9999-12-31'))
    .where('capacity', '!=', service.capacity)
    .orderBy('place_id')
    .execute();
  for (const { place_id: placeId } of places) await setCapacity(act, placeId, service.capacity);
}

/** More seats, or hours that are back: whoever waits for them comes before the public. */
async function offerReopened(act: Act, service: Service): Promise<void> {
  const { trx, centerId, settings, now } = act;
  const places = await trx
    .selectFrom('places')
    .select('place_id')
    .where('center_id', '=', centerId)
    .where('place_id', '>=', slotIdFrom(service.id, dayInZone(now, settings.center.timeZone)))
    .where('place_id', '<', slotIdFrom(service.id, '9999-12-31'))
    .where('waiting', '>', 0)
    .orderBy('place_id')
    .execute();
  for (const { place_id: placeId } of places) await offerFree(act, placeId);
}

/** What the contract's schema cannot say. */
function refuseWrong({ weekly, walkIn, items }: Service): void {
  refusePeriods('weekly', weekly);
  refusePeriods('walkIn', walkIn);
  if (new Set(items.map(({ id }) => id)).size < items.length) throw invalid('items', 'has an id twice');
}

function refusePeriods(field: string, periods: readonly (Period & { readonly weekday?: number })[]): void {
  for (const [index, period] of periods.entries()) {
    if (period.to <= period.from) throw invalid(field, 'has a period that ends before it begins');
    const isCrossed = periods.some(
      (other, at) =>
        at > index && other.weekday === period.weekday && other.from < period.to && period.from < other.to,
    );
    if (isCrossed) throw invalid(field, 'has two periods at the same time');
  }
}

/** Other hours on one day; `hours: null` takes them back. */
export async function saveServiceDay(
  desk: Desk,
  settings: CenterSettings,
  serviceId: string,
  { day, hours, note }: DayException,
  dryRun?: boolean,
): Promise<ServiceChange> {
  if (hours !== null) refusePeriods('exception.hours', hours);
  return change(desk, settings, { dryRun, day, staff: desk.staff }, async ({ trx, centerId }) => {
    const service = await findService(trx, centerId, serviceId);
    if (!service) throw new Refusal('service_not_found');
    await trx
      .deleteFrom('service_days')
      .where('center_id', '=', centerId)
      .where('service_id', '=', serviceId)
      .where('day', '=', day)
      .execute();
    if (hours !== null) {
      const row = { center_id: centerId, service_id: serviceId, day, hours: JSON.stringify(hours), note };
      await trx.insertInto('service_days').values(row).execute();
    }
    return service;
  });
}

/** Activities in the room of the service: on that day, otherwise as far ahead as it can be booked. */
async function findUsesOf(
  { trx, centerId, settings, now }: Act,
  service: Service,
  day?: Day,
): Promise<DoubleUse[]> {
  const { timeZone } = settings.center;
  const from: Day = day ?? dayInZone(now, timeZone);
  const to = day ?? addDays(from, service.horizonDays);
  const rows = await trx
    .selectFrom('activities')
    .select(['title', 'room', 'starts_at', 'ends_at'])
    .where('center_id', '=', centerId)
    .where('room', '=', service.room)
    .where('status', '=', 'scheduled')
    .where('ends_at', '>', startOfDay(from, timeZone))
    .where('starts_at', '<', startOfDay(addDays(to, 1), timeZone))
    .orderBy('starts_at')
    .execute();
  const uses: RoomUse[] = rows.map(({ title, room, starts_at, ends_at }) => ({
    title,
    room,
    startsAt: starts_at,
    endsAt: ends_at,
  }));
  return findDoubleUses(trx, settings, uses);
}

export interface RoomChange {
  readonly applied: boolean;
  readonly room: Room;
  /** Bookings that no longer fit. */
  readonly toCall: readonly StaffBooking[];
}

/** Whether activities and slots may share a room. Slots that come back are offered to whoever waits for them. */
export async function saveRoom(
  desk: Pick<Desk, 'store' | 'ids' | 'now'>,
  settings: CenterSettings,
  { name, shareable }: Room,
  dryRun?: boolean,
): Promise<RoomChange> {
  return transact(desk, async (trx) => {
    const act = actIn(trx, desk, settings);
    const { centerId } = act;
    await trx
      .insertInto('rooms')
      .values({ center_id: centerId, name, shareable: shareable ? 1 : 0 })
      .onConflict((conflict) =>
        conflict.columns(['center_id', 'name']).doUpdateSet({ shareable: shareable ? 1 : 0 }),
      )
      .execute();
    const services = (await findServices(trx, centerId)).filter(({ room }) => room === name);
    for (const service of services) await offerReopened(act, service);
    await bumpVersion(trx, centerId);
    await forgetSettledCalls(trx, settings, desk.now);
    const toCall: StaffBooking[] = [];
    for (const service of services) toCall.push(...(await findMisfits(trx, settings, service, desk.now)));
    return { applied: dryRun !== true, room: { name, shareable }, toCall };
  });
}
