/** The questions about what may have moved, in words: is it the same, or another one? */
import type { MovedQuestion } from '../../../src/api/generated/types.ts';
import type { UtcInstant } from '../store/tables.ts';
import type { KnownRow } from './known.ts';
import { findShifted } from './match-dates.ts';
import { naturalKey, rowLabel, type OccurrenceFacts, type ProgrammeItem } from './row.ts';
import { toWall } from './wall-clock.ts';

/** A row that may be another one under a new key. */
export function askForRow({ line, row }: ProgrammeItem, candidates: readonly KnownRow[]): MovedQuestion {
  return {
    line,
    title: row.title,
    now: rowLabel(row),
    candidates: candidates.map(({ number, label }) => ({ number, label })),
  };
}

/** `太极拳 · 2026-12-08 07:00、2026-12-15 07:00… · 博爱广场` */
function datesLabel(
  { title, room }: OccurrenceFacts,
  starts: readonly UtcInstant[],
  timeZone: string,
): string {
  const dates = starts.slice(0, 3).map((start) => toWall(start, timeZone).replace('T', ' '));
  return `${title} · ${dates.join('、')}${starts.length > dates.length ? '…' : ''} · ${room}`;
}

/** A question about dates of a row that is known. */
export function askForDates(
  item: ProgrammeItem,
  known: KnownRow | undefined,
  { now, timeZone }: { readonly now: UtcInstant; readonly timeZone: string },
): MovedQuestion | undefined {
  if (!known?.series || item.row.number !== null) return undefined;
  if (naturalKey(item.row) !== known.naturalKey) return undefined;
  const shifted = findShifted(known.activities, item.occurrences, now);
  if (shifted[0] === undefined) return undefined;
  const { activity, occurrence } = shifted[0];
  const before = shifted.map((pair) => pair.activity.facts.startsAt);
  const after = shifted.map((pair) => pair.occurrence.facts.startsAt);
  return {
    line: item.line,
    title: item.row.title,
    now: datesLabel(occurrence.facts, after, timeZone),
    candidates: [{ number: known.number, label: datesLabel(activity.facts, before, timeZone) }],
  };
}
