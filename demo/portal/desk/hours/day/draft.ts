/** What is different on one day, as it stands in the form, and what it comes to. */
import type { DayException } from '../../../../../src/api/generated/types.ts';
import type { Day } from '../../../../../src/domain/plain-date.ts';
import { type Errors, numberError } from '../fields.ts';
import { periodsText, readPeriods } from '../periods.ts';
import { texts } from '../texts.ts';

export interface DayDraft {
  readonly choice: 'usual' | 'closed' | 'other';
  readonly hours: string;
  /** Empty: the usual ones. */
  readonly seats: string;
  readonly note: string;
}

export function dayDraft(exception: DayException | null, usual: string): DayDraft {
  const hours = exception?.hours ?? [];
  const isUsual = exception === null || exception.hours === null;
  return {
    choice: isUsual ? 'usual' : hours.length === 0 ? 'closed' : 'other',
    hours: hours.length > 0 ? periodsText(hours) : usual,
    seats: String(exception?.capacity ?? ''),
    note: exception?.note ?? '',
  };
}

export function dayErrors({ choice, hours, seats }: DayDraft): Errors {
  const isRead = choice !== 'other' || (readPeriods(hours) ?? []).length > 0;
  const hasSeats = choice !== 'closed' && seats.trim() !== '';
  const wrongSeats = hasSeats ? numberError('capacity', seats) : undefined;
  return {
    ...(!isRead && { hours: texts.wrongPeriods }),
    ...(wrongSeats !== undefined && { seats: wrongSeats }),
  };
}

/** Nothing is different, so there is nothing to tell either. */
export function isUsual({ choice, seats }: DayDraft): boolean {
  return choice === 'usual' && seats.trim() === '';
}

export function toException(day: Day, draft: DayDraft): DayException {
  const { choice, hours, seats, note } = draft;
  return {
    day,
    hours: choice === 'usual' ? null : choice === 'closed' ? [] : (readPeriods(hours) ?? []),
    // Where nobody comes there are no seats.
    capacity: choice === 'closed' || seats.trim() === '' ? null : Number(seats),
    note: isUsual(draft) ? null : note.trim() || null,
  };
}
