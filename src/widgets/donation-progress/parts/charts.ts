/** Draws the charts that are about to be seen; their code is loaded for the first of them. */
import type { LitElement, ReactiveController } from 'lit';
import type { DonationMessages } from '../../../i18n/donation-progress.ts';
import type { ChartColors, Drawing, drawChart } from './chart-drawing.ts';

/** Amounts are in yuan: a chart is to be looked at, the table is exact. */
export type ChartData =
  | {
      readonly kind: 'growth';
      /** `x` in months since year 0. */
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly target: number | undefined;
      readonly text: DonationMessages;
    }
  | {
      readonly kind: 'spending';
      readonly bars: readonly { readonly label: string; readonly value: number }[];
      readonly text: DonationMessages;
    };

export type LoadCharts = () => Promise<{ readonly drawChart: typeof drawChart }>;

const loadDrawing: LoadCharts = () => import('./chart-drawing.ts');

export class Charts implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: LoadCharts;
  readonly #data = new Map<string, ChartData>();
  readonly #drawings = new Map<HTMLCanvasElement, Drawing>();
  readonly #seen = new WeakSet<Element>();
  readonly #watched = new Set<HTMLCanvasElement>();
  readonly #schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  readonly #redraw = (): void => this.#host.requestUpdate();
  #observer: IntersectionObserver | undefined;
  #draw: typeof drawChart | undefined;
  #hasFailed = false;
  #isLoading = false;

  constructor(host: LitElement, load: LoadCharts = loadDrawing) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** What a canvas of this key shows from the next update on; `failed`: there will be none. */
  offer(key: string, data: ChartData): 'failed' | undefined {
    this.#data.set(key, data);
    return this.#hasFailed ? 'failed' : undefined;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#seen.add(target);
        this.#drawSeen();
      },
      { rootMargin: '200px' },
    );
    this.#schemes.forEach((list) => list.addEventListener('change', this.#redraw));
  }

  hostDisconnected(): void {
    this.#schemes.forEach((list) => list.removeEventListener('change', this.#redraw));
    this.#observer?.disconnect();
    this.#watched.clear();
    this.#drawings.forEach(({ destroy }) => destroy());
    this.#drawings.clear();
  }

  hostUpdated(): void {
    for (const [canvas, { destroy }] of this.#drawings) {
      if (canvas.isConnected) continue;
      destroy();
      this.#drawings.delete(canvas);
      this.#watched.delete(canvas);
    }
    for (const canvas of this.#canvases()) {
      if (this.#watched.has(canvas)) continue;
      this.#watched.add(canvas);
      this.#observer?.observe(canvas);
    }
    this.#drawSeen();
  }

  #canvases(): NodeListOf<HTMLCanvasElement> {
    return this.#host.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas[data-chart]');
  }

  #drawSeen(): void {
    const seen = [...this.#canvases()].filter((canvas) => this.#seen.has(canvas));
    if (seen.length === 0) return;
    if (!this.#draw) {
      void this.#loadDrawing();
      return;
    }
    for (const canvas of seen) {
      const data = this.#data.get(canvas.dataset['chart'] ?? '');
      if (!data) continue;
      const drawing = this.#drawings.get(canvas);
      if (drawing) drawing.update(data, colorsOf(canvas));
      else this.#drawings.set(canvas, this.#draw(canvas, data, colorsOf(canvas)));
    }
  }

  async #loadDrawing(): Promise<void> {
    if (this.#isLoading || this.#hasFailed) return;
    this.#isLoading = true;
    try {
      this.#draw = (await this.#load()).drawChart;
      this.#drawSeen();
    } catch {
      // No network, or a canvas that is none: the tables stay, and a sentence says so.
      this.#hasFailed = true;
      this.#host.requestUpdate();
    }
    this.#isLoading = false;
  }
}

/** As the style sheet has them, so that a theme, the dark appearance and forced colors reach the canvas. */
function colorsOf(canvas: HTMLCanvasElement): ChartColors {
  const own = getComputedStyle(canvas);
  const around = getComputedStyle(canvas.parentElement!);
  return {
    main: own.color,
    line: own.outlineColor,
    text: around.color,
    font: around.fontFamily,
    fontSize: Math.round(parseFloat(around.fontSize)),
    isMirrored: own.direction === 'rtl',
  };
}
