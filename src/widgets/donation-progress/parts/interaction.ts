/** What the widget does once its figures are there: keeps them current, tells what is new, draws and copies. */
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ReadTrouble } from '../../../api/read-trouble.ts';
import { chooseElder } from '../../../context/elder-choice.ts';
import { CountUp } from '../../../controllers/count-up.ts';
import { listen } from '../../../controllers/page-events.ts';
import { Poll } from '../../../controllers/poll.ts';
import { ReadAloud } from '../../../controllers/read-aloud.ts';
import type { Timing } from '../../../controllers/timing.ts';
import { copyText, type Copied } from '../../../ui/copy-field.ts';
import { elderTools } from '../../../ui/elder-tools.ts';
import { listPage } from '../donation-progress.model.ts';
import { Charts, type LoadCharts } from './charts.ts';
import { laterText } from './later-text.ts';
import { listEnd, troubleOf } from './notices.ts';
import type { Scene } from './scene.ts';

export interface DonationHost extends LitElement {
  readonly scene: Scene;
  readonly timing: Timing | undefined;
  readonly loadCharts: LoadCharts | undefined;
  listLimit: number;
  refresh(): Promise<void>;
}

/** Totals change by the day; a minute is soon enough, and cheap by its entity tag. */
const pollMs = 60_000;

export class Interaction implements ReactiveController {
  /** What a screen reader is told. */
  announcement = '';
  copied: Copied | undefined;
  /** Of the last read that had an outcome: while it is read once more, that still stands. */
  trouble: ReadTrouble | undefined;
  readonly charts: Charts;
  readonly #host: DonationHost;
  readonly #reader: ReadAloud;
  readonly #countUp: CountUp;
  /** Raised in fen by campaign, as last shown. */
  #known: ReadonlyMap<string, number> | undefined;
  readonly #whole = new Set<string>();
  readonly #opened = new Set<string>();
  /** While the page is printed, everything is unfolded: how long the list was before. */
  #limitOnScreen: number | undefined;
  #qr: ((text: string, label: string) => TemplateResult) | undefined;
  #isQrAsked = false;
  #stopListening: (() => void) | undefined;
  #focusNext: (() => HTMLElement | null | undefined) | undefined;

  constructor(host: DonationHost) {
    this.#host = host;
    this.charts = new Charts(host, host.loadCharts);
    this.#countUp = new CountUp(host, host.timing);
    const read = () => host.refresh();
    host.addController(new Poll({ everyMs: pollMs, read, timing: host.timing }));
    host.addController(this);
    this.#reader = new ReadAloud(host);
    // Whoever was faster than this code.
    for (const { dataset } of host.renderRoot.querySelectorAll<HTMLElement>('details[data-id][open]'))
      this.#opened.add(dataset['id']!);
  }

  hostConnected(): void {
    this.#stopListening = listen({
      offline: () => this.#host.requestUpdate(),
      beforeprint: () => this.#print(true),
      afterprint: () => this.#print(false),
    });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  hostUpdate(): void {
    this.#compare();
    this.#tellTrouble();
  }

  hostUpdated(): void {
    const heading = this.#focusNext?.();
    this.#focusNext = undefined;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  /** Below the campaigns. */
  renderEnd(scene: Scene, isElder = false): unknown {
    const messages = laterText(scene.text);
    return [listEnd(scene), elderTools({ isElder, reader: this.#reader, messages, onElder: chooseElder })];
  }

  /** What stands in place of a total while it counts up. */
  counted(campaignId: string): number | undefined {
    return this.#countUp.value(campaignId);
  }

  get isPrinting(): boolean {
    return this.#limitOnScreen !== undefined;
  }

  /** Whether a campaign in a list is unfolded. */
  isOpen(campaignId: string): boolean {
    return this.isPrinting || this.#opened.has(campaignId);
  }

  readonly handleToggle = ({ currentTarget }: Event): void => {
    const { open, dataset } = currentTarget as HTMLDetailsElement;
    const id = dataset['id']!;
    if (this.isPrinting || open === this.#opened.has(id)) return;
    if (open) this.#opened.add(id);
    else this.#opened.delete(id);
    this.#host.requestUpdate();
  };

  /** Whether all months of a campaign are shown. */
  isWhole(campaignId: string): boolean {
    return this.isPrinting || this.#whole.has(campaignId);
  }

  showWhole(campaignId: string): void {
    this.#whole.add(campaignId);
    this.#host.requestUpdate();
  }

  /** The first of the campaigns that are shown next has the focus then. */
  showMore(): void {
    const host = this.#host;
    const next = host.listLimit;
    this.#focusNext = () => host.renderRoot.querySelectorAll<HTMLElement>('h3')[next];
    host.listLimit += listPage;
  }

  /** The focus stays in the widget, on its heading, when the button is gone. */
  async retry(): Promise<void> {
    await this.#host.refresh();
    await this.#host.updateComplete;
    if (this.trouble) return;
    this.#focusNext = () => this.#host.renderRoot.querySelector<HTMLElement>('h2');
    this.hostUpdated();
  }

  async copy(text: string): Promise<void> {
    this.copied = await copyText(text);
    const later = laterText(this.#host.scene.text);
    this.announcement = this.copied.isDone ? later.copied : later.copyByHand;
    this.#host.requestUpdate();
  }

  /** Undefined until its code is there; without a network the address is enough. */
  qrCode(text: string, label: string): TemplateResult | undefined {
    if (!this.#isQrAsked) void this.#loadQr();
    return this.#qr?.(text, label);
  }

  async #loadQr(): Promise<void> {
    this.#isQrAsked = true;
    try {
      this.#qr = (await import('../../../ui/qr-code.ts')).qrCode;
      this.#host.requestUpdate();
    } catch {
      this.#isQrAsked = false;
    }
  }

  /** A new total counts up and is told, once; what is shown for the first time is no news. */
  #compare(): void {
    const { disclosure, text, campaigns } = this.#host.scene;
    if (!disclosure) {
      this.#known = undefined;
      return;
    }
    const known = this.#known;
    this.#known = new Map(disclosure.page.campaigns.map(({ id, raised }) => [id, raised?.amountFen ?? -1]));
    if (!known) return;
    const news = campaigns.flatMap(({ id, title, raised }) => {
      const before = known.get(id);
      if (!raised || before === undefined || before === raised.amountFen) return [];
      this.#countUp.start(id, Math.max(0, before), raised.amountFen);
      return laterText(text).news(title, text.short(raised.amountFen, 'down'));
    });
    if (news.length > 0) this.announcement = news.join('；');
  }

  #tellTrouble(): void {
    const { scene } = this.#host;
    if (scene.isLoading) return;
    const later = laterText(scene.text);
    const trouble = troubleOf(scene);
    if (trouble !== this.trouble) this.announcement = trouble ? later.trouble(trouble) : later.recovered;
    this.trouble = trouble;
  }

  #print(isPrinting: boolean): void {
    const host = this.#host;
    if (isPrinting === this.isPrinting) return;
    const limit = this.#limitOnScreen;
    this.#limitOnScreen = isPrinting ? host.listLimit : undefined;
    host.listLimit = limit ?? Infinity;
    host.requestUpdate();
    // The browser takes the page as it is when the event's listeners have returned.
    (host as unknown as { performUpdate(): void }).performUpdate();
  }
}
