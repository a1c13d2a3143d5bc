/** How a campaign has grown: a line, a table of the months, and when the target came nearer by a quarter. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Campaign } from '../../../api/generated/types.ts';
import { growthOf, milestonesOf, toMonthNumber } from '../../../domain/campaign-growth.ts';
import { toExactDigits } from '../../../domain/money.ts';
import { chartFigure } from './chart-figure.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

/** A year is in sight; what came before is one press away. */
const monthsInSight = 12;

export function growthSection(
  { id, growth, targetFen }: Campaign,
  scene: Scene,
): TemplateResult | typeof nothing {
  const { text, interaction, isWide } = scene;
  const later = laterText(text);
  const [first] = growth;
  const last = growth[growth.length - 1];
  if (!first || !last) return nothing;
  const isWhole = interaction?.isWhole(id);
  const months = growthOf(growth).reverse();
  const shown = isWhole ? months : months.slice(0, monthsInSight);
  /** `+12,543.50`, `−500` */
  const change = (fen: number | null): string =>
    fen === null ? '—' : (fen > 0 ? '+' : '') + toExactDigits(fen).replace('-', '−');
  // Three columns of exact amounts do not fit a phone: there the change stands below the total.
  const table = html`
    <table part="table" class="months">
      <thead>
        <tr>
          <th scope="col">${later.monthColumn}</th>
          <th scope="col">
            ${later.totalColumn}${isWide ? nothing : html`<small>${later.addedColumn}</small>`}
          </th>
          ${isWide ? html`<th scope="col">${later.addedColumn}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          ({ month, raisedFen, addedFen }) => html`
            <tr>
              <th scope="row">${text.month(month)}</th>
              <td>
                ${toExactDigits(raisedFen)}${isWide ? nothing : html`<small>${change(addedFen)}</small>`}
              </td>
              ${isWide ? html`<td>${change(addedFen)}</td>` : nothing}
            </tr>
          `,
        )}
      </tbody>
    </table>
    ${
      shown.length < months.length
        ? html`
            <p>
              <button part="button" class="button" type="button" @click=${() => interaction?.showWhole(id)}>
                ${later.allMonths(months.length)}
              </button>
            </p>
          `
        : nothing
    }
  `;
  // The target is worth a line when the money has come into its sight.
  const target = growth.some(({ raisedFen }) => targetFen && raisedFen * 2 >= targetFen) ? targetFen : null;
  return html`
    <section>
      <h4>${later.growth}</h4>
      ${
        target && growth.length > 1
          ? html`<p class="soft">${later.targetLine(text.short(target, 'up'))}</p>`
          : nothing
      }
      ${chartFigure(
        {
          key: `growth ${id}`,
          label: later.growthChart(text.month(first.month), text.month(last.month)),
          data:
            growth.length > 1
              ? {
                  kind: 'growth',
                  points: growth.map(({ month, raisedFen }) => ({
                    x: toMonthNumber(month),
                    y: raisedFen / 100,
                  })),
                  target: target === null ? undefined : target / 100,
                  text,
                }
              : undefined,
          table,
        },
        scene,
      )}
      ${
        targetFen &&
        html`
          <h5>${later.milestones}</h5>
          <ol class="milestones">
            ${milestonesOf(growth, targetFen).map(
              ({ percent, month }) => html`
                <li class=${month ? 'reached' : ''}>
                  <b>${later.milestone(percent)}</b>
                  <span>${month ? text.month(month) : later.notReached}</span>
                </li>
              `,
            )}
          </ol>
        `
      }
    </section>
  `;
}
