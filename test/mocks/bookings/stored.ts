/** A booking and a hold as a mock center keeps them; a change puts a changed copy in the place of the old one. */
import type { Booking, ConsultationRequest, Item } from '../../../src/api/generated/types.ts';
import { drawCode } from '../../../src/domain/booking-code.ts';

/** What opens a booking. */
export interface Identity {
  readonly id: string;
  readonly code: string;
  readonly manageToken: string;
  /** Random part of the address of its calendar file. */
  readonly calendar: string;
}

export interface StoredBooking extends Identity {
  /** The activity or slot. */
  readonly placeId: string;
  readonly status: Booking['status'];
  readonly endedBy: Booking['endedBy'];
  readonly name: string;
  /** National number; empty: the center knows none, as of a sealed consultation. */
  readonly phone: string;
  readonly attendeeName: string | null;
  readonly partySize: number;
  readonly items: readonly Item[];
  /** As it was sent; null: no consultation. */
  readonly consultation: ConsultationRequest | null;
  readonly bookedAt: string;
  readonly cancelledAt: string | null;
  readonly undoUntil: string | null;
  readonly offerUntil: string | null;
  /** Lower ones come first in the line. */
  readonly lineNumber: number;
}

export interface StoredHold {
  readonly token: string;
  readonly slotId: string;
  readonly partySize: number;
  readonly expiresAt: string;
}

/** Eight letters from a number, the same in every run so that a story looks the same. */
function codeOf(number: number): string {
  let rest = number;
  return drawCode(() => {
    rest = (Math.imul(rest, 1_103_515_245) + 12_345) >>> 0;
    return rest >>> 24;
  });
}

/** The same for the same number, in every run. */
export function identityOf(number: number): Identity {
  return {
    id: `booking${number}`,
    code: codeOf(number),
    manageToken: `mock-token-${codeOf(number * 7)}${codeOf(number * 11)}${codeOf(number * 13)}`,
    calendar: `mock-calendar-${codeOf(number * 17)}${codeOf(number * 19)}`,
  };
}

export function holdTokenOf(number: number): string {
  return `mock-hold-${codeOf(number * 23)}${codeOf(number * 29)}${codeOf(number * 31)}`;
}
