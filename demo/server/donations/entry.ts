/** One line of the books as it is entered: what it says, and what makes it this line and no other. */
import { createHash } from 'node:crypto';
import type { NewCampaignEntry } from '../../../src/api/generated/types.ts';
import { tidy } from '../sheets/plain.ts';
import type { Figure } from '../store/tables.ts';

/** An entry without what is personal. */
export type EntryContent = Omit<NewCampaignEntry, 'donor'>;

/** Figures that are counted, in people or in the unit of the item; all others are money. */
export function isCounted(figure: Figure): boolean {
  return figure === 'people' || figure === 'goods';
}

/** What it adds, in fen, people or units; negative takes away. */
export function differenceOf({ amountFen, quantity }: Pick<EntryContent, 'amountFen' | 'quantity'>): number {
  return amountFen ?? quantity ?? 0;
}

/** Texts in order, so that a space at an end makes no other entry. An empty one is none. */
export function tidyEntry(entry: NewCampaignEntry): NewCampaignEntry {
  const text = (value: string | null) => (value === null ? null : tidy(value.normalize('NFC')) || null);
  const { item, unit, purpose, source, reason, number, donor } = entry;
  return {
    ...entry,
    item: text(item),
    unit: text(unit),
    purpose: text(purpose),
    source: text(source) ?? '',
    reason: text(reason),
    number: text(number),
    donor: donor && { name: text(donor.name), consent: text(donor.consent) },
  };
}

function digest(...parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** What an entry is about. A second one of it on the same day from the same source needs a number. */
export function naturalKey(campaignId: string, entry: EntryContent): string {
  const { figure, item, purpose, asOf, source, reason } = entry;
  return digest('about', campaignId, figure, item, purpose, asOf, source, reason);
}

/** By its number in the books of the center, else by what it is about. */
export function entryKey(campaignId: string, entry: EntryContent): string {
  return entry.number === null ? naturalKey(campaignId, entry) : digest('number', entry.number);
}

/** Whether both say the same. Who gave is apart: a name that was withdrawn does not make it another entry. */
export function saysTheSame(campaignId: string, a: EntryContent, otherId: string, b: EntryContent): boolean {
  const members = [
    'figure',
    'amountFen',
    'quantity',
    'item',
    'unit',
    'purpose',
    'asOf',
    'source',
    'reason',
  ] as const;
  return campaignId === otherId && members.every((member) => a[member] === b[member]);
}
