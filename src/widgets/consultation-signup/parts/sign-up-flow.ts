/**
 * Runs one sign-up: keeps the time while the form is filled in, seals and sends it, asks again while an outcome is
 * unknown. Nothing of it is written anywhere: it lives as long as the page is looked at.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../../api/client.ts';
import { ApiError } from '../../../api/errors.ts';
import type { BookingAccess, ConsultationRequest, SealingKey } from '../../../api/generated/types.ts';
import { CertainWrite, type WriteState } from '../../../controllers/certain-write.ts';
import { listen } from '../../../controllers/page-events.ts';
import { SlotHold, type HoldAct } from '../../../controllers/slot-hold.ts';
import type { ChosenSlot } from '../../../domain/chosen-slot.ts';
import type { ConsultationStep } from '../../../i18n/consultation.ts';
import * as model from '../consultation-signup.model.ts';
import type { Draft, FormState, State, Terms } from '../consultation-signup.model.ts';
import { showsChange, toRefusal } from './refusal.ts';

export interface SignUpHost extends ReactiveControllerHost {
  readonly client: Client;
  /** What the form is checked against, as the server said last. */
  readonly terms: Terms;
  /** Of the counsellors; null: the center does not seal. */
  readonly sealing: SealingKey | null;
  onBooked(access: BookingAccess, kind: 'book' | 'wait'): void;
  /** Something was refused because times, notices or keys are no longer as shown. */
  onOutdated(): Promise<void>;
}

export class SignUpFlow implements ReactiveController {
  readonly #host: SignUpHost;
  readonly #hold: SlotHold;
  /** Of this sign-up: one that was cleared has another, and what comes of that is not shown. */
  #booking: CertainWrite<BookingAccess>;
  #state: State = model.start;
  #isSealing = false;
  /** To be sent as soon as the seat is kept. */
  #isDue = false;
  /** When the form was first touched, by the server's clock and by one that never jumps: the first may not be known yet. */
  #openedAt: { readonly server: number; readonly page: number } | undefined;
  /** Raised when the resident goes on: what was refused before that is no longer news. */
  #turn = 0;
  /** Seats were refused in that turn; what is shown is read anew before that is said. */
  #unsaid: { readonly turn: number; readonly why: HoldAct['why'] } | undefined;
  #sent: { readonly kind: 'book' | 'wait' } | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: SignUpHost) {
    this.#host = host;
    this.#booking = this.#newBooking();
    this.#hold = new SlotHold(host, {
      client: () => host.client,
      isSending: () => this.isBusy,
      onHeld: (act) => this.#handleHeld(act),
      onRefused: (act, error) => void this.#handleHoldRefused(act, error),
    });
    host.addController(this);
  }

  get state(): State {
    return this.#state;
  }

  get hold(): SlotHold {
    return this.#hold;
  }

  get booking(): WriteState<BookingAccess> {
    return this.#booking.state;
  }

  /** It is on its way, or nobody knows yet whether it arrived. */
  get isBusy(): boolean {
    const { step } = this.#booking.state;
    return this.#isSealing || this.#isDue || step === 'sending' || step === 'checking';
  }

  /** Why seats are being asked for, until what comes of it is shown. */
  get asksTo(): HoldAct['why'] | undefined {
    return this.#hold.asksTo ?? (this.#unsaid?.turn === this.#turn ? this.#unsaid.why : undefined);
  }

  hostConnected(): void {
    // Who comes back to the page, on this device, is not known to be the same person.
    this.#stopListening = listen({ pagehide: () => this.#handleLeave() });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  edit(change: Partial<Draft>): void {
    if (this.#state.step !== 'form') return;
    this.#openedAt ??= { server: this.#host.client.now(), page: performance.now() };
    this.#hold.touch();
    this.#become(model.edit(this.#state, change));
  }

  open(step: ConsultationStep): void {
    if (this.#state.step === 'form' && !this.isBusy) this.#become(model.open(this.#state, step));
  }

  next(): void {
    if (this.#state.step === 'form') this.#become(model.next(this.#state, this.#host.terms));
  }

  /** Keeps the slot, and goes on once it is. */
  choose(slot: ChosenSlot): void {
    if (this.#state.step !== 'form' || this.isBusy) return;
    this.#turn += 1;
    this.#hold.open(slot, 1);
    this.#host.requestUpdate();
  }

  wait(slot: ChosenSlot): void {
    if (this.#state.step !== 'form' || this.isBusy) return;
    this.#turn += 1;
    this.#hold.giveBack();
    this.#become(model.choose(this.#state, { kind: 'wait', slot }, this.#host.terms));
  }

  async submit(): Promise<void> {
    if (this.#state.step !== 'form' || this.isBusy || this.#hold.asksTo === 'open') return;
    const checked = model.check(this.#state, this.#host.terms);
    this.#become(checked);
    const { choice } = checked;
    if (checked.errors.length > 0 || !choice) return;
    // The seat is being kept anew: with what was kept before, it would be taken for somebody else's.
    this.#isDue = choice.kind === 'book' && this.#hold.asksTo !== undefined;
    if (this.#isDue) return;
    this.#turn += 1;
    const booking = this.#booking;
    this.#isSealing = true;
    try {
      await this.#send(checked, choice);
    } catch {
      // The code that seals did not arrive: nothing has been sent.
      if (booking === this.#booking) this.#refuse(new ApiError('network', 'no answer'));
    }
    if (booking !== this.#booking) return;
    this.#isSealing = false;
    this.#host.requestUpdate();
  }

  async #send(state: FormState, { kind, slot }: NonNullable<FormState['choice']>): Promise<void> {
    const { client, terms, sealing } = this.#host;
    const { draft } = state;
    const content = model.toContent(draft);
    const sealed =
      sealing && (await (await import('../../../api/sealing.ts')).seal(content, sealing, terms.center.id));
    // Who has left meanwhile sends nothing.
    if (this.#state !== state) return;
    // Made once: every try of the same key says the same.
    const request: ConsultationRequest = {
      hold: kind === 'book' ? (this.#hold.kept?.token ?? null) : null,
      ageBand: draft.ageBand!,
      guardianConsent: draft.ageBand === 'under14' && draft.guardian === 'agrees',
      noticeVersion: terms.center.notice.version,
      confidentialityVersion: terms.terms.confidentiality.version,
      content: sealed ? null : content,
      sealed,
      filledMs: this.#filledMs(),
      website: draft.website,
    };
    this.#sent = { kind };
    this.#booking.reset();
    this.#booking.start((options) =>
      kind === 'book'
        ? client.bookConsultation(slot.id, request, options)
        : client.joinConsultationWaitlist(slot.id, request, options),
    );
  }

  #filledMs(): number {
    if (!this.#openedAt) return 0;
    const { server, page } = this.#openedAt;
    return Math.round(Math.max(this.#host.client.now() - server, performance.now() - page));
  }

  /** Asks for an outcome that is unknown, with the same key as before. */
  check(): void {
    this.#booking.check();
    this.#hold.check();
  }

  /** Nothing of what was typed, sent or booked stays; somebody may be looking when the answer comes. */
  clear(): void {
    const { step } = this.#booking.state;
    // What is on its way needs the seat that is kept for it.
    if (step === 'sending' || step === 'checking') this.#hold.forget();
    this.#turn += 1;
    this.#isDue = this.#isSealing = false;
    this.#forgetBooking();
    this.#hold.giveBack();
    this.#openedAt = undefined;
    this.#become(model.start);
  }

  #newBooking(): CertainWrite<BookingAccess> {
    const booking = new CertainWrite<BookingAccess>(this.#host, {
      onSettled: (state) => {
        if (booking === this.#booking) void this.#handleBooking(state);
      },
    });
    return booking;
  }

  /** Whether it arrived is not asked any more. */
  #forgetBooking(): void {
    this.#booking.hostDisconnected();
    this.#host.removeController(this.#booking);
    this.#booking = this.#newBooking();
  }

  /** What was to be sent while the seat was asked for is sent now. */
  #sendDue(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    void this.submit();
  }

  #handleHeld({ why, slot }: HoldAct): void {
    this.#sendDue();
    if (this.#state.step === 'form' && why === 'open') {
      this.#become(model.choose(this.#state, { kind: 'book', slot }, this.#host.terms));
    }
  }

  async #handleHoldRefused({ why }: HoldAct, error: ApiError): Promise<void> {
    const isRenewal = why === 'renew';
    const refusal = toRefusal(error);
    this.#unsaid = { turn: this.#turn, why };
    if (showsChange(refusal) && !(await this.#isNewsOnceRead())) return;
    this.#unsaid = undefined;
    if (this.#state.step !== 'form') return;
    // Whether the time is still free is found out when the form is sent.
    if (isRenewal && !showsChange(refusal)) return this.#sendDue();
    this.#isDue = false;
    const kind = isRenewal && refusal.kind === 'full' ? 'holdLost' : refusal.kind;
    this.#become(model.refused(this.#state, { ...refusal, kind }));
  }

  /** What is shown is read anew, which may take long; false when the resident has gone on meanwhile. */
  async #isNewsOnceRead(): Promise<boolean> {
    const turn = this.#turn;
    await this.#host.onOutdated();
    return turn === this.#turn;
  }

  async #handleBooking(
    outcome: Extract<WriteState<BookingAccess>, { step: 'done' | 'refused' }>,
  ): Promise<void> {
    if (this.#state.step !== 'form') return;
    if (outcome.step === 'refused') {
      const refusal = toRefusal(outcome.error);
      // Others have it: it is not asked for anew by whoever types on.
      if (refusal.kind === 'full') this.#hold.forget();
      if (showsChange(refusal) && !(await this.#isNewsOnceRead())) return;
      this.#refuse(outcome.error);
      return;
    }
    const { contact } = this.#state.draft;
    this.#hold.forget();
    // Of what was typed nothing is needed any more.
    this.#become({ step: 'done', access: outcome.value, contact });
    this.#host.onBooked(outcome.value, this.#sent?.kind ?? 'book');
  }

  #handleLeave(): void {
    this.#isDue = false;
    if (!this.isBusy) this.clear();
  }

  #refuse(error: ApiError): void {
    if (this.#state.step === 'form') this.#become(model.refused(this.#state, toRefusal(error)));
  }

  #become(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
