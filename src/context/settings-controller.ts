/** Gives an element its settings: its own attributes, else the nearest provider's, else the page's defaults. */
import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Client } from '../api/client.ts';
import { createHttpClient, type HttpClientOptions } from '../api/http-client.ts';
import { around } from './around.ts';
import { followChanges } from './changes.ts';
import { defaults } from './defaults.ts';
import { settingsContext, type Settings } from './settings.ts';

/** For `static properties` of every element that has a `SettingsController`. */
export const settingsProperties = {
  api: {},
  client: { attribute: false },
  center: {},
  locale: {},
  elder: { type: Boolean },
  phone: {},
  hours: {},
  appearance: {},
  theme: {},
  mainColor: { attribute: 'main-color' },
  density: {},
};

const names = Object.keys(settingsProperties) as (keyof Settings)[];

/** One client for all elements with the same API and center: one clock, one set of answers under way. */
const clients = new Map<string, Client>();

export class SettingsController implements ReactiveController {
  readonly #host: ReactiveElement & Settings;
  readonly #first: HttpClientOptions['first'];
  #provided: Settings | undefined;
  /** Of the provider that answered last. */
  #unsubscribe: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  /** `first`: what the host asks at once. */
  constructor(host: ReactiveElement & Settings, first?: HttpClientOptions['first']) {
    this.#host = host;
    this.#first = first;
    host.addController(this);
  }

  hostConnected(): void {
    // Another place has other settings around it.
    this.#provided = undefined;
    this.#askAround();
    this.#unfollow = followChanges(this.#host, () => this.#askAround());
    // Few pages have a provider, so its code comes when an element inside one asks.
    if (this.#awaitsProvider()) import('./provider.define.ts').catch(() => {});
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** The asking side of the context protocol; the library's own does more, and every first screen would pay for it. */
  #askAround(): void {
    this.#host.dispatchEvent(new ContextEvent(settingsContext, this.#host, this.#listen, true));
    this.#host.requestUpdate();
  }

  /** The same each time, so that a provider that is asked again knows who asks. */
  readonly #listen = (settings: Settings, unsubscribe?: () => void): void => {
    // Another provider, nearer by: the one that answered before is not heard any more.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#provided = settings;
    this.#host.requestUpdate();
  };

  get value(): Settings {
    const value: Record<string, unknown> = { ...defaults(), ...this.#provided };
    for (const name of names) value[name] = this.#host[name] || value[name];
    // What the visitor has chosen, see elder-choice.ts.
    try {
      value['elder'] =
        value['chosenElder'] ??
        { on: true, off: false }[localStorage['boai-elder'] as string] ??
        value['elder'];
    } catch {
      // No storage in a sandboxed frame.
    }
    return value;
  }

  /** Undefined while neither an API nor a client is set, or a provider may still set another one. */
  get client(): Client | undefined {
    const { client, api, center } = this.value;
    if (this.#awaitsProvider()) return undefined;
    if (client || !api) return client;
    const key = `${api} ${center ?? ''}`;
    const known =
      clients.get(key) ?? createHttpClient({ api, center, fetch: defaults().fetch, first: this.#first });
    clients.set(key, known);
    return known;
  }

  /** Tag of the language that is asked for; none is an empty one. */
  get lang(): string {
    return this.value.locale ?? around(this.#host, '[lang]')?.getAttribute('lang') ?? '';
  }

  /** Whether the element looks as its first screen alone makes it: the settings from the seventh on are of looks. */
  get isPlain(): boolean {
    const { value } = this;
    const looks = names.slice(7).map((name) => value[name]);
    return !this.#host.querySelector('[slot]') && /^(light)?$/.test(looks.join(''));
  }

  #awaitsProvider(): Element | null {
    return around(this.#host.parentNode, 'boai-provider:not(:defined)');
  }
}
