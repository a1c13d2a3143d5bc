/** The sign-ups of the dialog: one for each activity that it has shown, what goes from one to another, and who is told. */
import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../../../api/client.ts';
import type { Activity, Center } from '../../../../api/generated/types.ts';
import {
  BookedEvent,
  BookingCancelledEvent,
  BookingChangedEvent,
  WaitlistJoinedEvent,
} from '../../../../ui/booking-events.ts';
import { emptyDraft, isEmpty, withoutConsents, type Draft } from './draft.ts';
import { SignUpFlow, type SignUpHost } from './sign-up-flow.ts';
import type { Act } from './sign-up.model.ts';

interface SignUpsHost extends LitElement {
  readonly activity: Activity;
  readonly center: Center;
  readonly client: Client;
  readonly checkDelaysMs: readonly number[];
}

export class SignUps implements ReactiveController, SignUpHost {
  /** Of the activity that is shown; there is none before the first one. */
  shown!: SignUpFlow;
  readonly #host: SignUpsHost;
  /** A request under way outlives a look at another activity. */
  readonly #flows = new Map<string, SignUpFlow>();
  /** What was typed for an activity that was refused goes on to the one chosen instead, once, if that is shown next. */
  #carried: { readonly activityId: string; readonly draft: Draft } | undefined;
  /** The calendar: an answer may come when the dialog has been closed and taken off the page. */
  #home: Element;

  constructor(host: SignUpsHost) {
    host.addController(this);
    this.#host = this.#home = host;
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    this.#home = root instanceof ShadowRoot ? root.host : this.#host;
  }

  hostDisconnected(): void {
    this.shown?.pause();
  }

  /** Turns to the activity that the dialog has by now; whether it is another one than before. */
  turn(): boolean {
    const { center, activity } = this.#host;
    const key = `${center.id}/${activity.id}`;
    const flow = this.#flows.get(key) ?? new SignUpFlow(this, center.id, activity.id);
    if (flow === this.shown) return false;
    this.shown?.pause();
    if (this.#carried?.activityId !== activity.id) this.#carried = undefined;
    this.#flows.set(key, (this.shown = flow));
    return true;
  }

  /** With what was typed before, here or for the activity that this one is chosen instead of. */
  openForm(act: Act, typed: Draft): void {
    this.shown.openForm(act, isEmpty(typed) ? (this.#carried?.draft ?? emptyDraft) : typed);
    this.#carried = undefined;
  }

  /** Asks for another activity in place of this one. */
  showInstead(activityId: string): void {
    const { state } = this.shown;
    this.#carried = 'draft' in state ? { activityId, draft: withoutConsents(state.draft) } : undefined;
    this.#host.dispatchEvent(new CustomEvent('boai-show-activity', { detail: { activityId } }));
  }

  get client(): Client {
    return this.#host.client;
  }

  get checkDelaysMs(): readonly number[] {
    return this.#host.checkDelaysMs;
  }

  requestUpdate(): void {
    this.#host.requestUpdate();
  }

  onBooked(act: Act, activityId: string, partySize: number): void {
    const of = { activityId, slotId: null };
    this.#publish(act === 'wait' ? new WaitlistJoinedEvent(of, partySize) : new BookedEvent(of, partySize));
  }

  onCancelled(activityId: string): void {
    this.#publish(new BookingCancelledEvent({ activityId, slotId: null }));
  }

  onRestored(activityId: string): void {
    this.#publish(new BookingChangedEvent({ activityId, slotId: null }));
  }

  onOutdated(): void {
    this.#host.dispatchEvent(new CustomEvent('boai-places-changed'));
  }

  #publish(event: Event): void {
    (this.#host.isConnected ? this.#host : this.#home).dispatchEvent(event);
    this.onOutdated();
  }
}
