/** The chart beside a table: a bar for each row, in patterns that paper shows, too. What is withheld has no length. */
import { html, svg, type TemplateResult } from 'lit';
import type { Group, Measure } from './groups.ts';
import { texts } from './texts.ts';

/** In a bar they follow each other. */
export const pieces = ['arrived', 'walkIns', 'missed'] as const satisfies readonly Measure[];

export function barChart({ title, rows }: Group): TemplateResult {
  const longest = Math.max(
    1,
    ...rows.map(({ counts }) => pieces.reduce((sum, piece) => sum + (counts[piece] ?? 0), 0)),
  );
  return html`
    <div class="chart" role="img" aria-label=${texts.chartOf(title)}>
      <ul aria-hidden="true">
        ${rows.map(({ name, counts }) => {
          let end = 0;
          return html`<li>
            <span>${name}</span>
            <svg width="100%" height="22">
              <line class="rest" x1="0" x2="100%" y1="11" y2="11"></line>
              ${pieces.map((piece) => {
                const from = end;
                end += ((counts[piece] ?? 0) / longest) * 100;
                if (end === from) return svg``;
                return svg`<line class=${piece} x1=${`${from}%`} x2=${`${end}%`} y1="11" y2="11"></line>`;
              })}
            </svg>
          </li>`;
        })}
      </ul>
      ${legend()}
    </div>
  `;
}

function legend(): TemplateResult {
  return html`<ul class="legend" aria-hidden="true">
    ${pieces.map(
      (piece) =>
        html`<li>
          <svg width="28" height="16"><line class=${piece} x1="0" x2="28" y1="8" y2="8"></line></svg>
          ${texts.measures[piece]}
        </li>`,
    )}
  </ul>`;
}
