/** Gives an element its settings: its own attributes, else the nearest provider's, else the page's defaults. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Client } from '../api/client.ts';
import { createHttpClient } from '../api/http-client.ts';
import type { Locale } from '../i18n/locale.ts';
import { toLocale } from '../i18n/locale.ts';
import { around } from './around.ts';
import { followChanges } from './changes.ts';
import { defaults } from './defaults.ts';
import type { Settings } from './settings.ts';

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

/**
 * The provider is looked for, not asked by the context protocol: that works in whatever order elements are defined,
 * and `@lit/context` would cost 670 bytes of every first screen.
 */
export class SettingsController implements ReactiveController {
  readonly #host: ReactiveElement & Settings;
  #unfollow: (() => void) | undefined;

  constructor(host: ReactiveElement & Settings) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const update = (): void => this.#host.requestUpdate();
    this.#unfollow = followChanges(update);
    // Another place has other settings around it.
    update();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  get value(): Settings {
    const host = this.#host;
    const provider = around(host.parentNode, 'boai-provider') as { settings?: Settings } | null;
    // A provider that is not defined yet tells the change when it is.
    const value: Record<string, unknown> = { ...(provider?.settings ?? defaults()) };
    for (const name of names) value[name] = host[name] || value[name];
    return value;
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
    return toLocale(this.value.locale ?? around(this.#host, '[lang]')?.getAttribute('lang'));
  }
}
