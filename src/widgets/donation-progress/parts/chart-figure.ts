/** A chart with the table that says the same; where the chart cannot be drawn, the table says so and stays. */
import { html, nothing, type TemplateResult } from 'lit';
import { laterText } from './later-text.ts';
import type { ChartData } from './charts.ts';
import type { Scene } from './scene.ts';

export interface ChartFigure {
  /** Unique in the widget. */
  readonly key: string;
  /** What the chart is, for whoever hears it. */
  readonly label: string;
  /** Undefined: too little to draw. */
  readonly data: ChartData | undefined;
  readonly table: TemplateResult;
}

export function chartFigure({ key, label, data, table }: ChartFigure, scene: Scene): TemplateResult {
  const { interaction, text } = scene;
  const state = data && interaction?.charts.offer(key, data);
  return html`
    <div class="figure ${data ? '' : 'plain'}">
      ${
        state === 'failed'
          ? html`<p class="message warn">${laterText(text).chartFailed}</p>`
          : data
            ? html`
                <div part="chart" class="chart">
                  <canvas role="img" aria-label=${label} data-chart=${key}></canvas>
                </div>
              `
            : nothing
      }
      <div class="rows">${table}</div>
    </div>
  `;
}
