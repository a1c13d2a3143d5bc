/** `<boai-cabin-booking>`: booking of slots of a service. Its children are shown until there is something better, and for good when there can be nothing. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Client } from '../../api/client.ts';
import type { Appearance } from '../../context/settings.ts';
import { SettingsController, settingsProperties } from '../../context/settings-controller.ts';
import type { Locale } from '../../i18n/locale.ts';
import { tokens } from '../../styles/tokens.ts';

export class BoaiCabinBooking extends LitElement {
  static override readonly styles = [tokens];
  static override readonly properties = settingsProperties;

  declare api: string | undefined;
  declare client: Client | undefined;
  declare center: string | undefined;
  declare locale: Locale | undefined;
  declare appearance: Appearance | undefined;
  declare elder: boolean | undefined;
  declare phone: string | undefined;
  declare hours: string | undefined;

  readonly settings = new SettingsController(this);

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-cabin-booking': BoaiCabinBooking;
  }
}
