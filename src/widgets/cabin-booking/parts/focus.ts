/** Where reading goes on: at the top of another page of the booking, at news about it, or where a press led. */
import type { LitElement } from 'lit';
import type { Day } from '../../../domain/plain-date.ts';
import { focusDays, focusSlots } from '../../../ui/slot-picker.ts';
import type { BookingFlow } from './booking/booking-flow.ts';
import type { Refusal } from './booking/refusal.ts';
import type { Scene } from './scene.ts';

type FocusTarget = 'days' | 'slots' | 'services';

export class Focus {
  readonly #host: LitElement;
  /** What is to have the focus once it is there. */
  #next: FocusTarget | undefined;
  /** Among the days, the one that was left; elder mode does not show it as chosen any more. */
  #day: Day | undefined;
  #phase: string | undefined;
  #refusal: Refusal | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Goes there after the update that draws it. */
  next(target: FocusTarget, day?: Day): void {
    this.#next = target;
    this.#day = day;
  }

  to(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** After every update. */
  follow(scene: Scene, flow: BookingFlow | undefined): void {
    const root = this.#host.renderRoot;
    const phase = flow && phaseOf(flow);
    const refusal = flow && 'refusal' in flow.state ? flow.state.refusal : undefined;
    const isNews = phase !== this.#phase || (refusal && refusal !== this.#refusal);
    const isFirst = this.#phase === undefined;
    // What was pressed in a refusal has gone with it.
    const isAnswered = this.#refusal && !refusal && !this.#host.shadowRoot?.activeElement;
    this.#phase = phase;
    this.#refusal = refusal;
    if ((isNews || isAnswered) && !isFirst && phase) this.#toNews(flow);
    if (this.#next === 'services' && !scene.offer) this.to('#services');
    else if (this.#next === 'slots' && root.querySelector('#slots')) focusSlots(root);
    else if (this.#next === 'days' && root.querySelector('.day')) focusDays(root, this.#day ?? scene.day);
    else if (this.#next === 'days' && root.querySelector('#slots')) focusSlots(root);
    else return;
    this.#next = undefined;
  }

  /** Another page of the booking, or news about it, is read from its top. */
  #toNews({ state }: BookingFlow): void {
    const root = this.#host.renderRoot;
    // Who is typing is told by the live region, and finds it above the form.
    const active = this.#host.shadowRoot?.activeElement;
    if (state.step === 'form' && state.refusal?.kind === 'holdLost' && active?.matches('input')) return;
    const found = root.querySelector<HTMLElement>('[data-focus]');
    if (found) found.focus();
    else if (state.step === 'choosing') this.#next ??= root.querySelector('#slots') ? 'slots' : 'days';
  }
}

/** Changes when there is another page to be read. */
function phaseOf({ state, booking, hold }: BookingFlow): string {
  if (booking.step === 'sending' || booking.step === 'checking') return booking.step;
  if (hold.state.step === 'checking' && hold.asksTo === 'open') return 'holdChecking';
  return state.step === 'form' ? `form ${state.kind} ${state.slot.id}` : state.step;
}
