/** Rows that stand for one date of another row (`A12@2026-12-08`) take that date's place in it. */
import type { Occurrence, ProgrammeItem } from './row.ts';
import { splitOverrideNumber } from './row.ts';

export function mergeOverrides(items: readonly ProgrammeItem[]): readonly ProgrammeItem[] {
  const byNumber = new Map(items.map((item) => [item.row.number, item]));
  const overrides = new Map<ProgrammeItem, Map<string, Occurrence>>();
  const own: ProgrammeItem[] = [];
  for (const item of items) {
    const target = item.row.number === null ? undefined : splitOverrideNumber(item.row.number);
    const base = target && byNumber.get(target.number);
    const [only, ...others] = item.occurrences;
    if (!target || !base || !only || others.length > 0) {
      own.push(item);
      continue;
    }
    const ofBase = overrides.get(base) ?? new Map<string, Occurrence>();
    overrides.set(base, ofBase.set(target.origin, { ...only, origin: target.origin }));
  }
  return own.map((item) => {
    const ofItem = overrides.get(item);
    if (!ofItem) return item;
    const kept = item.occurrences.filter(({ origin }) => !ofItem.has(origin));
    return {
      ...item,
      occurrences: [...kept, ...ofItem.values()].sort((a, b) => (a.origin < b.origin ? -1 : 1)),
    };
  });
}
