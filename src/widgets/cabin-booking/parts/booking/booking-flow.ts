/**
 * Runs one booking: keeps a seat while the form is filled in, sends the form, asks again while an outcome is unknown,
 * keeps the draft.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Client } from '../../../../api/client.ts';
import type { ApiError } from '../../../../api/errors.ts';
import type { BookingAccess } from '../../../../api/generated/types.ts';
import { CertainWrite, type WriteState } from '../../../../controllers/certain-write.ts';
import { SlotHold, type HoldAct } from '../../../../controllers/slot-hold.ts';
import type { ChosenSlot } from '../../../../domain/chosen-slot.ts';
import * as model from './booking.model.ts';
import type { Attempt, BookingState, Kind } from './booking.model.ts';
import { emptyDraft, partySizeOf, toRequest, type Draft, type Terms } from './draft.ts';
import { draftStorage, type DraftStorage } from './draft-storage.ts';
import { isAboutForm, showsChange, toRefusal } from './refusal.ts';

export interface BookingHost extends ReactiveControllerHost {
  readonly client: Client;
  /** What a form for the slot is checked against, as the server said last. */
  termsFor(slot: ChosenSlot): Terms;
  onBooked(access: BookingAccess, kind: Kind): void;
  /** Something was refused because what is shown is no longer so: resolves when it has been read and drawn anew. */
  onOutdated(): Promise<void>;
}

export class BookingFlow {
  readonly #host: BookingHost;
  readonly #storage: DraftStorage;
  readonly #hold: SlotHold;
  readonly #booking: CertainWrite<BookingAccess>;
  #state: BookingState;
  #attempt: Attempt | undefined;
  /** Raised when the resident goes on: what was refused before that is no longer news. */
  #turn = 0;
  /** Seats were refused in that turn; what is shown is read anew before that is said. */
  #unsaid: { readonly turn: number; readonly why: HoldAct['why'] } | undefined;

  constructor(host: BookingHost, centerId: string, serviceId: string) {
    this.#host = host;
    this.#storage = draftStorage(centerId, serviceId);
    this.#hold = new SlotHold(host, {
      client: () => host.client,
      isSending: () => this.#isSending,
      onHeld: (act) => this.#handleHeld(act),
      onRefused: (act, error) => void this.#handleHoldRefused(act, error),
    });
    this.#booking = new CertainWrite<BookingAccess>(host, {
      onSettled: (state) => void this.#handleBooking(state),
    });
    const saved = this.#storage.read();
    this.#state = model.start(saved);
    if (saved?.attempt) this.#send(saved.attempt, saved.attempt.key);
  }

  get state(): BookingState {
    return this.#state;
  }

  get hold(): SlotHold {
    return this.#hold;
  }

  get booking(): WriteState<BookingAccess> {
    return this.#booking.state;
  }

  /** Why seats are being asked for, until what comes of it is shown. */
  get asksTo(): HoldAct['why'] | undefined {
    return this.#hold.asksTo ?? (this.#unsaid?.turn === this.#turn ? this.#unsaid.why : undefined);
  }

  /** Keeps a seat of the slot and opens the form. What was kept before is given back in the same act. */
  choose(slot: ChosenSlot): void {
    if (this.#state.step === 'done') return;
    const { service } = this.#host.termsFor(slot);
    this.#turn += 1;
    this.#hold.open(slot, partySizeOf(this.#state.draft, service) ?? 1);
  }

  wait(slot: ChosenSlot): void {
    if (this.#state.step === 'done') return;
    const { draft } = this.#state;
    this.#turn += 1;
    this.#hold.giveBack();
    this.#become(model.openForm('wait', slot, draft));
  }

  edit(change: Partial<Draft>): void {
    if (this.#state.step !== 'form') return;
    this.#hold.touch();
    this.#become(model.edit(this.#state, change));
    if (!('partySize' in change)) return;
    this.#turn += 1;
    this.#resize();
  }

  back({ hasRefusedHealth = false } = {}): void {
    if (this.#state.step !== 'form' || this.#isSending) return;
    const { draft } = this.#state;
    this.#turn += 1;
    this.#hold.giveBack();
    this.#become(model.choosing(draft, undefined, hasRefusedHealth));
  }

  submit(): void {
    if (this.#state.step !== 'form' || this.#isSending || this.#hold.asksTo) return;
    const { kind, slot, draft } = this.#state;
    const terms = this.#host.termsFor(slot);
    const checked = model.check(this.#state, terms);
    this.#become(checked);
    if (checked.errors.length > 0) return;
    this.#turn += 1;
    const token = kind === 'book' ? (this.#hold.kept?.token ?? null) : null;
    this.#send({ key: '', kind, slot, request: toRequest(draft, terms, token) });
  }

  /** Asks for an outcome that is unknown, with the same key as before. */
  check(): void {
    this.#booking.check();
    this.#hold.check();
  }

  /** For somebody else: nothing of the one who was booked stays. */
  again(): void {
    if (this.#state.step === 'done') this.#become(model.choosing(emptyDraft));
  }

  get #isSending(): boolean {
    const { step } = this.#booking.state;
    return step === 'sending' || step === 'checking';
  }

  #handleHeld({ why, slot }: HoldAct): void {
    const state = this.#state;
    if (why === 'open' && state.step !== 'done') this.#become(model.openForm('book', slot, state.draft));
    else if (state.step === 'form') this.#become(model.held(state));
    this.#resize();
  }

  async #handleHoldRefused({ why, slot, partySize }: HoldAct, error: ApiError): Promise<void> {
    const held = why === 'resize' ? this.#hold.kept?.partySize : 0;
    const refusal = toRefusal(error, partySize, held);
    this.#unsaid = { turn: this.#turn, why };
    if (showsChange(refusal) && !(await this.#isNewsOnceRead())) return;
    this.#unsaid = undefined;
    const state = this.#state;
    if (state.step === 'choosing') this.#become(model.choosing(state.draft, refusal));
    if (state.step !== 'form') return;
    // What the form offers is about its own time.
    const isOther = slot.id !== state.slot.id;
    if (isOther) this.#become(model.refused(state, { ...refusal, mayWait: false }));
    else if (why !== 'renew') this.#become(model.refused(state, refusal));
    // Otherwise whether the seat is still free is found out when the form is sent.
    else if (showsChange(refusal)) this.#become(model.lost(state, refusal));
  }

  /** What is shown is read anew, which may take long; false when the resident has gone on meanwhile. */
  async #isNewsOnceRead(): Promise<boolean> {
    const turn = this.#turn;
    await this.#host.onOutdated();
    return turn === this.#turn;
  }

  /** Another number of people: kept anew when it can be read. */
  #resize(): void {
    if (this.#state.step !== 'form' || this.#state.kind !== 'book') return;
    const { slot, draft, refusal } = this.#state;
    const { kept } = this.#hold;
    const partySize = partySizeOf(draft, this.#host.termsFor(slot).service);
    if (!kept || partySize === undefined) return;
    if (partySize !== kept.partySize) this.#hold.resize(partySize);
    else if (refusal?.kind === 'notEnough') this.#become(model.held(this.#state));
  }

  #send(attempt: Attempt, earlierKey?: string): void {
    const { kind, slot, request } = attempt;
    const { client } = this.#host;
    this.#booking.reset();
    this.#booking.start((options) => {
      const act = kind === 'book' ? client.bookSlot : client.joinSlotWaitlist;
      return act.call(client, slot.id, request, options);
    }, earlierKey);
    this.#attempt = { ...attempt, key: this.#booking.key };
    this.#save();
  }

  async #handleBooking(
    outcome: Extract<WriteState<BookingAccess>, { step: 'done' | 'refused' }>,
  ): Promise<void> {
    const attempt = this.#attempt;
    this.#attempt = undefined;
    if (this.#state.step !== 'form' || !attempt) return;
    if (outcome.step === 'done') {
      this.#hold.forget();
      this.#become({ step: 'done', access: outcome.value });
      this.#host.onBooked(outcome.value, attempt.kind);
      return;
    }
    const refusal = toRefusal(outcome.error, attempt.request.partySize);
    if (showsChange(refusal) && !(await this.#isNewsOnceRead())) return;
    if (this.#state.step !== 'form') return;
    const terms = isAboutForm(refusal) ? this.#host.termsFor(this.#state.slot) : undefined;
    if (refusal.kind === 'full' && this.#hold.isOver) {
      this.#hold.forget();
      this.#become(model.lost(this.#state, refusal));
    } else {
      this.#hold.touch();
      this.#become(model.refused(this.#state, refusal, terms));
    }
  }

  #become(state: BookingState): void {
    this.#state = state;
    this.#save();
    this.#host.requestUpdate();
  }

  #save(): void {
    this.#storage.write(model.toSaved(this.#state, this.#attempt));
  }
}
