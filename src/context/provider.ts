/** `<boai-provider>`: settings for every widget inside it, over those from outside. */
import { ContextProvider } from '@lit/context';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Client } from '../api/client.ts';
import type { Locale } from '../i18n/locale.ts';
import { tellChange } from './changes.ts';
import { SettingsController, settingsProperties } from './settings-controller.ts';
import { settingsContext, type Appearance, type Density, type Theme } from './settings.ts';

export class BoaiProvider extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;
  static override readonly properties = settingsProperties;

  declare api: string | undefined;
  declare client: Client | undefined;
  declare center: string | undefined;
  declare locale: Locale | undefined;
  declare appearance: Appearance | undefined;
  declare elder: boolean | undefined;
  declare phone: string | undefined;
  declare hours: string | undefined;
  declare theme: Theme | undefined;
  declare mainColor: string | undefined;
  declare density: Density | undefined;

  readonly #settings = new SettingsController(this);

  readonly #provider = new ContextProvider(this, { context: settingsContext });

  protected override willUpdate(): void {
    this.#provider.setValue(this.#settings.value);
  }

  protected override firstUpdated(): void {
    // Elements that were here before may have asked in vain.
    tellChange();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-provider': BoaiProvider;
  }
}
