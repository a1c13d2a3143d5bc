/** What the page knows of campaigns and does to them; each change is told to the view. Nothing typed is lost on an error. */
import { ApiError } from '../../../../src/api/errors.ts';
import type {
  Campaign,
  CampaignEntries,
  CampaignFacts,
  CampaignsPage,
  DonationsReport,
} from '../../../../src/api/generated/types.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../../src/domain/zone.ts';
import { deskLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import {
  addEntry,
  addUpdate,
  importDonations,
  loadBooks,
  loadPage,
  saveFacts,
  withdrawDonor,
} from './donations-api.ts';
import { type EntryDraft, type EntryErrors, errorsOf, findEmpty, newDraft, toEntry } from './draft-entry.ts';
import {
  emptyFacts,
  type FactChange,
  factsOf,
  findEmpty as findEmptyFacts,
  type FactsDraft,
  merge,
  toDraft,
  toFacts,
} from './draft-facts.ts';
import { texts } from './texts.ts';

/** Which form has said something last. */
export type FormId = 'entry' | 'facts' | 'update' | 'sheet' | 'donor';

export interface Said {
  readonly form: FormId;
  readonly text: string;
  readonly isBad: boolean;
}

export class DonationsWork {
  page: CampaignsPage | undefined;
  books: CampaignEntries | undefined;
  trouble: string | undefined;
  said: Said | undefined;
  entry: EntryDraft = newDraft('');
  entryErrors: EntryErrors = {};
  /** As it was when the form was filled; null: a new campaign. */
  was: CampaignFacts | null = null;
  facts: FactsDraft = emptyFacts;
  factErrors: Readonly<Record<string, string>> = {};
  changes: readonly FactChange[] = [];
  update = '';
  donor = '';
  sheet: { readonly fileName: string; readonly contentBase64: string } | undefined;
  report: DonationsReport | undefined;
  isBusy = false;
  readonly #api: StaffApi;
  readonly #update: () => void;
  /** What was sent, and the key it went with: pressed again for the same, it is entered once. */
  #open: { readonly sent: string; readonly key: string } | undefined;

  constructor(api: StaffApi, update: () => void) {
    this.#api = api;
    this.#update = update;
  }

  get today(): Day {
    return dayInZone(this.#api.now(), this.page?.center.timeZone ?? 'Asia/Shanghai');
  }

  get campaign(): Campaign | undefined {
    return this.books?.campaign;
  }

  async load(): Promise<void> {
    this.trouble = undefined;
    try {
      this.page = await loadPage(this.#api);
      const id = this.books?.campaign.id ?? this.page.campaigns[0]?.id;
      if (id !== undefined) await this.#openCampaign(id);
    } catch (error) {
      this.trouble = this.#explain(error);
    }
    this.#update();
  }

  async choose(campaignId: string): Promise<void> {
    this.trouble = this.said = undefined;
    try {
      await this.#openCampaign(campaignId);
    } catch (error) {
      this.trouble = this.#explain(error);
    }
    this.#update();
  }

  async #openCampaign(campaignId: string): Promise<void> {
    this.#show(await loadBooks(this.#api, campaignId));
    this.was = factsOf(this.books!.campaign);
    this.facts = toDraft(this.was);
    this.factErrors = {};
    this.changes = [];
    this.entry = newDraft(this.today);
    this.entryErrors = {};
  }

  #show(books: CampaignEntries): void {
    this.books = books;
  }

  startNew(): void {
    this.books = undefined;
    this.was = null;
    this.facts = emptyFacts;
    this.changes = [];
    this.factErrors = {};
    this.said = undefined;
    this.#update();
  }

  correct(draft: EntryDraft): void {
    this.entry = draft;
    this.entryErrors = {};
    this.said = undefined;
    this.#update();
  }

  /** The server refuses when a colleague has entered something meanwhile: the amount may be in the books already. */
  async enter(): Promise<void> {
    await this.#once('entry', async () => {
      const before = this.books!;
      const body = toEntry(this.entry);
      const empty = findEmpty(this.entry).map((field) => [field, texts.empty] as const);
      this.entryErrors = { ...Object.fromEntries(empty), ...(!body && { amount: texts.noAmount }) };
      if (!body || empty.length > 0) return this.#refuse('entry', texts.toCorrect);
      const { id } = before.campaign;
      const entry = { ...body, seen: before.entries[before.entries.length - 1]?.id ?? null };
      try {
        await this.#keyed(JSON.stringify([id, entry]), (key) => addEntry(this.#api, id, entry, key));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === 'changed_meanwhile') return this.#meetEntries(before);
        if (error.problem?.errors) this.entryErrors = errorsOf(error.problem.errors, deskLanguage());
        throw error;
      }
      this.entry = newDraft(this.today);
      await this.#reload(id);
      this.#tell('entry', texts.entered);
    });
  }

  /** What a colleague has entered is told, what is typed stays, and the next press means both. */
  async #meetEntries(before: CampaignEntries): Promise<void> {
    await this.#reload(before.campaign.id);
    const known = new Set(before.entries.map((one) => one.id));
    const added = this.books!.entries.filter((one) => !known.has(one.id));
    this.#refuse('entry', texts.enteredMeanwhile(added));
  }

  async saveFacts(): Promise<void> {
    await this.#once('facts', async () => {
      const facts = toFacts(this.facts);
      const empty = findEmptyFacts(this.facts).map((field) => [field, texts.empty] as const);
      this.factErrors = { ...Object.fromEntries(empty), ...(!facts && { target: texts.noAmount }) };
      if (!facts || empty.length > 0) return this.#refuse('facts', texts.toCorrect);
      try {
        await saveFacts(this.#api, facts, this.was);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === 'changed_meanwhile') return this.#meet(facts.id);
        this.factErrors = Object.fromEntries(
          (error.problem?.errors ?? []).map(({ field, reason }) => [fieldOf(field), reason]),
        );
        throw error;
      }
      this.changes = [];
      if (this.was === null) this.entry = newDraft(this.today);
      await this.#reload(facts.id);
      this.was = factsOf(this.books!.campaign);
      this.facts = toDraft(this.was);
      this.#tell('facts', texts.savedFacts);
    });
  }

  /** A colleague was first: what they changed is told, what is typed stays, and the next press means both. */
  async #meet(campaignId: string): Promise<void> {
    await this.#reload(campaignId);
    const now = factsOf(this.books!.campaign);
    const { draft, changes } = merge(this.was ? toDraft(this.was) : emptyFacts, toDraft(now), this.facts);
    this.was = now;
    this.facts = draft;
    this.changes = changes;
    this.#refuse('facts', texts.changedFacts);
  }

  async tellUpdate(): Promise<void> {
    await this.#once('update', async () => {
      const text = this.update.trim();
      if (text === '') return this.#refuse('update', texts.noText);
      const { id } = this.campaign!;
      const body = { day: this.today, text };
      await this.#keyed(JSON.stringify([id, body]), (key) => addUpdate(this.#api, id, body, key));
      this.update = '';
      await this.#reload(id);
      this.#tell('update', texts.updated);
    });
  }

  async withdraw(): Promise<void> {
    await this.#once('donor', async () => {
      const name = this.donor.trim();
      if (name === '') return this.#refuse('donor', texts.noName);
      const withdrawn = await withdrawDonor(this.#api, name);
      this.donor = '';
      if (this.campaign) await this.#reload(this.campaign.id);
      if (withdrawn === 0) return this.#refuse('donor', texts.noSuchDonor(name));
      this.#tell('donor', texts.withdrawn(withdrawn));
    });
  }

  async readSheet(file: File): Promise<void> {
    await this.#once('sheet', async () => {
      this.report = undefined;
      this.sheet = { fileName: file.name.slice(0, 200), contentBase64: await toBase64(file) };
      this.report = await importDonations(this.#api, { ...this.sheet, strict: true, dryRun: true });
      this.#tell('sheet', texts.sheetRead(this.report));
    });
  }

  async applySheet(): Promise<void> {
    await this.#once('sheet', async () => {
      this.report = await importDonations(this.#api, { ...this.sheet!, strict: true });
      if (!this.report.applied) return this.#refuse('sheet', texts.sheetWrong);
      this.sheet = undefined;
      this.page = await loadPage(this.#api);
      if (this.campaign) await this.#reload(this.campaign.id);
      this.#tell('sheet', texts.sheetEntered(this.report.added));
    });
  }

  async #reload(campaignId: string): Promise<void> {
    this.#show(await loadBooks(this.#api, campaignId));
    this.page = await loadPage(this.#api);
  }

  async #keyed(sent: string, send: (key: string) => Promise<unknown>): Promise<void> {
    const open = this.#open?.sent === sent ? this.#open : { sent, key: newKey() };
    this.#open = open;
    try {
      await send(open.key);
      this.#open = undefined;
    } catch (error) {
      if (!(error instanceof ApiError) || !isOutcomeUnknown(error)) this.#open = undefined;
      throw error;
    }
  }

  /** A second press while the first is under way is the same press. */
  async #once(form: FormId, act: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.said = undefined;
    this.#update();
    try {
      await act();
    } catch (error) {
      this.#refuse(form, this.#explain(error));
    }
    this.isBusy = false;
    this.#update();
  }

  #tell(form: FormId, text: string): void {
    this.said = { form, text, isBad: false };
  }

  #refuse(form: FormId, text: string): void {
    this.said = { form, text, isBad: true };
  }

  #explain(error: unknown): string {
    if (!(error instanceof ApiError)) throw error;
    return error.code === 'validation_failed' ? texts.toCorrect : troubleText(error);
  }
}

function fieldOf(path: string): string {
  const name = path.replace(/^campaign\./, '');
  if (name.startsWith('platform')) return name.endsWith('name') ? 'platformName' : 'platformUrl';
  return name === 'targetFen' ? 'target' : name;
}

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces: all bytes at once are more arguments than a call takes.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
