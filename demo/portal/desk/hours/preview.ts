/** A change that is seen before it is saved: sent to be tried first, and only then, by the same button, to be saved. */
import type { LitElement } from 'lit';
import { ApiError } from '../../../../src/api/errors.ts';
import { troubleText } from '../trouble.ts';
import type { Errors } from './fields.ts';

export interface Work<Change> {
  readonly errors: Errors;
  send(isDryRun: boolean): Promise<Change>;
  /** Somebody may have typed on meanwhile. */
  isCurrent(): boolean;
  saved(change: Change): Promise<void>;
  /** A colleague has changed the same: answers with what is to be said. */
  changedMeanwhile?(): Promise<string | undefined>;
}

export class Preview<Change extends { readonly applied: boolean }> {
  errors: Errors = {};
  /** Of the form as it stands: gone with the next letter. */
  effect: Change | undefined;
  trouble: string | undefined;
  isBusy = false;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  begin(): void {
    this.errors = {};
    this.typed();
    this.trouble = undefined;
  }

  typed(): void {
    this.effect = undefined;
    this.#host.requestUpdate();
  }

  async focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  async submit({ errors, send, isCurrent, saved, changedMeanwhile }: Work<Change>): Promise<void> {
    if (this.isBusy) return;
    this.trouble = undefined;
    this.errors = errors;
    this.#host.requestUpdate();
    const [first] = Object.keys(errors);
    if (first !== undefined) return this.focus(first);
    this.isBusy = true;
    try {
      const change = await send(this.effect === undefined);
      if (change.applied) await saved(change);
      else if (isCurrent()) this.effect = change;
    } catch (error) {
      this.effect = undefined;
      this.trouble = troubleText(error);
      if (error instanceof ApiError && error.code === 'changed_meanwhile')
        this.trouble = (await changedMeanwhile?.()) ?? this.trouble;
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
    if (this.effect) await this.focus('effect');
  }
}
