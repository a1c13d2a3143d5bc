/** Gives an element its settings: its own attributes, else the nearest provider's, else the page's defaults. */
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Client } from '../api/client.ts';
import { createHttpClient } from '../api/http-client.ts';
import type { Locale } from '../i18n/locale.ts';
import { toLocale } from '../i18n/locale.ts';
import { defaults, followDefaults } from './defaults.ts';
import { languageOf, followLanguage } from './language.ts';
import { settingsContext, type Settings } from './settings.ts';

/** For `static properties` of every element that has a `SettingsController`. */
export const settingsProperties = {
  api: {},
  client: { attribute: false },
  center: {},
  locale: {},
  appearance: {},
  elder: { type: Boolean },
  phone: {},
  hours: {},
};

const names = Object.keys(settingsProperties) as (keyof Settings)[];

/** One client for all elements with the same API and center: one clock, one set of answers under way. */
const clients = new Map<string, Client>();

export class SettingsController implements ReactiveController {
  readonly #host: ReactiveElement & Settings;
  readonly #provider: ContextConsumer<typeof settingsContext, ReactiveElement>;
  #unfollow: (() => void)[] = [];

  constructor(host: ReactiveElement & Settings) {
    this.#host = host;
    host.addController(this);
    this.#provider = new ContextConsumer(host, { context: settingsContext, subscribe: true });
  }

  hostConnected(): void {
    const update = (): void => this.#host.requestUpdate();
    this.#unfollow = [followDefaults(update), followLanguage(update)];
  }

  hostDisconnected(): void {
    for (const unfollow of this.#unfollow) unfollow();
  }

  get value(): Settings {
    const provided: Settings = { ...defaults(), ...this.#provider.value };
    const own = names.filter((name) => this.#host[name] !== undefined && this.#host[name] !== null);
    return own.reduce((value, name) => ({ ...value, [name]: this.#host[name] }), provided);
  }

  /** Undefined while neither an API nor a client is set. */
  get client(): Client | undefined {
    const { client, api, center } = this.value;
    if (client || !api) return client;
    const key = `${api} ${center ?? ''}`;
    const known = clients.get(key) ?? createHttpClient({ api, center, fetch: defaults().fetch });
    clients.set(key, known);
    return known;
  }

  get locale(): Locale {
    return toLocale(this.value.locale ?? languageOf(this.#host));
  }
}
