/**
 * The one way into the books: staff API, command line and import all enter their lines here, in one transaction that holds
 * the books first.
 */
import type { NewCampaignEntry } from '../../../src/api/generated/types.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { bumpCampaignsVersion } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { BothLanguages } from '../sheets/reading.ts';
import type { Books, KnownEntry, Verdict } from './books.ts';
import { type BookAct, holdBooks, moveBooksOn } from './desk.ts';
import { entryKey, tidyEntry } from './entry.ts';
import { type EntryProblem, findWrong } from './entry-rules.ts';
import { loadBooks } from './load-books.ts';

export interface NewLine {
  /** One that exists. */
  readonly campaignId: string;
  readonly entry: NewCampaignEntry;
  /** Of a file; null: entered by itself. */
  readonly line: number | null;
  /** Which it gets when it is new; default: a random one. */
  readonly id?: string;
}

export type Entered =
  | { readonly kind: 'added' | 'unchanged'; readonly id: string; readonly note?: BothLanguages }
  | { readonly kind: 'refused'; readonly problems: readonly EntryProblem[] };

interface Draft {
  readonly id: string;
  readonly campaignId: string;
  readonly entry: NewCampaignEntry;
  readonly problems: readonly EntryProblem[];
  readonly line: number | null;
}

/** A name stays only with the consent to it. */
function nameOf({ donor }: NewCampaignEntry): string | null {
  return donor !== null && donor.consent !== null ? donor.name : null;
}

function judge(books: Books, { id, campaignId, entry, line, problems }: Draft): Verdict {
  if (problems.length > 0) return { kind: 'refused', problems };
  const known: KnownEntry = { id, campaignId, content: entry, donorName: nameOf(entry), line };
  return books.enter(known);
}

/**
 * What becomes of each line, in their order: a later line meets those before it. Nothing is written when `mayWrite` says no
 * to all of it; a line that is refused is never written.
 */
export async function enter(
  act: BookAct,
  lines: readonly NewLine[],
  mayWrite: (outcomes: readonly Entered[]) => boolean = () => true,
): Promise<Entered[]> {
  const position = await holdBooks(act);
  const today = dayInZone(act.now, act.settings.center.timeZone);
  const drafts = lines.map(({ campaignId, entry, line, id = act.ids.id() }): Draft => {
    const tidied = tidyEntry(entry);
    return { id, campaignId, entry: tidied, line, problems: findWrong(tidied, today) };
  });
  const right = drafts.filter(({ problems }) => problems.length === 0);
  const books = await loadBooks(
    act.trx,
    act.centerId,
    right.map(({ campaignId, entry }) => ({ campaignId, content: entry })),
  );
  const added: Draft[] = [];
  const outcomes = drafts.map((draft): Entered => {
    const verdict = judge(books, draft);
    if (verdict.kind !== 'new') return verdict;
    added.push(draft);
    return { ...verdict, kind: 'added', id: draft.id };
  });
  if (added.length > 0 && mayWrite(outcomes)) {
    await write(act, added, position);
    await bumpCampaignsVersion(act.trx, act.centerId);
  }
  return outcomes;
}

/** Rows of one statement: below the number of parameters that SQLite takes. */
const rowsAtOnce = 1_000;

async function write(act: BookAct, drafts: readonly Draft[], lastPosition: number): Promise<void> {
  const { trx, centerId, staff, now } = act;
  const entries = drafts.map(({ id, campaignId, entry }, index) => ({
    center_id: centerId,
    entry_id: id,
    campaign_id: campaignId,
    position: lastPosition + index + 1,
    entry_key: entryKey(campaignId, entry),
    figure: entry.figure,
    amount_fen: entry.amountFen,
    quantity: entry.quantity,
    item: entry.item,
    unit: entry.unit,
    purpose: entry.purpose,
    as_of: entry.asOf,
    source: entry.source,
    reason: entry.reason,
    number: entry.number,
    entered_at: toUtc(now),
    entered_by: staff.name,
  }));
  for (let at = 0; at < entries.length; at += rowsAtOnce) {
    await trx
      .insertInto('campaign_entries')
      .values(entries.slice(at, at + rowsAtOnce))
      .execute();
  }
  const donors = drafts
    .filter(({ entry }) => entry.donor !== null)
    .map(({ id, entry }) => {
      const name = nameOf(entry);
      return {
        center_id: centerId,
        entry_id: id,
        name,
        consent: name === null ? null : entry.donor!.consent,
      };
    });
  for (let at = 0; at < donors.length; at += rowsAtOnce) {
    await trx
      .insertInto('campaign_donors')
      .values(donors.slice(at, at + rowsAtOnce))
      .execute();
  }
  await moveBooksOn(act, lastPosition + entries.length);
}
