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
  cancelMissing = false;
  allowDoubleUse = false;
  /** Cells have been mended since the preview. */
  isDirty = false;
  /** Line → number of what the row was, or null. */
  readonly decisions = new Map<number, string | null>();
  /** The cells as they are by now. */
  table: string[][] | null = null;
  #source: Source | undefined;
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
    this.cancelMissing = this.allowDoubleUse = false;
    this.decisions.clear();
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
    this.isDirty = true;
    this.#update();
  }

  async decide(line: number, number: string | null): Promise<void> {
    this.decisions.set(line, number);
    await this.preview();
  }

  async wish(change: { readonly cancelMissing?: boolean; readonly allowDoubleUse?: boolean }): Promise<void> {
    this.cancelMissing = change.cancelMissing ?? this.cancelMissing;
    this.allowDoubleUse = change.allowDoubleUse ?? this.allowDoubleUse;
    await this.preview();
  }

  /** Mended cells stay when it fails. */
  async preview(): Promise<void> {
    await this.#once(async () => {
      if (this.isDirty && this.table) this.#source = { table: this.table };
      this.plan = await previewProgramme(this.#api, this.#request());
      this.table = this.plan.table && this.plan.table.map((cells) => [...cells]);
      this.isDirty = false;
    });
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
    const { fileName, cancelMissing, allowDoubleUse } = this;
    const decisions = [...this.decisions].map(([line, number]) => ({ line, number }));
    return { fileName, ...this.#source, decisions, cancelMissing, allowDoubleUse };
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
