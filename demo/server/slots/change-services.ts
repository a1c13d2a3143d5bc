/** What staff set about services and days. Bookings stay as they are; who no longer fits is named. */
import type { DayException, DoubleUse, Service, ServiceChange } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import type { Period } from '../../../src/domain/service-hours.ts';
import { readSlotId, slotIdFrom } from '../../../src/domain/slot-id.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { type Act, actIn, type BookingDesk } from '../bookings/desk.ts';
import { setCapacity } from '../bookings/places.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffAct, type StaffMember, staffMember } from '../confidence/staff-log.ts';
import { invalid, Refusal } from '../problem.ts';
import { transactOrTry } from './dry-run.ts';
import { refuseUnfit } from './consultation-rules.ts';
import { withEffect } from './effect.ts';
import { findExceptions, writeException } from './exceptions.ts';
import { findConsultation, findService, findServiceWithTerms } from './find-service.ts';
import { findDoubleUses, findUsesIn } from './double-use.ts';
import { refuseChangedDay, refuseChangedService } from './seen.ts';

type Desk = Pick<BookingDesk, 'store' | 'ids' | 'now' | 'staff'>;

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
  serviceId: string,
  { dryRun, day, staff = staffMember('staff') }: ChangeOptions,
  write: (act: Act) => Promise<Service>,
): Promise<ServiceChange> {
  return transactOrTry(desk, async (trx) => {
    const act = actIn(trx, desk, settings);
    const { made: service, ...effect } = await withEffect(
      act,
      ({ id }) => id === serviceId,
      () => write(act),
    );
    const doubleUses = await findUsesOf(act, service, day);
    const consultation = await findConsultation(trx, act.centerId);
    // Of what is taken back no row stays, and a head that was told would be one that nobody finds.
    if (dryRun !== true && consultation?.service.id === service.id) {
      const subject = day === undefined ? service.id : `${service.id} ${day}`;
      await logStaffAct(act, staff, { act: 'change-consultation-service', subject });
    }
    return { applied: dryRun !== true, service, ...effect, doubleUses };
  });
}

/** Adds a service or changes it. */
export async function saveService(
  desk: Desk,
  settings: CenterSettings,
  service: Service,
  dryRun?: boolean,
  was?: Service | null,
): Promise<ServiceChange> {
  return writeService(desk, settings, service, {
    dryRun,
    staff: desk.staff,
    isNew: was === null,
    refuse: (act) => refuseChangedService(act, service, was),
  });
}

export interface WriteService extends Omit<ChangeOptions, 'day'> {
  /** It is, or is about to be, the one that is signed up for in confidence. */
  readonly isConsultation?: boolean;
  /** There must not be one of that id. */
  readonly isNew?: boolean;
  refuse?(act: Act): Promise<void>;
  /** What belongs to the service and stands in a table of its own. */
  writeMore?(act: Act): Promise<void>;
}

export async function writeService(
  desk: Desk,
  settings: CenterSettings,
  service: Service,
  { isConsultation = false, isNew = false, refuse, writeMore, ...options }: WriteService,
): Promise<ServiceChange> {
  refuseWrong(service);
  return change(desk, settings, service.id, options, async (act) => {
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
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('services')
      .values({
        center_id: centerId,
        service_id: service.id,
        position: Number(last ?? -1) + 1,
        settings: json,
      })
      .onConflict((conflict) => {
        const known = conflict.columns(['center_id', 'service_id']);
        return isNew && !before ? known.doNothing() : known.doUpdateSet({ settings: json });
      })
      .executeTakeFirstOrThrow();
    // In this moment, by somebody else.
    if (numInsertedOrUpdatedRows === 0n) throw new Refusal('changed_meanwhile');
    await writeMore?.(act);
    await setSeats(act, service);
    return service;
  });
}

/** Slots of today and later that have been asked for have a number of seats already. */
async function setSeats(act: Act, service: Service): Promise<void> {
  const { trx, centerId, settings, now } = act;
  const today = dayInZone(now, settings.center.timeZone);
  const ofDays = new Map(
    (await findExceptions(trx, centerId, { from: today }))
      .filter(({ serviceId }) => serviceId === service.id)
      .map(({ day, capacity }) => [day, capacity]),
  );
  const places = await trx
    .selectFrom('places')
    .select(['place_id', 'capacity'])
    .where('center_id', '=', centerId)
    .where('place_id', '>=', slotIdFrom(service.id, today))
    .where('place_id', '<', slotIdFrom(service.id, '9999-12-31'))
    .orderBy('place_id')
    .execute();
  for (const { place_id: placeId, capacity } of places) {
    const day = readSlotId(placeId)?.day;
    const wanted = (day === undefined ? null : ofDays.get(day)) ?? service.capacity;
    if (wanted !== capacity) await setCapacity(act, placeId, wanted);
  }
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

/** Other hours or seats on one day; the usual ones take that back. */
export async function saveServiceDay(
  desk: Desk,
  settings: CenterSettings,
  serviceId: string,
  exception: DayException,
  dryRun?: boolean,
  was?: DayException | null,
): Promise<ServiceChange> {
  const { day, hours } = exception;
  if (hours !== null) refusePeriods('exception.hours', hours);
  return change(desk, settings, serviceId, { dryRun, day, staff: desk.staff }, async (act) => {
    const { trx, centerId } = act;
    const service = await findService(trx, centerId, serviceId);
    if (!service) throw new Refusal('service_not_found');
    await refuseChangedDay(act, serviceId, exception, was);
    await writeException(act, serviceId, exception);
    await setSeats(act, service);
    return service;
  });
}

/** Activities in the room of the service: on that day, otherwise as far ahead as it can be booked. */
async function findUsesOf(
  { trx, settings, now }: Act,
  { room, horizonDays }: Service,
  day?: Day,
): Promise<DoubleUse[]> {
  const from: Day = day ?? dayInZone(now, settings.center.timeZone);
  const to = day ?? addDays(from, horizonDays);
  return findDoubleUses(trx, settings, await findUsesIn(trx, settings, room, { from, to }));
}
