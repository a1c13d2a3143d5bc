/** One row of the programme as it was meant, whatever its spelling, and what becomes of it: dated occurrences. */
import type { Day } from '../../../src/domain/plain-date.ts';
import type { UtcInstant } from '../store/tables.ts';
import { plain } from '../sheets/plain.ts';
import type { Deadline } from './spellings/deadline.ts';
import type { Repeat } from './spellings/repeat.ts';

/** The texts that an occurrence takes over from its row as they are. */
export interface RowTexts {
  readonly title: string;
  readonly category: string | null;
  readonly room: string;
  readonly audience: string | null;
  readonly bring: string | null;
  readonly phone: string | null;
  readonly description: string | null;
}

/** Stored with the series as JSON; the export writes it out again. */
export interface ProgrammeRow extends RowTexts {
  /** The 编号 of the sheet or the UID of the calendar; null: title, first date, start and room tell rows apart. */
  readonly number: string | null;
  /** As the sheet has it; the first occurrence may be later when the day does not fit the repeat. */
  readonly firstDay: Day;
  readonly startTime: string;
  readonly endTime: string;
  /** 0 when it ends on the day it starts. */
  readonly endsDaysLater: number;
  /** Null: no sign-up needed. */
  readonly capacity: number | null;
  readonly waitlistCapacity: number;
  readonly repeat: Repeat | null;
  /** Last day of the repeat; null when the repeat itself or the horizon bounds it. */
  readonly until: Day | null;
  /** Dates of the repeat on which it does not take place. */
  readonly exceptDays: readonly Day[];
  readonly opens: Deadline | null;
  readonly closes: Deadline | null;
}

/** What the file says about one dated occurrence. */
export interface OccurrenceFacts extends RowTexts {
  readonly startsAt: UtcInstant;
  readonly endsAt: UtcInstant;
  readonly capacity: number | null;
  readonly waitlistCapacity: number;
  readonly signUpOpensAt: UtcInstant | null;
  readonly signUpClosesAt: UtcInstant | null;
}

export interface Occurrence {
  /** Which date of the row it is, whatever day it was moved to: `2026-12-08`, with a time when a day has two. */
  readonly origin: string;
  /** The file says that this date does not take place. */
  readonly cancelled: boolean;
  readonly facts: OccurrenceFacts;
}

/** A row of a sheet or an event of a calendar that could be read. */
export interface ProgrammeItem {
  readonly line: number;
  readonly row: ProgrammeRow;
  readonly occurrences: readonly Occurrence[];
}

/** Spelling does not make another row: full width, spaces and capitals are ignored. */
const forComparison = (text: string) => plain(text).toLowerCase().replace(/\s/g, '');

export function titleKey(title: string): string {
  return forComparison(title);
}

type NaturalKeyParts = Pick<ProgrammeRow, 'title' | 'firstDay' | 'startTime' | 'room'>;

/** Title, first date, start and room. */
export function naturalKey(row: NaturalKeyParts): string {
  return [forComparison(row.title), row.firstDay, row.startTime, forComparison(row.room)].join('|');
}

export function numberKey(number: string): string {
  return `#${number}`;
}

export function rowKey(row: ProgrammeRow): string {
  return row.number === null ? naturalKey(row) : numberKey(row.number);
}

/** The key as people read it: `八段锦晨练 · 2026-11-24 07:00 · 博爱广场`. */
export function rowLabel(row: NaturalKeyParts): string {
  return `${row.title} · ${row.firstDay} ${row.startTime} · ${row.room}`;
}

/** The number of the row of a single date of a numbered row: `A12@2026-12-08`, as the export writes it. */
export function overrideNumber(number: string, origin: string): string {
  return `${number}@${origin}`;
}

export function splitOverrideNumber(
  number: string,
): { readonly number: string; readonly origin: string } | undefined {
  const match = /^(.+)@(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)$/.exec(number);
  return match ? { number: match[1]!, origin: match[2]! } : undefined;
}
