/**
 * `<boai-donation-progress>`: how a center's donation campaigns stand, as the law wants it told. It shows and links out;
 * it never collects money.
 *
 * Its children are shown until there are campaigns, and for good when there can be none. This file and what it imports
 * is the first screen; `donation-progress.late.ts` is everything after it.
 *
 * Attributes: those of every widget, `campaign` and `view`. Parts and slots: those of every widget, see the README.
 */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { campaignRequests } from '../../api/campaign-requests.ts';
import type { Client } from '../../api/client.ts';
import type { Appearance, Density, Theme } from '../../context/settings.ts';
import { SettingsController, settingsProperties } from '../../context/settings-controller.ts';
import { speechOf } from '../../context/speech.ts';
import { RemoteData } from '../../controllers/remote-data.ts';
import { Width } from '../../controllers/width.ts';
import { dayInZone } from '../../domain/zone.ts';
import type { DonationMessages } from '../../i18n/donation-progress.ts';
import type { Locale } from '../../i18n/locale.ts';
import chinese from '../../i18n/zh-CN/donation-progress.ts';
import { tokens } from '../../styles/tokens.ts';
import type * as Late from './donation-progress.late.ts';
import { campaignsToShow, listPage, viewOf } from './donation-progress.model.ts';
import type { Disclosure, DonationView } from './donation-progress.model.ts';
import { styles } from './donation-progress.styles.ts';
import { campaignCard } from './parts/campaign.ts';
import type { Scene } from './parts/scene.ts';

/** From the first on, what a campaign is stands beside how far it is; from the second on, a chart beside its table. */
const widths = [600, 960];

export class BoaiDonationProgress extends LitElement {
  static override readonly styles = [tokens, styles];
  static override readonly properties = {
    ...settingsProperties,
    campaign: {},
    view: {},
    listLimit: { state: true },
  };

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
  /** Id of the one campaign to show; default all. */
  campaign = '';
  /** `auto`: one campaign in full, several as a list; `compact`: a bar for a sidebar. */
  view: DonationView = 'auto';

  /** @internal */
  listLimit = listPage;
  /** @internal What was drawn last. */
  scene!: Scene;
  /** @internal Time, for tests that do not wait. */
  declare timing: Late.Timing | undefined;
  /** @internal How the charts' code is loaded. */
  declare loadCharts: Late.LoadCharts | undefined;

  readonly #settings = new SettingsController(this, campaignRequests);
  readonly #disclosure = new RemoteData<Disclosure>(this);
  readonly #width = new Width(this, widths);
  readonly #speech = speechOf<DonationMessages>(this, chinese, () => import('./donation-progress.texts.ts'));
  #client: Client | undefined;
  #isDrawn = false;
  #isAsked = false;
  #late: Promise<void> | undefined;
  #parts: typeof Late | undefined;
  #interaction: Late.Interaction | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isAsked = false;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { client, lang } = this.#settings;
    if (client !== this.#client) {
      this.#client = client;
      this.#isAsked = false;
      this.#disclosure.reset();
    }
    void this.#speech.load(lang);
    if (!this.#isAsked && !this.#disclosure.state.last) void this.refresh();
    this.scene = this.#compose();
    const { disclosure, error } = this.scene;
    if (disclosure || error || this.#needsLate()) void this.#loadLate();
  }

  protected override render(): TemplateResult {
    const { text, locale, disclosure, campaigns, view, isWide, error, late } = this.scene;
    // The children stand for the widget until there is an API to ask, a width, and its language.
    const hasText = this.#isDrawn || !this.#speech.isLoading;
    if (!this.#client || this.#width.step === undefined || !hasText || (!late && this.#needsLate())) {
      return html`<slot></slot>`;
    }
    this.#isDrawn = true;
    const center = disclosure?.page.center;
    const { appearance = '', elder, phone = center?.phone, hours = center?.hours } = this.#settings.value;
    return html`
      <section
        part="widget"
        class="donation ${['narrow', 'wide', 'wide broad'][isWide ? this.#width.step : 0]} ${view} ${elder ? 'elder' : ''} ${appearance}"
        lang=${locale}
        aria-label=${text.donations}
      >
        <header part="header">
          ${late?.headSlots}
          <h2>${text.donations}</h2>
        </header>
        ${late?.troubleNote(this.scene)}
        <div class="stage">
          ${
            disclosure
              ? campaigns.slice(0, this.listLimit).map((campaign) => campaignCard(campaign, this.scene))
              : error
                ? nothing
                : html`<p class="loading">${text.loading}</p>`
          }
          ${this.#interaction?.renderEnd(this.scene, elder)}
        </div>
        <footer part="footer">
          ${center && html`<span lang="zh-CN">${center.name}</span>`}
          ${
            phone &&
            html`
              <span>
                ${text.phone}
                <a href="tel:${phone.normalize('NFKC')}">${phone}</a>
              </span>
            `
          }
          ${hours && html`<span lang="zh-CN">${text.hours} ${hours}</span>`}
          ${disclosure ? nothing : html`<slot></slot>`} ${late?.footSlots}
        </footer>
        <p class="visually-hidden" role="status">${this.#interaction?.announcement}</p>
      </section>
    `;
  }

  /** Reads again what is on screen. */
  async refresh(): Promise<void> {
    const client = this.#client;
    if (!client) return;
    const fresh = this.#isAsked;
    this.#isAsked = true;
    await this.#disclosure.load(async (signal) => ({
      page: await client.loadCampaigns({ signal, fresh }),
      readAt: client.now(),
    }));
  }

  #compose(): Scene {
    const { state } = this.#disclosure;
    const disclosure = state.last;
    const now = this.#client?.now() ?? Date.now();
    const today = dayInZone(now, disclosure?.page.center.timeZone ?? 'Asia/Shanghai');
    const campaigns = disclosure ? campaignsToShow(disclosure.page, this.campaign, today) : [];
    return {
      ...this.#speech.value,
      isWide: this.#width.step !== 0 && this.view !== 'compact',
      view: viewOf(this.view, campaigns),
      today,
      now,
      campaignId: this.campaign,
      disclosure,
      campaigns,
      listLimit: this.listLimit,
      error: state.status === 'failed' ? state.error : undefined,
      isLoading: state.status === 'loading',
      late: this.#parts,
      interaction: this.#interaction,
    };
  }

  /** In a look of its own a first screen alone would be wrong. */
  #needsLate(): boolean {
    return !this.#settings.isPlain;
  }

  #loadLate(): Promise<void> {
    return (this.#late ??= this.#addLate());
  }

  async #addLate(): Promise<void> {
    try {
      const parts = await import('./donation-progress.late.ts');
      await parts.dress(this, this.#settings);
      this.#parts = parts;
    } catch {
      // No network: the figures stay without it, and the next update tries again.
      this.#late = undefined;
      return;
    }
    this.#interaction = new this.#parts.Interaction(this);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-donation-progress': BoaiDonationProgress;
  }
}
