/** A line of the books while somebody writes it. Pure. */
import type { CampaignEntry, NewCampaignEntry } from '../../../../src/api/generated/types.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import { fenOf } from './yuan.ts';

export type Figure = CampaignEntry['figure'];

export const figures = [
  'raised',
  'matched',
  'pending',
  'spent',
  'cost',
  'cashAndGoods',
  'people',
  'goods',
] as const satisfies readonly Figure[];

export interface EntryDraft {
  readonly figure: Figure;
  /** Yuan, people or pieces. */
  readonly amount: string;
  readonly item: string;
  readonly unit: string;
  readonly purpose: string;
  readonly asOf: string;
  readonly source: string;
  readonly isCorrection: boolean;
  readonly reason: string;
  readonly number: string;
  readonly donorName: string;
  readonly consent: string;
}

export type EntryField = keyof EntryDraft;
export type EntryErrors = Partial<Record<EntryField, string>>;

export function newDraft(today: Day): EntryDraft {
  const texts = { amount: '', item: '', unit: '', purpose: '', source: '', reason: '', number: '' };
  return { figure: 'raised', ...texts, asOf: today, isCorrection: false, donorName: '', consent: '' };
}

/** Puts an entry right: about the same, with what it adds or takes away still to be said. */
export function correctionOf(entry: CampaignEntry, today: Day): EntryDraft {
  const { figure, item, unit, purpose, asOf, source } = entry;
  return {
    ...newDraft(today),
    figure,
    item: item ?? '',
    unit: unit ?? '',
    purpose: purpose ?? '',
    asOf,
    source,
    isCorrection: true,
  };
}

export function isCounted(figure: Figure): boolean {
  return figure === 'people' || figure === 'goods';
}

export function hasDonor({ figure, isCorrection }: EntryDraft): boolean {
  return !isCorrection && !['spent', 'cost', 'people'].includes(figure);
}

/** What has to be there and is not. */
export function findEmpty(draft: EntryDraft): EntryField[] {
  const { figure, isCorrection } = draft;
  const needed: readonly EntryField[] = [
    ...(figure === 'goods' ? (['item', 'unit'] as const) : []),
    'asOf',
    'source',
    ...(isCorrection ? (['reason'] as const) : []),
  ];
  return needed.filter((field) => String(draft[field]).trim() === '');
}

/** undefined: the amount is none. What else is wrong the server says, in words for the field. */
export function toEntry(draft: EntryDraft): NewCampaignEntry | undefined {
  const { figure, amount, asOf, isCorrection, donorName, consent } = draft;
  const or = (text: string): string | null => text.trim() || null;
  const counted = /^[+-]?\d{1,10}$/.test(amount.trim()) ? Number(amount.trim()) : undefined;
  const value = isCounted(figure) ? counted : fenOf(amount);
  if (value === undefined) return undefined;
  return {
    figure,
    amountFen: isCounted(figure) ? null : value,
    quantity: isCounted(figure) ? value : null,
    item: figure === 'goods' ? or(draft.item) : null,
    unit: figure === 'goods' ? or(draft.unit) : null,
    purpose: figure === 'spent' ? or(draft.purpose) : null,
    asOf,
    source: draft.source.trim(),
    reason: isCorrection ? or(draft.reason) : null,
    number: or(draft.number),
    donor: hasDonor(draft) && or(donorName) !== null ? { name: or(donorName), consent: or(consent) } : null,
  };
}

const fieldOf: Readonly<Record<string, EntryField>> = { amountFen: 'amount', quantity: 'amount' };

/** From the server's answer to the fields; it says everything in both languages. */
export function errorsOf(
  errors: readonly { readonly field: string; readonly reason: string }[],
  language: 'zh-CN' | 'en',
): EntryErrors {
  return Object.fromEntries(
    errors.map(({ field, reason }) => {
      const end = reason.lastIndexOf('。');
      const words = end < 0 ? reason : language === 'en' ? reason.slice(end + 1) : reason.slice(0, end);
      return [fieldOf[field] ?? (field.startsWith('donor') ? 'donorName' : field), words];
    }),
  );
}
