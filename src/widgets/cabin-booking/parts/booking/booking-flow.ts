/**
 * Runs one booking: keeps a seat while the form is filled in and gives it back when the resident leaves, sends the form,
 * asks again while an outcome is unknown, keeps the draft.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../../../api/client.ts';
import type { BookingAccess, Hold } from '../../../../api/generated/types.ts';
import { CertainWrite, type WriteState } from '../../../../controllers/certain-write.ts';
import * as model from './booking.model.ts';
import type { Attempt, BookingState, ChosenSlot, Kind } from './booking.model.ts';
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

/** Why a seat is asked for: to open the form, because another number of people comes, or because the time ran out. */
interface HoldAct {
  readonly why: 'open' | 'resize' | 'renew';
  readonly slot: ChosenSlot;
  readonly partySize: number;
}

/** So often a seat is kept anew for a form that nobody has touched since; then it is anybody's. */
const idleRenewals = 2;

export class BookingFlow implements ReactiveController {
  readonly #host: BookingHost;
  readonly #storage: DraftStorage;
  readonly #holding: CertainWrite<Hold>;
  readonly #booking: CertainWrite<BookingAccess>;
  #state: BookingState;
  #act: HoldAct | undefined;
  /** Another slot was chosen while one was asked for. */
  #next: HoldAct | undefined;
  #attempt: Attempt | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #renewals = 0;
  #leaving: AbortController | undefined;

  constructor(host: BookingHost, centerId: string, serviceId: string) {
    this.#host = host;
    this.#storage = draftStorage(centerId, serviceId);
    this.#holding = new CertainWrite<Hold>(host, { onSettled: (state) => void this.#handleHold(state) });
    this.#booking = new CertainWrite<BookingAccess>(host, {
      onSettled: (state) => void this.#handleBooking(state),
    });
    const saved = this.#storage.read();
    this.#state = model.start(saved);
    host.addController(this);
    if (saved?.attempt) this.#send(saved.attempt, saved.attempt.key);
  }

  get state(): BookingState {
    return this.#state;
  }

  get holding(): WriteState<Hold> {
    return this.#holding.state;
  }

  /** Why a seat is being asked for. */
  get holdsFor(): HoldAct['why'] | undefined {
    return this.#isBusy(this.#holding) ? (this.#next ?? this.#act)?.why : undefined;
  }

  get booking(): WriteState<BookingAccess> {
    return this.#booking.state;
  }

  hostConnected(): void {
    const { signal } = (this.#leaving = new AbortController());
    addEventListener('pagehide', () => this.#giveBack(), { signal });
    addEventListener('pageshow', () => this.#watch(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.#watch(), { signal });
    this.#watch();
  }

  hostDisconnected(): void {
    this.#leaving?.abort();
    this.#giveBack();
  }

  /** Keeps a seat of the slot and opens the form. What was kept before is given back in the same act. */
  choose(slot: ChosenSlot): void {
    if (this.#state.step === 'done') return;
    const { service } = this.#host.termsFor(slot);
    this.#renewals = 0;
    this.#hold({ why: 'open', slot, partySize: partySizeOf(this.#state.draft, service) ?? 1 });
  }

  wait(slot: ChosenSlot): void {
    if (this.#state.step === 'done') return;
    const { draft } = this.#state;
    this.#giveBack();
    this.#become(model.openForm('wait', slot, undefined, draft));
  }

  edit(change: Partial<Draft>): void {
    if (this.#state.step !== 'form') return;
    this.#renewals = 0;
    this.#become(model.edit(this.#state, change));
    if ('partySize' in change) this.#resize();
  }

  back({ hasRefusedHealth = false } = {}): void {
    if (this.#state.step !== 'form' || this.#isBusy(this.#booking)) return;
    const { draft } = this.#state;
    this.#giveBack();
    this.#become(model.choosing(draft, undefined, hasRefusedHealth));
  }

  submit(): void {
    if (this.#state.step !== 'form' || this.#isBusy(this.#booking) || this.holdsFor) return;
    const { kind, slot, draft, hold } = this.#state;
    const terms = this.#host.termsFor(slot);
    const checked = model.check(this.#state, terms);
    this.#become(checked);
    if (checked.errors.length > 0) return;
    const token = kind === 'book' ? (hold?.token ?? null) : null;
    this.#send({ key: '', kind, slot, request: toRequest(draft, terms, token) });
  }

  /** Asks for an outcome that is unknown, with the same key as before. */
  check(): void {
    this.#booking.check();
    this.#holding.check();
  }

  /** For somebody else: nothing of the one who was booked stays. */
  again(): void {
    if (this.#state.step === 'done') this.#become(model.choosing(emptyDraft));
  }

  #isBusy({ state }: { readonly state: WriteState<unknown> }): boolean {
    return state.step === 'sending' || state.step === 'checking';
  }

  #hold(act: HoldAct): void {
    if (this.#isBusy(this.#holding)) {
      if (act.why === 'open') this.#next = act;
      return;
    }
    this.#act = act;
    const { slot, partySize } = act;
    const replaces = this.#state.step === 'form' ? (this.#state.hold?.token ?? null) : null;
    this.#holding.start((options) => this.#host.client.holdSlot(slot.id, { partySize, replaces }, options));
  }

  async #handleHold(outcome: Extract<WriteState<Hold>, { step: 'done' | 'refused' }>): Promise<void> {
    const act = this.#act;
    const next = this.#next;
    this.#act = this.#next = undefined;
    const state = this.#state;
    if (!act || next) {
      // Nobody waits for it any more.
      if (outcome.step === 'done') this.#release(outcome.value);
      if (next) this.#hold(next);
      return;
    }
    if (outcome.step === 'done') {
      if (act.why === 'open' && state.step !== 'done') {
        this.#become(model.openForm('book', act.slot, outcome.value, state.draft));
      } else if (state.step === 'form') this.#become(model.held(state, outcome.value));
      this.#resize();
      return;
    }
    const held = act.why === 'resize' && state.step === 'form' ? state.hold?.partySize : 0;
    const refusal = toRefusal(outcome.error, act.partySize, held);
    if (showsChange(refusal)) await this.#host.onOutdated();
    const now = this.#state;
    if (now.step === 'choosing') this.#become(model.choosing(now.draft, refusal));
    if (now.step !== 'form') return;
    if (act.why !== 'renew') this.#become(model.refused(now, refusal));
    else if (showsChange(refusal)) this.#become(model.lost(now, refusal));
    else this.#become(model.lapsed(now));
  }

  /** Another number of people: kept anew when it can be read. */
  #resize(): void {
    if (this.#state.step !== 'form' || this.#state.kind !== 'book') return;
    const { hold, slot, draft, refusal } = this.#state;
    const partySize = partySizeOf(draft, this.#host.termsFor(slot).service);
    if (!hold || partySize === undefined) return;
    if (partySize !== hold.partySize) this.#hold({ why: 'resize', slot, partySize });
    else if (refusal?.kind === 'notEnough') this.#become(model.held(this.#state, hold));
  }

  /** When the time is over the seat is kept anew, as long as somebody is there. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#state.step !== 'form' || this.#state.kind !== 'book') return;
    const { hold, slot } = this.#state;
    if (!hold) return;
    const leftMs = Date.parse(hold.expiresAt) - this.#host.client.now();
    if (leftMs > 0) {
      this.#timer = setTimeout(() => this.#watch(), leftMs);
      return;
    }
    if (document.hidden || this.#isBusy(this.#booking) || this.#isBusy(this.#holding)) return;
    if (this.#renewals >= idleRenewals) {
      this.#become(model.lapsed(this.#state));
      return;
    }
    this.#renewals += 1;
    this.#hold({ why: 'renew', slot, partySize: hold.partySize });
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
      this.#become({ step: 'done', access: outcome.value });
      this.#host.onBooked(outcome.value, attempt.kind);
      return;
    }
    const refusal = toRefusal(outcome.error, attempt.request.partySize);
    if (showsChange(refusal)) await this.#host.onOutdated();
    if (this.#state.step !== 'form') return;
    const { hold, slot } = this.#state;
    const isLost = refusal.kind === 'full' && hold && Date.parse(hold.expiresAt) <= this.#host.client.now();
    const terms = isAboutForm(refusal) ? this.#host.termsFor(slot) : undefined;
    this.#become(isLost ? model.lost(this.#state, refusal) : model.refused(this.#state, refusal, terms));
  }

  #giveBack(): void {
    clearTimeout(this.#timer);
    // An answer that is still to come is given back when it does.
    this.#act = this.#next = undefined;
    if (this.#state.step !== 'form' || !this.#state.hold || this.#isBusy(this.#booking)) return;
    this.#release(this.#state.hold);
    // Known to be over: who comes back to the page asks for it anew.
    const { hold } = this.#state;
    this.#state = { ...this.#state, hold: { ...hold, expiresAt: new Date(0).toISOString() } };
  }

  #release({ token }: Hold): void {
    // Whether it arrives is not certain; holds end by themselves.
    this.#host.client.releaseHold(token).catch(() => {});
  }

  #become(state: BookingState): void {
    this.#state = state;
    this.#save();
    this.#watch();
    this.#host.requestUpdate();
  }

  #save(): void {
    this.#storage.write(model.toSaved(this.#state, this.#attempt));
  }
}
