/** The dates of the programme, and the one that is being added, edited, moved or cancelled. */
import { ApiError } from '../../../../src/api/errors.ts';
import type { DatesChange, DeskActivity, DeskProgramme } from '../../../../src/api/generated/types.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import {
  emptyDraft,
  signUpErrors,
  timeErrors,
  toDraft,
  toEdit,
  toMove,
  toNew,
  wordErrors,
  type DateDraft,
  type DateErrors,
} from './date-draft.ts';
import { addActivity, changeDates, exportProgramme, loadProgramme } from './programme-api.ts';
import { texts } from './texts.ts';

export type PanelKind = 'add' | 'edit' | 'move' | 'cancel';

export interface Panel {
  readonly kind: PanelKind;
  /** Undefined when it is a new one. */
  readonly target: DeskActivity | undefined;
  readonly draft: DateDraft;
  readonly errors: DateErrors;
  /** What it would do, as long as nothing else was typed. */
  readonly shown: DatesChange | undefined;
  /** The room is taken then: staff are asked. */
  readonly isRoomTaken: boolean;
  readonly allowDoubleUse: boolean;
  readonly trouble: string | undefined;
}

export class DatesWork {
  programme: DeskProgramme | undefined;
  from = '';
  trouble: string | undefined;
  panel: Panel | undefined;
  /** What was done last. */
  notice = '';
  isBusy = false;
  readonly #api: StaffApi;
  readonly #update: () => void;
  /** Of an addition whose outcome is unknown: sent again as it is, it is added once. */
  #openKey: { readonly body: string; readonly key: string } | undefined;

  constructor(api: StaffApi, update: () => void) {
    this.#api = api;
    this.#update = update;
  }

  /** Never rejects; what was read stays. */
  async load(): Promise<void> {
    try {
      this.programme = await loadProgramme(this.#api, this.from);
      this.trouble = undefined;
    } catch (error) {
      this.trouble = this.#explain(error);
    }
    this.#update();
  }

  async show(from: string): Promise<void> {
    this.from = from;
    await this.load();
  }

  open(kind: PanelKind, target?: DeskActivity): void {
    const draft = target ? toDraft(target.activity) : emptyDraft;
    this.panel = {
      kind,
      target,
      draft,
      errors: {},
      shown: undefined,
      isRoomTaken: false,
      allowDoubleUse: false,
      trouble: undefined,
    };
    this.notice = '';
    this.#update();
  }

  close(): void {
    this.panel = undefined;
    this.#update();
  }

  type(change: Partial<DateDraft>): void {
    if (!this.panel) return;
    this.#set({ draft: { ...this.panel.draft, ...change }, shown: undefined });
  }

  allow(allowDoubleUse: boolean): void {
    this.#set({ allowDoubleUse });
  }

  /** First what it would do, then, pressed again, that. Adding concerns nobody yet. */
  async submit(halfTyped: readonly string[] = []): Promise<void> {
    const { panel, programme } = this;
    if (!panel || !programme || this.isBusy) return;
    const { kind, target, draft, shown } = panel;
    const errors = {
      ...(kind === 'add' || kind === 'edit' ? { ...wordErrors(draft), ...signUpErrors(draft) } : {}),
      ...(kind === 'add' || kind === 'move' ? timeErrors(draft, programme.timeZone, this.#api.now()) : {}),
      // To the page, a moment typed in half is none at all.
      ...Object.fromEntries(halfTyped.map((id) => [id, texts.halfTime])),
    };
    this.#set({ errors, trouble: undefined });
    if (Object.keys(errors).length > 0) return;
    this.isBusy = true;
    this.#update();
    try {
      if (!target) await this.#add(panel, programme.timeZone);
      else if (shown) await this.#change(panel, target, programme.timeZone, false);
      else await this.#change(panel, target, programme.timeZone, true);
    } catch (error) {
      const isTaken = error instanceof ApiError && error.code === 'room_in_use';
      this.#set({ trouble: isTaken ? texts.roomInUse : this.#explain(error), isRoomTaken: isTaken });
      if (error instanceof ApiError && error.code === 'changed_meanwhile') await this.#renew(target);
    } finally {
      this.isBusy = false;
      this.#update();
    }
  }

  async download(): Promise<string | undefined> {
    try {
      const csv = await exportProgramme(this.#api);
      this.notice = texts.downloaded;
      this.#update();
      return csv;
    } catch (error) {
      this.trouble = this.#explain(error);
      this.#update();
      return undefined;
    }
  }

  async #add({ draft, allowDoubleUse }: Panel, timeZone: string): Promise<void> {
    const request = toNew(draft, timeZone, allowDoubleUse);
    const body = JSON.stringify(request);
    if (this.#openKey?.body !== body) this.#openKey = { body, key: newKey() };
    try {
      await addActivity(this.#api, request, this.#openKey.key);
    } catch (error) {
      if (!(error instanceof ApiError) || !isOutcomeUnknown(error)) this.#openKey = undefined;
      throw error;
    }
    this.#openKey = undefined;
    await this.#finish(texts.doneAdded);
  }

  async #change(panel: Panel, target: DeskActivity, timeZone: string, dryRun: boolean): Promise<void> {
    const { kind, draft, allowDoubleUse } = panel;
    const { id } = target.activity;
    const change =
      kind === 'edit'
        ? await changeDates(this.#api, id, 'edit', toEdit(draft, target, timeZone, dryRun))
        : kind === 'move'
          ? await changeDates(
              this.#api,
              id,
              'move-dates',
              toMove(draft, target, timeZone, { dryRun, allowDoubleUse }),
            )
          : await changeDates(this.#api, id, 'cancel-dates', {
              scope: draft.scope,
              seen: target.tag,
              dryRun,
            });
    if (!dryRun) return this.#finish(kind === 'cancel' ? texts.doneCancelled : texts.done);
    this.#set({ shown: change, isRoomTaken: change.doubleUses.length > 0 });
  }

  async #finish(notice: string): Promise<void> {
    this.panel = undefined;
    this.notice = notice;
    await this.load();
  }

  /** What is typed stays beside what is true by now. */
  async #renew(target: DeskActivity | undefined): Promise<void> {
    await this.load();
    const now = this.programme?.activities.find(({ activity }) => activity.id === target?.activity.id);
    this.#set({
      trouble: now?.activity.status === 'scheduled' ? texts.colleague : texts.gone,
      shown: undefined,
    });
    if (now) this.#set({ target: now });
  }

  #set(change: Partial<Panel>): void {
    if (this.panel) this.panel = { ...this.panel, ...change };
    this.#update();
  }

  #explain(error: unknown): string {
    if (!(error instanceof ApiError)) throw error;
    return error.code === 'activity_cancelled' || error.code === 'activity_not_found'
      ? texts.gone
      : troubleText(error);
  }
}
