/** The donation progress as somebody on a town's page sees it. */
import '../../../src/widgets/donation-progress/donation-progress.define.ts';
import type { BoaiDonationProgress } from '../../../src/widgets/donation-progress/donation-progress.ts';
import type { Campaign } from '../../../src/api/generated/types.ts';
import { scenario, type ScenarioName } from '../../mocks/scenarios.ts';
import { HandTiming } from './hand-timing.ts';
import { Screen } from './screen.ts';
import { stubClient, type StubClient } from './stub-client.ts';
import { until } from './wait.ts';

export class Donation extends Screen<BoaiDonationProgress> {
  readonly client: StubClient;
  readonly timing: HandTiming;

  constructor(element: BoaiDonationProgress, client: StubClient, timing: HandTiming) {
    super(element);
    this.client = client;
    this.timing = timing;
  }

  /** The campaigns in sight, in their order. */
  get campaigns(): string[] {
    return [...this.root.querySelectorAll('article')].map((card) => card.getAttribute('aria-label')!);
  }

  get meters(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role=meter]')];
  }

  /** What the law's block says under a label. */
  fact(label: string): string | undefined {
    const term = [...this.root.querySelectorAll('.facts dt')].find(
      ({ textContent }) => textContent!.trim() === label,
    );
    return term?.nextElementSibling?.textContent?.replace(/\s+/g, ' ').trim();
  }

  /** As if staff had entered something. */
  enter(campaignId: string, change: Partial<Campaign>): void {
    const { center } = this.client;
    center.campaigns = center.campaigns.map((campaign) =>
      campaign.id === campaignId ? { ...campaign, ...change } : campaign,
    );
  }

  /** All that the widget has begun is through. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
  }

  async minutePasses(): Promise<void> {
    this.client.center.clock.advance(60_000);
    this.timing.pass(60_000);
    await this.settled();
  }
}

export interface DonationOptions {
  readonly scenario?: ScenarioName;
  readonly client?: StubClient;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly html?: string;
  readonly loadCharts?: BoaiDonationProgress['loadCharts'];
  /** Whether to wait until everything is there. */
  readonly waits?: boolean;
}

export async function openDonation({
  scenario: name = 'typical',
  client = stubClient(scenario(name).center),
  attributes = {},
  width = 800,
  html = '<p>电话：<a href="tel:0796-8000001">0796-8000001</a></p>',
  loadCharts,
  waits = true,
}: DonationOptions = {}): Promise<Donation> {
  const page = document.createElement('div');
  page.style.setProperty('width', `${width}px`);
  const element = document.createElement('boai-donation-progress');
  const timing = new HandTiming();
  element.client = client;
  element.timing = timing;
  element.loadCharts = loadCharts;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.innerHTML = html;
  page.append(element);
  document.body.append(page);
  const donation = new Donation(element, client, timing);
  if (!waits) return donation;
  await until(() => element.shadowRoot?.querySelector('section'));
  await until(() => element.scene.interaction, 'the code after the first screen');
  await donation.settled();
  return donation;
}

export function cleanUp(): void {
  document.body.textContent = '';
  document.adoptedStyleSheets = [];
}

/** What the page says of itself, until `stop`. */
export function pretend(visibility: DocumentVisibilityState): {
  become(next: DocumentVisibilityState): void;
  stop(): void;
} {
  let now = visibility;
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
  return {
    become(next) {
      now = next;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    stop: () => void Reflect.deleteProperty(document, 'visibilityState'),
  };
}
