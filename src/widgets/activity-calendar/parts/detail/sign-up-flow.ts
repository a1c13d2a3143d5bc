/** Runs one sign-up or one wait for a place: sends what the model says to send, asks again while the outcome is unknown, keeps the draft. */
import type { Client } from '../../../../api/client.ts';
import { ApiError } from '../../../../api/errors.ts';
import type { Center } from '../../../../api/generated/types.ts';
import type { Draft, Limits } from './draft.ts';
import { draftStorage, type DraftStorage } from './draft-storage.ts';
import { newKey } from '../../../../api/new-key.ts';
import { showsChange, showsOldCenter } from './refusal.ts';
import * as model from './sign-up.model.ts';
import type { Act, SignUpState } from './sign-up.model.ts';

export interface SignUpHost {
  readonly client: Client;
  /** Pauses before each unasked check of an unknown outcome; after the last one the resident is asked to press. */
  readonly checkDelaysMs: readonly number[];
  requestUpdate(): void;
  /** A place is taken, or the party waits for one. */
  onBooked(act: Act, activityId: string, partySize: number): void;
  onCancelled(activityId: string): void;
  /** A cancellation was taken back. */
  onRestored(activityId: string): void;
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
  #isPaused = false;

  constructor(host: SignUpHost, centerId: string, activityId: string) {
    this.#host = host;
    this.activityId = activityId;
    this.#storage = draftStorage(centerId, activityId);
    this.#state = model.start(this.#storage.read());
  }

  get state(): SignUpState {
    return this.#state;
  }

  openForm(act: Act, draft: Draft): void {
    this.#become(model.openForm(act, draft));
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
    if (this.#state.step === 'booked') this.#become(model.askToCancel(this.#state));
  }

  keepBooking(): void {
    if (this.#state.step === 'cancelAsked') this.#become(model.booked(this.#state));
  }

  cancel(): void {
    if (this.#state.step === 'cancelAsked') this.#change(model.change('cancelling', this.#state, newKey()));
  }

  /** Takes a cancellation back. */
  undo(): void {
    if (this.#state.step === 'cancelled') this.#change(model.change('undoing', this.#state, newKey()));
  }

  /** Asks for an outcome that is unknown, with the same key as before. */
  check(): void {
    const state = this.#state;
    clearTimeout(this.#timer);
    this.#isPaused = false;
    if (state.step === 'checking' && !state.isAsking) {
      const asking = model.askAgain(state);
      this.#become(asking);
      void this.#send(asking);
    } else if ((state.step === 'cancelling' || state.step === 'undoing') && !state.isAsking) {
      const asking = model.askChangeAgain(state);
      this.#become(asking);
      void this.#sendChange(asking);
    }
  }

  /** No more checks until asked to. A request under way goes on: nobody knows what it has done already. */
  pause(): void {
    this.#isPaused = true;
    clearTimeout(this.#timer);
  }

  async #send(state: model.Unanswered): Promise<void> {
    const { act, attempt } = state;
    const { key, request } = attempt;
    const { client } = this.#host;
    try {
      const access =
        act === 'wait'
          ? await client.joinActivityWaitlist(this.activityId, request, { key })
          : await client.signUp(this.activityId, request, { key });
      this.#become(model.booked({ act, access }));
      this.#host.onBooked(act, this.activityId, access.booking.partySize);
    } catch (error) {
      await this.#fail(model.failed(state, toApiError(error)));
    }
  }

  #change(changing: model.Changing): void {
    this.#checks = 0;
    this.#become(changing);
    void this.#sendChange(changing);
  }

  async #sendChange(state: model.Changing): Promise<void> {
    const { step, access, key } = state;
    const { client } = this.#host;
    try {
      const booking =
        step === 'cancelling'
          ? await client.cancelBooking(access.manageToken, { key })
          : await client.undoCancel(access.manageToken, { key });
      this.#become(model.changed(state, booking));
      if (step === 'cancelling') this.#host.onCancelled(this.activityId);
      else this.#host.onRestored(this.activityId);
    } catch (error) {
      await this.#fail(model.changeFailed(state, toApiError(error)));
    }
  }

  async #fail(next: SignUpState): Promise<void> {
    const refusal = 'refusal' in next ? next.refusal : undefined;
    if (refusal && showsOldCenter(refusal)) await this.#readCenter();
    this.#become(next);
    if (refusal && showsChange(refusal)) this.#host.onOutdated();
    if (next.step === 'checking' || next.step === 'cancelling' || next.step === 'undoing') this.#checkLater();
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
    if (this.#isPaused) return;
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
