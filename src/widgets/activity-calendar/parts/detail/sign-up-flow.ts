/** Runs one sign-up: sends what the model says to send, asks again while the outcome is unknown, keeps the draft. */
import type { Client } from '../../../../api/client.ts';
import { ApiError } from '../../../../api/errors.ts';
import type { Center } from '../../../../api/generated/types.ts';
import type { Draft, Limits } from './draft.ts';
import { draftStorage, type DraftStorage } from './draft-storage.ts';
import { newKey } from '../../../../api/new-key.ts';
import { showsChange, showsOldCenter } from './refusal.ts';
import * as model from './sign-up.model.ts';
import type { SignUpState } from './sign-up.model.ts';

export interface SignUpHost {
  readonly client: Client;
  /** Pauses before each unasked check of an unknown outcome; after the last one the resident is asked to press. */
  readonly checkDelaysMs: readonly number[];
  requestUpdate(): void;
  onBooked(activityId: string, partySize: number): void;
  onCancelled(activityId: string): void;
  /** Something was refused because the places or the activity are no longer as shown. */
  onOutdated(): void;
}

export class SignUpFlow {
  readonly activityId: string;
  /** Newer than the one that came with the calendar, once the server refused by it. */
  newerCenter: Center | undefined;
  readonly #host: SignUpHost;
  readonly #storage: DraftStorage;
  #state: SignUpState;
  #checks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SignUpHost, centerId: string, activityId: string) {
    this.#host = host;
    this.activityId = activityId;
    this.#storage = draftStorage(centerId, activityId);
    this.#state = model.start(this.#storage.read());
  }

  get state(): SignUpState {
    return this.#state;
  }

  openForm(draft: Draft): void {
    this.#become(model.openForm(draft));
  }

  edit(change: Partial<Draft>): void {
    if (this.#state.step === 'form') this.#become(model.edit(this.#state, change));
  }

  backToFacts(): void {
    if ('draft' in this.#state) this.#become(model.leaveForm(this.#state));
  }

  submit(limits: Limits): void {
    if (this.#state.step !== 'form') return;
    this.#checks = 0;
    const next = model.submit(this.#state, limits, newKey);
    this.#become(next);
    if (next.step === 'sending') void this.#send(next);
  }

  askToCancel(): void {
    if (this.#state.step === 'confirmed') this.#become(model.askToCancel(this.#state.access));
  }

  keepBooking(): void {
    if (this.#state.step === 'cancelAsked') this.#become(model.confirmed(this.#state.access));
  }

  cancel(): void {
    if (this.#state.step !== 'cancelAsked') return;
    this.#checks = 0;
    const next = model.cancel(this.#state.access, newKey());
    this.#become(next);
    void this.#sendCancel(next);
  }

  /** Asks for an outcome that is unknown, with the same key as before. */
  check(): void {
    const state = this.#state;
    clearTimeout(this.#timer);
    if (state.step === 'checking' && !state.isAsking) {
      const asking = model.askAgain(state);
      this.#become(asking);
      void this.#send(asking);
    } else if (state.step === 'cancelling' && !state.isAsking) {
      const asking = model.askCancelAgain(state);
      this.#become(asking);
      void this.#sendCancel(asking);
    }
  }

  /** No more checks until asked to. A request under way goes on: nobody knows what it has done already. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  async #send(state: model.Unanswered): Promise<void> {
    const { key, request } = state.attempt;
    try {
      const access = await this.#host.client.signUp(this.activityId, request, { key });
      this.#become(model.confirmed(access));
      this.#host.onBooked(this.activityId, access.booking.partySize);
    } catch (error) {
      await this.#fail(model.failed(state, toApiError(error)));
    }
  }

  async #sendCancel(state: model.Cancelling): Promise<void> {
    try {
      const booking = await this.#host.client.cancelBooking(state.access.manageToken, { key: state.key });
      this.#become(model.cancelled(booking));
      this.#host.onCancelled(this.activityId);
    } catch (error) {
      await this.#fail(model.cancelFailed(state, toApiError(error)));
    }
  }

  async #fail(next: SignUpState): Promise<void> {
    const refusal = 'refusal' in next ? next.refusal : undefined;
    if (refusal && showsOldCenter(refusal)) await this.#readCenter();
    this.#become(next);
    if (refusal && showsChange(refusal)) this.#host.onOutdated();
    if (next.step === 'checking' || next.step === 'cancelling') this.#checkLater();
  }

  async #readCenter(): Promise<void> {
    try {
      const { center } = await this.#host.client.loadActivity(this.activityId, { fresh: true });
      this.newerCenter = center;
    } catch {
      // The old one stays; sending again will be refused again, and the phone is there.
    }
  }

  #checkLater(): void {
    const delayMs = this.#host.checkDelaysMs[this.#checks];
    this.#checks += 1;
    if (delayMs !== undefined) this.#timer = setTimeout(() => this.check(), delayMs);
  }

  #become(state: SignUpState): void {
    this.#state = state;
    this.#storage.write(model.toSaved(state));
    this.#host.requestUpdate();
  }
}

/** A client of the page's own may reject with anything: then nothing is known. */
function toApiError(error: unknown): ApiError {
  return error instanceof Error && error.name === 'ApiError'
    ? (error as ApiError)
    : new ApiError('network', String(error));
}
