/** `<boai-provider>`: settings for every widget inside it, over those from outside. */
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Client } from '../api/client.ts';
import type { Locale } from '../i18n/locale.ts';
import { tellChange } from './changes.ts';
import { SettingsController, settingsProperties } from './settings-controller.ts';
import type { Appearance, Settings } from './settings.ts';

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

  readonly #settings = new SettingsController(this);

  protected override firstUpdated(): void {
    tellChange();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.size > 0) tellChange();
  }

  protected override render(): TemplateResult {
    return html`
      <slot></slot>
    `;
  }

  /** What holds for the widgets inside. */
  get settings(): Settings {
    return this.#settings.value;
  }
}
