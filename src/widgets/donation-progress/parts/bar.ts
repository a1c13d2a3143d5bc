/** The bar towards the target. Strokes, not backgrounds: they stay in forced colors and in print. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Campaign } from '../../../api/generated/types.ts';
import { barFigures, progressOf, type BarFigure } from '../donation-progress.model.ts';
import type { Scene } from './scene.ts';

function stroke(figure: BarFigure | 'rest', from = 0, to = 100): TemplateResult {
  return svg`<line class=${figure} x1="${from}%" x2="${to}%" y1="50%" y2="50%"></line>`;
}

/** What is drawn beside raised has a key, which says how much it is; the whole is one sentence to be heard. */
export function bar(campaign: Campaign, { text }: Scene): unknown {
  const progress = progressOf(campaign);
  const amounts = barFigures.flatMap((figure) => {
    const total = campaign[figure];
    return total ? { figure, label: text.figure[figure], amount: text.short(total.amountFen, 'down') } : [];
  });
  const others = amounts.filter(({ figure }) => figure !== 'raised');
  const target = campaign.targetFen
    ? text.target(text.short(campaign.targetFen, 'up'), progress?.percent)
    : text.noTarget;
  const raised = amounts[0]?.amount ?? '';
  return html`
    ${
      progress &&
      html`
        <div
          part="bar"
          class="bar"
          role="meter"
          aria-label=${campaign.title}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${Math.min(100, progress.percent)}
          aria-valuetext=${text.sentence(
            raised,
            target,
            others.map(({ label, amount }) => `${label} ${amount}`),
          )}
        >
          <svg aria-hidden="true">
            ${stroke('rest')} ${progress.pieces.map(({ figure, from, to }) => stroke(figure, from, to))}
          </svg>
        </div>
      `
    }
    <p class="target">${target}</p>
    ${
      others.length > 0
        ? html`
            <ul class="key">
              ${(progress ? amounts : others).map(
                ({ figure, label, amount }) => html`
                  <li>
                    ${progress && html`<svg aria-hidden="true">${stroke(figure)}</svg>`} ${label}
                    <b>${amount}</b>
                  </li>
                `,
              )}
            </ul>
          `
        : nothing
    }
  `;
}
