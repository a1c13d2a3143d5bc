/** The books as far as a new entry has to agree with them, and what becomes of the entry. */
import type { BothLanguages } from '../sheets/reading.ts';
import type { Figure } from '../store/tables.ts';
import { differenceOf, entryKey, naturalKey, saysTheSame, type EntryContent } from './entry.ts';
import { problem, type EntryProblem } from './entry-rules.ts';
import { RunningTotal } from './running-total.ts';

/** A line that stands in the books, or is about to. */
export interface KnownEntry {
  readonly id: string;
  readonly campaignId: string;
  readonly content: EntryContent;
  /** Who agreed to be named. */
  readonly donorName: string | null;
  /** Of the file that brings it along; null: it was there before. */
  readonly line: number | null;
}

export type Verdict =
  | { readonly kind: 'new'; readonly note?: BothLanguages }
  | { readonly kind: 'unchanged'; readonly id: string; readonly note?: BothLanguages }
  | { readonly kind: 'refused'; readonly problems: readonly EntryProblem[] };

type Sum = Pick<EntryContent, 'figure' | 'item' | 'purpose' | 'asOf' | 'amountFen' | 'quantity'>;

/** Every total that an entry is part of and that may not fall below nothing. */
function totalsOf(campaignId: string, { figure, item, purpose }: Sum): string[] {
  const key = (...parts: readonly (string | null)[]) => JSON.stringify([campaignId, figure, ...parts]);
  if (figure === 'goods') return [key(item)];
  return figure === 'spent' ? [key(), key('purpose', purpose)] : [key()];
}

export class Books {
  readonly #byKey = new Map<string, KnownEntry>();
  /** Those with a number, by what they are about. */
  readonly #numbered = new Map<string, KnownEntry>();
  readonly #totals = new Map<string, RunningTotal>();
  readonly #units = new Map<string, string>();

  /** A line by itself; what it adds to totals is told apart. */
  know(entry: KnownEntry): void {
    this.#byKey.set(entryKey(entry.campaignId, entry.content), entry);
    if (entry.content.number !== null) this.#numbered.set(naturalKey(entry.campaignId, entry.content), entry);
  }

  knowSum(campaignId: string, sum: Sum): void {
    for (const key of totalsOf(campaignId, sum)) {
      let total = this.#totals.get(key);
      if (!total) this.#totals.set(key, (total = new RunningTotal()));
      total.add(sum.asOf, differenceOf(sum));
    }
  }

  knowUnit(campaignId: string, item: string, unit: string): void {
    this.#units.set(JSON.stringify([campaignId, item]), unit);
  }

  /** Takes the entry into the books when it is new and agrees with them. */
  enter(entry: KnownEntry): Verdict {
    const { campaignId, content } = entry;
    const known = this.#byKey.get(entryKey(campaignId, content));
    if (known) return meet(entry, known);
    const problems = [...this.#findOtherUnit(entry), ...this.#findImpossible(entry)];
    if (problems.length > 0) return { kind: 'refused', problems };
    // With the number it has now or had not yet: many gifts are alike and have a number each.
    const alike = (content.number === null ? this.#numbered : this.#byKey).get(
      naturalKey(campaignId, content),
    );
    this.know(entry);
    this.knowSum(campaignId, content);
    if (content.item !== null && content.unit !== null) {
      this.knowUnit(campaignId, content.item, content.unit);
    }
    if (!alike || !saysTheSame(campaignId, content, alike.campaignId, alike.content)) return { kind: 'new' };
    return {
      kind: 'new',
      note: {
        zh: '和已登记的一笔完全一样，只是一笔有编号一笔没有，已另外登记；如果是同一笔，请再登记一笔更正',
        en: 'Like another entry, but only one of them has a number, so it was entered besides; if it is the same one, enter a correction',
      },
    };
  }

  #findOtherUnit({ campaignId, content: { item, unit } }: KnownEntry): EntryProblem[] {
    const known = item === null ? undefined : this.#units.get(JSON.stringify([campaignId, item]));
    if (known === undefined || known === unit) return [];
    return [
      problem(
        'unit',
        `“${item}”在这个项目里按“${known}”计，不能和别的单位相加`,
        `In this campaign ${item} is counted in ${known}; units are not mixed`,
      ),
    ];
  }

  #findImpossible({ campaignId, content }: KnownEntry): EntryProblem[] {
    const difference = differenceOf(content);
    const field = content.amountFen === null ? 'quantity' : 'amountFen';
    for (const key of totalsOf(campaignId, content)) {
      const range = this.#totals.get(key)?.rangeWith(content.asOf, difference);
      const least = range?.least ?? difference;
      if (least < 0) return [problem(field, ...belowNothing(content.figure, content.asOf))];
      if ((range?.most ?? difference) > Number.MAX_SAFE_INTEGER) {
        return [problem(field, '合计太大，数不准了', 'The total would be too large to be exact')];
      }
    }
    return [];
  }
}

function belowNothing(figure: Figure, asOf: string): [zh: string, en: string] {
  const [ofZh, ofEn] =
    figure === 'spent'
      ? ['（这个用途）', ' of this purpose']
      : figure === 'goods'
        ? ['（这种物品）', ' of this item']
        : ['', ''];
  return [
    `减得太多：截至 ${asOf} 或以后，合计${ofZh}会小于零`,
    `It takes away too much: as of ${asOf} or later the total${ofEn} would be below zero`,
  ];
}

/** There is an entry of this key already. */
function meet({ campaignId, content, donorName, line }: KnownEntry, known: KnownEntry): Verdict {
  const isSame = saysTheSame(campaignId, content, known.campaignId, known.content);
  const field = content.number === null ? 'asOf' : 'number';
  if (isSame && content.number === null && line !== null && known.line !== null) {
    return {
      kind: 'refused',
      problems: [
        problem(
          field,
          `和第 ${known.line} 行一样；如果是另外一笔，请写上编号`,
          `The same as line ${known.line}; if it is another gift, give it a number`,
        ),
      ],
    };
  }
  const isAnotherDonor = donorName !== null && known.donorName !== null && donorName !== known.donorName;
  if (isSame && !isAnotherDonor) {
    if (donorName === null || known.donorName !== null) return { kind: 'unchanged', id: known.id };
    return {
      kind: 'unchanged',
      id: known.id,
      note: {
        zh: '这一笔以前登记过，没有署名，姓名没有补上；如果是另外一笔，请写上编号',
        en: 'Entered before without a name, and the name was not added; if it is another gift, give it a number',
      },
    };
  }
  return {
    kind: 'refused',
    problems: [
      content.number === null
        ? problem(
            field,
            '同一来源、同一天已登记过另一笔：改错请另写一行，写更正原因；如果是第二笔，请写上编号',
            'Another entry of this day and source is in the books: to correct it, add a row with the difference and a reason; a second gift needs a number',
          )
        : problem(
            field,
            `编号 ${content.number} 已登记过别的内容：登记了就不改，请另写一行，写更正原因和差额`,
            `Number ${content.number} is in the books with other content, which is not altered: add a row with the difference and a reason`,
          ),
    ],
  };
}
