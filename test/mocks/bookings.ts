/** Signing up, finding, cancelling: the rules of a booking in a mock center. */
import type { Activity, Booking, BookingAccess, Center } from '../../src/api/generated/types.ts';
import { activityState, placesLeft } from '../../src/domain/activity-state.ts';
import { maskPhone } from '../../src/domain/phone.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { drawCode, normalizeCode } from '../../src/domain/booking-code.ts';
import { dayOf } from '../../src/domain/zone.ts';
import type { KeyedWrite, MockCenter } from './center.ts';
import { toInstant, type Clock } from './clock.ts';
import { checkSignUp, readPhone } from './person.ts';
import { Refusal, type ProblemCode, type WayOn } from './refusal.ts';

interface Programme {
  readonly clock: Clock;
  readonly cancelMinutesBefore: number;
  center(): Center;
  findActivity(activityId: string): Activity;
  changeTaken(activity: Activity, by: number): void;
  alternativesTo(activity: Activity, partySize: number): Activity[];
}

interface StoredBooking {
  readonly id: string;
  readonly code: string;
  readonly manageToken: string;
  readonly calendar: string;
  readonly activityId: string;
  readonly name: string;
  readonly phone: string;
  readonly partySize: number;
  readonly attendeeName: string | null;
  readonly bookedAt: string;
  cancelledAt: string | null;
}

/** Eight letters from a number, the same in every run so that a story looks the same. */
function codeOf(number: number): string {
  let rest = number;
  return drawCode(() => {
    rest = (Math.imul(rest, 1_103_515_245) + 12_345) >>> 0;
    return rest >>> 24;
  });
}

export function createBookings(
  programme: Programme,
): Pick<MockCenter, 'signUp' | 'findBooking' | 'loadBooking' | 'cancelBooking' | 'activityOfCalendar'> {
  const bookings: StoredBooking[] = [];
  /** What each key did; a refusal leaves no trace, so the same key may try again. */
  const done = new Map<string, { digest: string; booking: StoredBooking }>();

  function once({ key, digest }: KeyedWrite, effect: () => StoredBooking): StoredBooking {
    const first = done.get(key);
    if (first && first.digest !== digest) throw new Refusal('idempotency_key_reused');
    const booking = first?.booking ?? effect();
    done.set(key, { digest, booking });
    return booking;
  }

  function cancelUntil(activity: Activity): number {
    return Date.parse(activity.startsAt) - programme.cancelMinutesBefore * 60_000;
  }

  function toBooking(stored: StoredBooking, base: string): Booking {
    const activity = programme.findActivity(stored.activityId);
    const center = programme.center();
    return {
      id: stored.id,
      code: stored.code,
      status: stored.cancelledAt === null ? 'confirmed' : 'cancelled',
      activity,
      name: stored.name,
      phoneMasked: maskPhone(stored.phone),
      partySize: stored.partySize,
      attendeeName: stored.attendeeName,
      bookedAt: stored.bookedAt,
      cancelledAt: stored.cancelledAt,
      cancelUntil: toInstant(cancelUntil(activity)),
      keptUntil: addDays(dayOf(activity.endsAt), center.notice.retentionDays),
      calendarUrl: `${base}/centers/${center.id}/calendars/${stored.calendar}.ics`,
    };
  }

  function toAccess(stored: StoredBooking, base: string): BookingAccess {
    return { booking: toBooking(stored, base), manageToken: stored.manageToken };
  }

  function byToken(manageToken: string): StoredBooking {
    const stored = bookings.find((booking) => booking.manageToken === manageToken);
    if (!stored) throw new Refusal('booking_not_found', { phone: programme.center().phone });
    return stored;
  }

  return {
    signUp(activityId, request, keyed, base) {
      const { name, phone, attendeeName } = checkSignUp(request);
      const activity = programme.findActivity(activityId);
      const stored = once(keyed, () => {
        refuseUnlessPossible(programme, activity, request.partySize, request.noticeVersion);
        programme.changeTaken(activity, request.partySize);
        const number = bookings.length + 1;
        const booking: StoredBooking = {
          id: `booking${number}`,
          code: codeOf(number),
          manageToken: `mock-token-${codeOf(number * 7)}${codeOf(number * 11)}${codeOf(number * 13)}`,
          calendar: `mock-calendar-${codeOf(number * 17)}${codeOf(number * 19)}`,
          activityId,
          name,
          phone,
          partySize: request.partySize,
          attendeeName,
          bookedAt: toInstant(programme.clock.now()),
          cancelledAt: null,
        };
        bookings.push(booking);
        return booking;
      });
      // The answer to a key stays what it was, also when the booking was cancelled since.
      return toAccess({ ...stored, cancelledAt: null }, base);
    },
    findBooking({ code, phone }, base) {
      const number = readPhone(phone);
      const stored = bookings.find(
        (booking) => booking.code === normalizeCode(code) && booking.phone === number,
      );
      if (!stored) throw new Refusal('booking_not_found', { phone: programme.center().phone });
      return toAccess(stored, base);
    },
    loadBooking: (manageToken, base) => toBooking(byToken(manageToken), base),
    cancelBooking(manageToken, keyed, base) {
      const stored = byToken(manageToken);
      once(keyed, () => {
        if (stored.cancelledAt !== null) return stored;
        const activity = programme.findActivity(stored.activityId);
        if (activity.status === 'scheduled' && programme.clock.now() > cancelUntil(activity)) {
          throw new Refusal('cancel_closed', { phone: activity.phone ?? programme.center().phone });
        }
        programme.changeTaken(activity, -stored.partySize);
        stored.cancelledAt = toInstant(programme.clock.now());
        return stored;
      });
      return toBooking(stored, base);
    },
    activityOfCalendar(calendar) {
      const stored = bookings.find((booking) => booking.calendar === calendar);
      if (!stored) throw new Refusal('not_found');
      const activity = programme.findActivity(stored.activityId);
      return stored.cancelledAt === null ? activity : { ...activity, status: 'cancelled' };
    },
  };
}

/** In the order in which the reference server looks: the most final reason first. */
function refuseUnlessPossible(
  programme: Programme,
  activity: Activity,
  partySize: number,
  noticeVersion: string,
): void {
  const center = programme.center();
  const phone = activity.phone ?? center.phone;
  const withAlternatives = (code: ProblemCode, wayOn: WayOn = {}): never => {
    throw new Refusal(code, { phone, alternatives: programme.alternativesTo(activity, partySize), ...wayOn });
  };
  const state = activityState(activity, programme.clock.now());
  if (state === 'cancelled') withAlternatives('activity_cancelled');
  if (activity.capacity === null) throw new Refusal('sign_up_not_needed', { phone });
  if (state === 'closed') withAlternatives('sign_up_closed');
  if (state === 'notOpen') withAlternatives('sign_up_not_open');
  if (partySize > center.maxPartySize) throw new Refusal('party_too_large', { phone });
  if (noticeVersion !== center.notice.version) throw new Refusal('notice_outdated', { phone });
  const left = placesLeft(activity);
  if (left < partySize) withAlternatives('activity_full', { placesLeft: left });
}
