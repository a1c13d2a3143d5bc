/** What a booking is to its holder now, what can be done about it, and where a change stands. Pure: no clock, no DOM. */
import type { Booking } from '../../api/generated/types.ts';
import { bookedOf } from '../../domain/booked.ts';
import { isMorning } from '../../domain/half-day.ts';
import type { Day } from '../../domain/plain-date.ts';
import type { ActKind, AskedKind, LaterMyBookingsMessages } from '../../i18n/my-bookings.ts';
import type { Refusal } from './parts/refusal.ts';

/** `over`: it has taken place · `calledOff`: the center has cancelled the activity, not the booking. */
export type Standing = Booking['status'] | 'over' | 'calledOff';

export function standingOf(booking: Booking, now: number): Standing {
  const { status, activity } = booking;
  if (status === 'cancelled') return status;
  if (now >= Date.parse(bookedOf(booking).endsAt)) return 'over';
  return activity?.status === 'cancelled' ? 'calledOff' : status;
}

/** What stands above it: of a consultation not what it is, and in the language of the page. */
export function titleOf(booking: Booking, { inConfidence }: LaterMyBookingsMessages): string {
  return booking.isConfidential ? inConfidence.title : bookedOf(booking).title;
}

/** Whether a cancellation can be taken back, as far as the clock says. */
function isUndoable({ status, undoUntil }: Booking, now: number): boolean {
  return status === 'cancelled' && undoUntil !== null && now < Date.parse(undoUntil);
}

export function mayChange({ cancelUntil }: Booking, now: number): boolean {
  return now <= Date.parse(cancelUntil);
}

/** Another time: of the same service, or of the same series. */
function hasOtherTimes({ activity, slot }: Booking): boolean {
  return slot !== null || (activity !== null && activity.seriesId !== null);
}

/** Who has to come on an empty stomach is offered mornings. */
export function mayMoveTo({ slot }: Booking, startsAt: string): boolean {
  return isMorning(startsAt) || !slot?.items.some(({ fasting }) => fasting);
}

/** In the order of their buttons; erasing a consultation has a place of its own, and no end. */
export function actKindsOf(booking: Booking, now: number): readonly ActKind[] {
  const isForMore = booking.maxPartySize > 1 && !booking.isConfidential;
  switch (standingOf(booking, now)) {
    case 'offered':
      return ['accept', 'decline'];
    case 'waiting':
      return isForMore ? ['resize', 'leave'] : ['leave'];
    case 'cancelled':
      return isUndoable(booking, now) ? ['undo'] : [];
    case 'calledOff':
      return booking.status === 'confirmed' && hasOtherTimes(booking) ? ['reschedule'] : [];
    case 'over':
      return [];
    case 'confirmed': {
      if (!mayChange(booking, now)) return [];
      const kinds: ActKind[] = [];
      if (hasOtherTimes(booking)) kinds.push('reschedule');
      if (isForMore) kinds.push('resize');
      return [...kinds, 'cancel'];
    }
  }
}

/** Whether it belongs to what comes, and not to what was: also what was called off or can still be undone. */
export function isUpcoming(booking: Booking, now: number): boolean {
  const standing = standingOf(booking, now);
  return standing === 'cancelled' ? isUndoable(booking, now) : standing !== 'over';
}

interface Held {
  readonly booking: Booking;
  /** Something is being done about it here: it stays where it is. */
  readonly isBusy: boolean;
}

/** The next first, then the latest of what was. */
export function inGroups<T extends Held>(all: readonly T[], now: number): { upcoming: T[]; past: T[] } {
  const startOf = ({ booking }: T): number => Date.parse(bookedOf(booking).startsAt);
  const isCurrent = (held: T): boolean => held.isBusy || isUpcoming(held.booking, now);
  return {
    upcoming: all.filter(isCurrent).sort((a, b) => startOf(a) - startOf(b)),
    past: all.filter((held) => !isCurrent(held)).sort((a, b) => startOf(b) - startOf(a)),
  };
}

/** One act, with all that it needs. */
export type Act =
  | { readonly kind: 'cancel' | 'leave' | 'decline' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'undo' | 'accept' }
  | {
      readonly kind: 'reschedule';
      /** Id of a slot or an activity. */
      readonly to: string;
      readonly startsAt: string;
      readonly endsAt: string;
    }
  | { readonly kind: 'resize'; readonly partySize: number };

/** An act that is asked about before it is done. */
export type AskedAct = Extract<Act, { readonly kind: AskedKind }>;

/** What a card shows besides the booking itself. */
export type CardState =
  | { readonly step: 'shown' }
  | { readonly step: 'asked'; readonly act: AskedAct }
  | ChoosingState
  | { readonly step: 'resizing'; readonly typed: string; readonly problem: SizeProblem | undefined }
  /** Sent; how it stands is the write's to say. */
  | { readonly step: 'sent'; readonly act: Act }
  | { readonly step: 'refused'; readonly act: Act; readonly refusal: Refusal }
  | { readonly step: 'done'; readonly act: Act };

export const shown: CardState = { step: 'shown' };

/** Another time is looked for: slots by a day of a week, or dates in a list. */
export interface ChoosingState {
  readonly step: 'choosing';
  /** Undefined until the first week is there. */
  readonly monday: Day | undefined;
  readonly day: Day | undefined;
  /** So many dates are shown before a button offers more. */
  readonly dateLimit: number;
}

/** What a phone shows in one screen. */
const dateStep = 6;

export const choosing: ChoosingState = {
  step: 'choosing',
  monday: undefined,
  day: undefined,
  dateLimit: dateStep,
};

export function withMoreDates(state: ChoosingState): ChoosingState {
  return { ...state, dateLimit: state.dateLimit + 2 * dateStep };
}

export type SizeProblem = 'invalid' | 'tooLarge' | 'same';

/** What pressing the button of an act leads to. */
export function begin(kind: ActKind, { partySize }: Booking): CardState | Act {
  switch (kind) {
    case 'cancel':
    case 'leave':
    case 'decline':
    case 'erase':
      return { step: 'asked', act: { kind } };
    case 'reschedule':
      return choosing;
    case 'resize':
      return { step: 'resizing', typed: String(partySize), problem: undefined };
    case 'undo':
    case 'accept':
      return { kind };
  }
}

export function sizeProblem(size: number, { partySize, maxPartySize }: Booking): SizeProblem | undefined {
  if (!(size >= 1)) return 'invalid';
  if (size > maxPartySize) return 'tooLarge';
  return size === partySize ? 'same' : undefined;
}
