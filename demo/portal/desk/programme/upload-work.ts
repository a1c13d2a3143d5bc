/** A file on its way into the programme: read, previewed, mended, decided, written. Each change is told to the view. */
import { ApiError } from '../../../../src/api/errors.ts';
import type { PreviewProgramme, ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { applyProgramme, previewProgramme } from './programme-api.ts';
import { texts } from './texts.ts';

/** The server takes no more. */
const largestFile = 8 * 1024 * 1024;

type Source = Pick<PreviewProgramme, 'contentBase64' | 'table'>;

export class UploadWork {
  fileName = '';
  plan: ProgrammePlan | undefined;
  isBusy = false;
  trouble: string | undefined;
  /** What has been written. */
  done: string | undefined;
  allowDoubleUse = false;
  /** Something has been mended or chosen since the preview. */
  isDirty = false;
  /** Line → number of what the row was, or null. */
  readonly decisions = new Map<number, string | null>();
  /** Ids of missing dates; the others are kept. */
  readonly toCancel = new Set<string>();
  /** The cells as they are by now. */
  table: string[][] | null = null;
  /** Of a calendar: line of the event → property → what it says instead. */
  readonly mended = new Map<number, Map<string, string>>();
  #source: Source | undefined;
  /** How often something was mended or chosen. */
  #changes = 0;
  #isWanted = false;
  readonly #api: StaffApi;
  readonly #update: () => void;

  constructor(api: StaffApi, update: () => void) {
    this.#api = api;
    this.#update = update;
  }

  async choose(file: File): Promise<void> {
    this.fileName = file.name.slice(-200);
    this.plan = this.trouble = this.done = this.#source = undefined;
    this.table = null;
    this.allowDoubleUse = this.isDirty = false;
    this.decisions.clear();
    this.toCancel.clear();
    this.mended.clear();
    if (file.size > largestFile) {
      this.trouble = texts.fileTooLarge;
      this.#update();
      return;
    }
    this.#source = { contentBase64: await toBase64(file) };
    await this.preview();
  }

  mend(line: number, column: number, text: string): void {
    const row = this.table?.[line - 1];
    if (!row) return;
    while (row.length <= column) row.push('');
    row[column] = text;
    this.#change();
  }

  mendEvent(line: number, column: string, text: string): void {
    const fields = this.mended.get(line) ?? new Map<string, string>();
    this.mended.set(line, fields.set(column, text));
    this.#change();
  }

  decide(line: number, number: string | null): Promise<void> {
    this.decisions.set(line, number);
    return this.#chosen();
  }

  /** A line that may be one of several stays a question of its own. */
  decideAll(isSame: boolean): Promise<void> {
    for (const { line, candidates } of this.plan?.moved ?? []) {
      const [only, other] = candidates;
      if (!isSame) this.decisions.set(line, null);
      else if (only && !other) this.decisions.set(line, only.number);
      else this.decisions.delete(line);
    }
    return this.#chosen();
  }

  cancel(activityId: string, isOn: boolean): Promise<void> {
    if (isOn) this.toCancel.add(activityId);
    else this.toCancel.delete(activityId);
    return this.#chosen();
  }

  cancelAll(isOn: boolean): Promise<void> {
    this.toCancel.clear();
    if (isOn) for (const { id } of this.plan?.missing ?? []) this.toCancel.add(id);
    return this.#chosen();
  }

  allow(allowDoubleUse: boolean): Promise<void> {
    this.allowDoubleUse = allowDoubleUse;
    return this.#chosen();
  }

  /** What was mended or chosen stays when it fails, and what is typed meanwhile is not lost. */
  async preview(): Promise<void> {
    this.#isWanted = true;
    if (this.isBusy) return;
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#once(() => this.#look());
    }
  }

  async #look(): Promise<void> {
    const seen = this.#changes;
    if (this.isDirty && this.table) this.#source = { table: this.table };
    const plan = await previewProgramme(this.#api, this.#request());
    this.plan = plan;
    if (this.#changes !== seen) return;
    this.table = plan.table && plan.table.map((cells) => [...cells]);
    this.isDirty = false;
    this.#forgetAnswers(plan);
  }

  /** What is no longer asked has no answer: asked again, it starts from what is safe. */
  #forgetAnswers({ moved, missing }: ProgrammePlan): void {
    for (const [line, number] of this.decisions) {
      const question = moved.find((one) => one.line === line);
      const isOffered = question?.candidates.some((one) => one.number === number);
      if (!question || (number !== null && !isOffered)) this.decisions.delete(line);
    }
    const ids = new Set(missing.map(({ id }) => id));
    for (const id of this.toCancel) if (!ids.has(id)) this.toCancel.delete(id);
  }

  #change(): void {
    this.#changes++;
    this.isDirty = true;
    this.#update();
  }

  #chosen(): Promise<void> {
    this.#change();
    return this.preview();
  }

  async apply(): Promise<void> {
    const { plan } = this;
    if (!plan?.canApply || this.isDirty) return;
    const isOther = await this.#once(async () => {
      const { added, changed, cancelled } = await applyProgramme(this.#api, {
        ...this.#request(),
        digest: plan.digest,
      });
      this.done = texts.applied(added, changed, cancelled);
      this.plan = undefined;
    });
    if (!isOther) return;
    await this.preview();
    this.trouble ??= texts.otherNow;
    this.#update();
  }

  #request(): PreviewProgramme {
    const { fileName, allowDoubleUse } = this;
    const decisions = [...this.decisions].map(([line, number]) => ({ line, number }));
    const mended = [...this.mended].flatMap(([line, fields]) =>
      [...fields].map(([column, value]) => ({ line, column, value })),
    );
    return { fileName, ...this.#source, mended, decisions, cancel: [...this.toCancel], allowDoubleUse };
  }

  /** Answers whether somebody else has changed the programme. */
  async #once(act: () => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.trouble = undefined;
    this.#update();
    try {
      await act();
      return false;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.trouble =
        error.code === 'payload_too_large'
          ? texts.fileTooLarge
          : this.plan?.canApply && isOutcomeUnknown(error)
            ? texts.uncertain
            : troubleText(error);
      return error.code === 'changed_meanwhile';
    } finally {
      this.isBusy = false;
      this.#update();
    }
  }
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
