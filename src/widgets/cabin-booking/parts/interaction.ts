/** What the widget does when it is used, and what it draws after its first screen. */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Client } from '../../../api/client.ts';
import type { BookingAccess } from '../../../api/generated/types.ts';
import type { Choices } from '../../../api/timetable.ts';
import { chooseElder } from '../../../context/elder-choice.ts';
import { listen } from '../../../controllers/page-events.ts';
import { ReadAloud } from '../../../controllers/read-aloud.ts';
import type { ChosenSlot } from '../../../domain/chosen-slot.ts';
import { freeSlotCount } from '../../../domain/day-slots.ts';
import { addDays, startOfWeek, type Day } from '../../../domain/plain-date.ts';
import { webAddress } from '../../../domain/web-address.ts';
import type { LaterCabinMessages } from '../../../i18n/cabin-booking.ts';
import chinese from '../../../i18n/zh-CN/later-cabin-booking.ts';
import { BookedEvent, WaitlistJoinedEvent } from '../../../ui/booking-events.ts';
import { copyText, type Copied } from '../../../ui/copy-field.ts';
import { emptySlot } from '../../../ui/page-slots.ts';
import { elderTools } from '../../../ui/elder-tools.ts';
import { slotPicker } from '../../../ui/slot-picker.ts';
import { unknownOutcome } from '../../../ui/unknown-outcome.ts';
import type { BookingContext } from './booking/booking-context.ts';
import { BookingFlow, type BookingHost } from './booking/booking-flow.ts';
import type { Kind } from './booking/booking.model.ts';
import { renderDone } from './booking/done-view.ts';
import { partySizeOf, type Terms } from './booking/draft.ts';
import { renderForm } from './booking/form.ts';
import { renderRefusal } from './booking/refusal-view.ts';
import { Focus } from './focus.ts';
import { troubleNote, troubleOf } from './notices.ts';
import type { Scene } from './scene.ts';
import { aboutService, serviceCards } from './services.ts';

export interface CabinHost extends LitElement {
  readonly scene: Scene;
  choose(choices: Choices): void;
  refresh(): Promise<void>;
}

/** Data that is older than this is renewed when the resident comes back to the page. */
const staleAfterMs = 30_000;

export class Interaction implements ReactiveController, BookingHost {
  readonly #host: CabinHost;
  readonly #flows = new Map<string, BookingFlow>();
  readonly #focus: Focus;
  /** What was spoken last about the days. */
  #spoken = '';
  #speaksWeek = false;
  readonly #reader: ReadAloud;
  #copied: Copied | undefined;
  #qr: TemplateResult | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: CabinHost) {
    this.#host = host;
    this.#focus = new Focus(host);
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

  termsFor({ startsAt }: ChosenSlot): Terms {
    const { offer, center } = this.#host.scene;
    return { service: offer!.service, center: center!, startsAt };
  }

  onBooked({ booking, manageUrl }: BookingAccess, kind: Kind): void {
    this.#copied = undefined;
    const of = { activityId: null, slotId: booking.slot?.id ?? null };
    const event = kind === 'wait' ? WaitlistJoinedEvent : BookedEvent;
    this.#host.dispatchEvent(new event(of, booking.partySize));
    void this.#loadQr(manageUrl);
    void this.#host.refresh();
  }

  async onOutdated(): Promise<void> {
    await this.#host.refresh();
    await this.#host.updateComplete;
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
    const { scene } = this.#host;
    this.#focus.follow(scene, this.#flow(scene));
  }

  /** Another week is looked at. */
  turn(week: Day): void {
    this.#host.choose({ week, day: null });
    this.#speaksWeek = true;
  }

  pick(day: Day): void {
    this.#host.choose({ day, week: startOfWeek(day) });
    this.#focus.next('slots');
  }

  render(scene: Scene): unknown {
    const messages = laterText(scene);
    const { timetable, offer, text } = scene;
    const retry = (): void => void this.#host.refresh();
    const trouble = troubleNote(scene, messages, retry);
    if (!timetable) return trouble === nothing ? html`<p class="loading">${text.loading}</p>` : trouble;
    if (timetable.services.length === 0)
      return [
        trouble,
        html`<div class="message">
          <p>${messages.empty}</p>
          ${emptySlot}
        </div>`,
      ];
    const flow = this.#flow(scene);
    if (!offer || !flow) {
      return [
        trouble,
        serviceCards(timetable.services, messages, (serviceId) => {
          this.#host.choose({ serviceId, week: undefined, day: undefined });
          this.#focus.next('days');
        }),
      ];
    }
    const { state, booking, hold } = flow;
    const context = this.#context(scene);
    if (booking.step === 'checking' || (hold.state.step === 'checking' && hold.asksTo === 'open')) {
      const isBooking = booking.step === 'checking';
      return unknownOutcome({
        title: isBooking ? messages.checking : messages.holdChecking,
        how: isBooking ? messages.checkingHow : messages.holdCheckingHow,
        isAsking: isBooking ? booking.isAsking : hold.state.step === 'checking' && hold.state.isAsking,
        messages,
        onAsk: () => flow.check(),
      });
    }
    switch (state.step) {
      case 'form':
        return renderForm(context, flow, state);
      case 'done':
        return renderDone(context, flow, state.access);
      case 'choosing':
        return [
          trouble,
          state.refusal ? renderRefusal(context, flow, state.refusal) : nothing,
          state.hasRefusedHealth ? this.#renderHealthRefused(context) : nothing,
          timetable.services.length > 1 ? this.#renderToServices(messages) : nothing,
          this.#renderPicker(scene, flow, context),
        ];
    }
  }

  /** Below the days: what the service is about, which is in the way while a form is filled in. */
  renderEnd(scene: Scene): unknown {
    const { offer, center, isElder } = scene;
    const messages = laterText(scene);
    const isChoosing = center && this.#flow(scene)?.state.step === 'choosing';
    return [
      offer && isChoosing ? aboutService(offer.service, scene, messages) : nothing,
      elderTools({ isElder, reader: this.#reader, messages, onElder: chooseElder }),
    ];
  }

  /** What a screen reader is told while nothing takes the focus. */
  announcement(scene: Scene): string {
    const messages = laterText(scene);
    const flow = this.#flow(scene);
    const trouble = troubleOf(scene);
    if (flow?.booking.step === 'sending') return messages.sending;
    if (flow?.booking.step === 'checking') return flow.booking.isAsking ? messages.asking : messages.checking;
    if (flow?.hold.state.step === 'checking')
      return flow.hold.state.isAsking ? messages.asking : messages.holdChecking;
    if (flow?.asksTo) return messages.holding;
    if (flow?.state.step === 'form') {
      return flow.state.refusal?.kind === 'holdLost' ? messages.refusal.holdLost : '';
    }
    if (this.#copied && flow?.state.step === 'done')
      return this.#copied.isDone ? messages.copied : messages.copyByHand;
    if (trouble && !scene.isLoading) return messages.trouble(trouble);
    return this.#speaksWeek ? this.#weekText(scene, messages) : '';
  }

  #weekText({ days, offer, monday, today, now }: Scene, messages: LaterCabinMessages): string {
    if (!days || !offer) return this.#spoken;
    const { leadMinutes } = offer.service;
    const rules = { today, now, leadMinutes, lastDay: offer.lastDay, partySize: 1 };
    const count = days.reduce((sum, day) => sum + freeSlotCount(day, rules), 0);
    const range = messages.slots.weekRange(monday, addDays(monday, 6));
    return (this.#spoken = messages.week(range, messages.slots.freeSlots(count)));
  }

  #flow({ offer, center }: Scene): BookingFlow | undefined {
    if (!offer || !center) return undefined;
    const key = `${center.id} ${offer.service.id}`;
    const known = this.#flows.get(key);
    if (known) return known;
    const flow = new BookingFlow(this, center.id, offer.service.id);
    this.#flows.set(key, flow);
    return flow;
  }

  #context({ offer, center, locale, isElder, text }: Scene): BookingContext {
    const root = this.#host.renderRoot;
    return {
      service: offer!.service,
      center: center!,
      locale,
      messages: text.later ?? chinese,
      isElder,
      copied: this.#copied,
      qr: this.#qr,
      root,
      copy: (copied) => void this.#copy(copied),
      focusField: (id) => this.#focus.to(`#${id}`),
      focusFirstError: () => void this.updateComplete.then(() => this.#focus.to('[aria-invalid]')),
      backToDays: () => {
        this.#flow(this.#host.scene)?.again();
        // Elder mode has the days where a day's slots were.
        this.#host.choose({ day: isElder ? null : undefined, week: undefined });
        this.#focus.next('days');
      },
    };
  }

  #renderPicker(scene: Scene, flow: BookingFlow, { messages }: BookingContext): TemplateResult {
    const { offer, days, day, timetable, text } = scene;
    const { state } = flow;
    if (!offer || !timetable || state.step === 'done') return html``;
    const { service, lastDay, firstFreeDay } = offer;
    const slotOf = (slotId: string): ChosenSlot =>
      days!.flatMap(({ slots }) => slots).find(({ id }) => id === slotId)!;
    // While another week is read, its days are there without their slots.
    if (!days) return html`<p class="loading">${text.loading}</p>`;
    return slotPicker({
      ...scene,
      days,
      lastDay,
      firstFreeDay,
      selectedDay: day,
      leadMinutes: service.leadMinutes,
      waitlistCapacity: service.waitlistCapacity,
      partySize: partySizeOf(state.draft, service) ?? 1,
      holidays: timetable.holidays,
      isPaused: troubleOf(scene) !== undefined,
      messages: messages.slots,
      onWeek: (monday) => this.turn(monday),
      onDay: (day) => this.pick(day),
      onSlot: (slotId) => flow.choose(slotOf(slotId)),
      onWait: (slotId) => flow.wait(slotOf(slotId)),
      onBackToDays: () => {
        if (scene.isElder) this.#host.choose({ day: null, week: scene.monday });
        this.#focus.next('days', day);
        this.requestUpdate();
      },
    });
  }

  #renderToServices(messages: LaterCabinMessages): TemplateResult {
    const leave = (): void => {
      this.#host.choose({ serviceId: undefined, week: undefined, day: undefined });
      this.#focus.next('services');
    };
    return html`
      <p class="to-services">
        <button part="button" class="button plain" type="button" @click=${leave}>
          ${messages.otherService}
        </button>
      </p>
    `;
  }

  #renderHealthRefused({ messages, service }: BookingContext): TemplateResult {
    return html`
      <div class="message" role="group" aria-labelledby="refused-health">
        <h3 id="refused-health" tabindex="-1" data-focus>${messages.healthRefused}</h3>
        <p lang="zh-CN">${service.healthNotice?.refusal}</p>
      </div>
    `;
  }

  async #copy(text: string): Promise<void> {
    this.#copied = await copyText(text);
    this.requestUpdate();
  }

  async #loadQr(manageUrl: string): Promise<void> {
    this.#qr = undefined;
    if (!webAddress(manageUrl)) return;
    try {
      const { qrCode } = await import('../../../ui/qr-code.ts');
      this.#qr = qrCode(manageUrl, laterText(this.#host.scene).qr);
      this.requestUpdate();
    } catch {
      // The link itself is there, to follow and to copy.
    }
  }

  #handleReturn(): void {
    const { timetable, now } = this.#host.scene;
    const isOld = !timetable || this.client.now() - timetable.readAt > staleAfterMs || now < timetable.readAt;
    if (!document.hidden && isOld) void this.#host.refresh();
  }
}

function laterText({ text }: Scene): LaterCabinMessages {
  return text.later ?? chinese;
}
