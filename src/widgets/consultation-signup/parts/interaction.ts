/** What the widget does when it is used, and what it draws after its first screen. */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Client } from '../../../api/client.ts';
import type { BookingAccess, SealingKey } from '../../../api/generated/types.ts';
import { toTrouble, type ReadTrouble } from '../../../api/read-trouble.ts';
import type { Choices } from '../../../api/timetable.ts';
import { chooseElder } from '../../../context/elder-choice.ts';
import { listen } from '../../../controllers/page-events.ts';
import { ReadAloud } from '../../../controllers/read-aloud.ts';
import type { LaterConsultationMessages } from '../../../i18n/consultation.ts';
import chinese from '../../../i18n/zh-CN/later-consultation.ts';
import { BookedEvent, WaitlistJoinedEvent } from '../../../ui/booking-events.ts';
import { copyText, type Copied } from '../../../ui/copy-field.ts';
import { emptySlot } from '../../../ui/page-slots.ts';
import { elderTools } from '../../../ui/elder-tools.ts';
import { unknownOutcome } from '../../../ui/unknown-outcome.ts';
import type { Terms } from '../consultation-signup.model.ts';
import { renderDone } from './done-view.ts';
import { renderForm } from './form.ts';
import { judgeSafety, type Safety } from './safety.ts';
import type { FirstAnswer } from './first-step.ts';
import type { Refusal } from './refusal.ts';
import type { Scene } from './scene.ts';
import type { SignUpContext } from './sign-up-context.ts';
import { SignUpFlow, type SignUpHost } from './sign-up-flow.ts';

export interface ConsultationHost extends LitElement {
  readonly scene: Scene;
  choose(choices: Choices): void;
  refresh(): Promise<void>;
}

/** Data that is older than this is renewed when the resident comes back to the page. */
const staleAfterMs = 30_000;

export class Interaction implements ReactiveController, SignUpHost {
  readonly #host: ConsultationHost;
  readonly #flow: SignUpFlow;
  readonly #reader: ReadAloud;
  #copied: Copied | undefined;
  #safety: { readonly of: string; readonly is: Safety | undefined } | undefined;
  /** What the focus went to last: another page of the form is read from its top. */
  #phase: string | undefined;
  #refusal: Refusal | undefined;
  #focusNext: string | undefined;
  #isNextWanted = false;
  #stopListening: (() => void) | undefined;

  constructor(host: ConsultationHost) {
    this.#host = host;
    this.#flow = new SignUpFlow(this);
    host.addController(this);
    this.#reader = new ReadAloud(host);
  }

  // What a flow asks of its host.
  addController(controller: ReactiveController): void {
    this.#host.addController(controller);
  }
  removeController(controller: ReactiveController): void {
    this.#host.removeController(controller);
  }
  requestUpdate(): void {
    this.#host.requestUpdate();
  }
  get updateComplete(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  get client(): Client {
    return this.#host.scene.client!;
  }

  get terms(): Terms {
    const { consultation, offer } = this.#host.scene;
    return { center: consultation!.center, service: offer!.service, terms: consultation!.terms };
  }

  get sealing(): SealingKey | null {
    return this.#host.scene.consultation?.sealing ?? null;
  }

  /** Says nothing of which service or time it is. */
  onBooked({ booking }: BookingAccess, kind: 'book' | 'wait'): void {
    this.#copied = undefined;
    const event = kind === 'wait' ? WaitlistJoinedEvent : BookedEvent;
    this.#host.dispatchEvent(new event({ activityId: null, slotId: null }, booking.partySize));
    void this.#host.refresh();
  }

  onOutdated(): Promise<void> {
    return this.#host.refresh();
  }

  clear(): void {
    this.#copied = undefined;
    this.#flow.clear();
  }

  hostConnected(): void {
    this.#stopListening = listen({
      offline: () => this.requestUpdate(),
      online: () => void this.#host.refresh(),
      visibilitychange: () => this.#handleReturn(),
    });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  hostUpdated(): void {
    const phase = this.#phaseOf();
    const { state } = this.#flow;
    const refusal = state.step === 'form' ? state.refusal : undefined;
    // A second refusal reads like the first, and is news.
    const isNews = phase !== this.#phase || (refusal && refusal !== this.#refusal);
    const isFirst = this.#phase === undefined;
    this.#phase = phase;
    this.#refusal = refusal;
    if (this.#focusNext) {
      const found = this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
      if (!found) return;
      this.#focusNext = undefined;
      found.focus();
    } else if (isNews && !isFirst) this.#host.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  /** What was answered before this was there. */
  begin(first: FirstAnswer): void {
    if (first.ageBand) this.#flow.edit({ ageBand: first.ageBand });
    this.#isNextWanted = first.isNextWanted;
  }

  /** Undefined while the first screen's own question is to stay. */
  render(scene: Scene): unknown {
    const page = this.#renderPage(scene);
    const { isElder } = scene;
    const tools = { isElder, reader: this.#reader, messages: laterText(scene), onElder: chooseElder };
    return page && [page, elderTools(tools)];
  }

  #renderPage(scene: Scene): unknown {
    const messages = laterText(scene);
    const { consultation, offer } = scene;
    const trouble = this.#renderTrouble(scene, messages);
    if (!consultation) return trouble === nothing ? undefined : trouble;
    if (!offer) return this.#renderNone(messages);
    const safety = this.#safetyOf(scene);
    if (safety !== 'safe') {
      return safety && html`<p class="message warn">${messages[safety]}</p>`;
    }
    if (this.#isNextWanted) {
      this.#isNextWanted = false;
      this.#flow.next();
    }
    const { state, booking, hold } = this.#flow;
    if (booking.step === 'checking' || (hold.state.step === 'checking' && hold.asksTo === 'open')) {
      const isBooking = booking.step === 'checking';
      return unknownOutcome({
        title: isBooking ? messages.checking : messages.holdChecking,
        how: isBooking ? messages.checkingHow : messages.holdCheckingHow,
        isAsking: isBooking ? booking.isAsking : hold.state.step === 'checking' && hold.state.isAsking,
        messages,
        onAsk: () => this.#flow.check(),
      });
    }
    const context = this.#context(scene);
    return state.step === 'done'
      ? renderDone(context, this.#flow, state)
      : [trouble, renderForm(context, this.#flow, state)];
  }

  /** Repeated after the sign-up, and where nothing is free; the one above the form stays in every state. */
  get repeatsHelp(): boolean {
    const { offer } = this.#host.scene;
    return this.#flow.state.step === 'done' || offer?.firstFreeDay === null;
  }

  /** What a screen reader is told while nothing takes the focus. */
  announcement(scene: Scene): string {
    const messages = laterText(scene);
    const { booking, hold, isBusy, asksTo, state } = this.#flow;
    const trouble = troubleOf(scene);
    if (booking.step === 'checking') return booking.isAsking ? messages.asking : messages.checking;
    if (isBusy) return messages.sending;
    if (hold.state.step === 'checking' && hold.asksTo === 'open') return messages.holdChecking;
    if (asksTo === 'open') return messages.holding;
    if (this.#copied && state.step === 'done')
      return this.#copied.isDone ? messages.copied : messages.copyByHand;
    return trouble && !scene.isLoading ? messages.trouble(trouble) : '';
  }

  #renderNone({ noConsultation }: LaterConsultationMessages): TemplateResult {
    return html`<div class="message">
      <p>${noConsultation}</p>
      ${emptySlot}
    </div>`;
  }

  #renderTrouble(scene: Scene, messages: LaterConsultationMessages): TemplateResult | typeof nothing {
    const trouble = troubleOf(scene);
    const { consultation, now, isLoading, error } = scene;
    if (error?.code === 'service_not_found') return this.#renderNone(messages);
    if (!trouble || isLoading) return nothing;
    const age = consultation && messages.stale(messages.minutesAgo((now - consultation.readAt) / 60_000));
    return html`
      <div class="message warn trouble">
        <p>${messages.trouble(trouble)}${age}</p>
        <p>
          <button
            part="button"
            class="button"
            type="button"
            id="retry"
            @click=${() => void this.#host.refresh()}
          >
            ${messages.retry}
          </button>
        </p>
      </div>
    `;
  }

  /** Undefined while it is found out. */
  #safetyOf({ consultation, pinned }: Scene): Safety | undefined {
    const sealing = consultation?.sealing ?? null;
    const of = `${sealing?.publicKey} ${pinned}`;
    if (this.#safety?.of !== of) {
      this.#safety = { of, is: undefined };
      void this.#judge(of, sealing, pinned);
    }
    return this.#safety?.is;
  }

  async #judge(of: string, sealing: SealingKey | null, pinned: string | undefined): Promise<void> {
    try {
      const is = await judgeSafety(sealing, pinned);
      if (this.#safety?.of === of) this.#safety = { of, is };
    } catch {
      // The code that compares did not arrive; the next update tries again.
      this.#safety = undefined;
      return;
    }
    this.requestUpdate();
  }

  #context(scene: Scene): SignUpContext {
    return {
      ...this.terms,
      scene,
      messages: laterText(scene),
      isPaused: troubleOf(scene) !== undefined,
      copied: this.#copied,
      copy: (text) => void this.#copy(text),
      focusField: (id) => this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus(),
      focusFirstError: () => (this.#focusNext = '[aria-invalid]'),
      focusNext: (selector) => (this.#focusNext = selector),
      choose: (choices) => this.#host.choose(choices),
    };
  }

  #phaseOf(): string {
    const { state, booking, hold, isBusy } = this.#flow;
    if (isBusy || booking.step === 'checking') return booking.step;
    if (hold.state.step === 'checking' && hold.asksTo === 'open') return 'holdChecking';
    if (state.step === 'done') return 'done';
    return `${state.at} ${state.refusal?.kind ?? ''}`;
  }

  async #copy(text: string): Promise<void> {
    this.#copied = await copyText(text);
    this.requestUpdate();
  }

  #handleReturn(): void {
    const { consultation, now, isLoading } = this.#host.scene;
    const isOld =
      !consultation || this.client.now() - consultation.readAt > staleAfterMs || now < consultation.readAt;
    if (!document.hidden && isOld && !isLoading) void this.#host.refresh();
  }
}

/** Nobody books on data that could not be renewed. */
function troubleOf({ error }: Scene): ReadTrouble | undefined {
  if (error) return toTrouble(error.code);
  return navigator.onLine ? undefined : 'offline';
}

function laterText({ text }: Scene): LaterConsultationMessages {
  return text.later ?? chinese;
}
