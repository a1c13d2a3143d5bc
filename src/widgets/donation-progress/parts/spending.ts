/** What the money was spent on: bars by purpose, and the table that adds up to all that was spent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Campaign } from '../../../api/generated/types.ts';
import { toExactDigits } from '../../../domain/money.ts';
import { chartFigure } from './chart-figure.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

export function spendingSection(
  { id, spending, spent }: Campaign,
  scene: Scene,
): TemplateResult | typeof nothing {
  const { text } = scene;
  const later = laterText(text);
  if (spending.length === 0 || !spent) return nothing;
  const rows = spending.map(({ purpose, amountFen }) => ({ purpose: purpose ?? later.noPurpose, amountFen }));
  const table = html`
    <table part="table">
      <thead>
        <tr>
          <th scope="col">${later.purposeColumn}</th>
          <th scope="col">${later.amountColumn}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ purpose, amountFen }) => html`
            <tr>
              <th scope="row" lang="zh-CN">${purpose}</th>
              <td>${toExactDigits(amountFen)}</td>
            </tr>
          `,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${later.total}</th>
          <td>${toExactDigits(spent.amountFen)}</td>
        </tr>
      </tfoot>
    </table>
  `;
  return html`
    <section>
      <h4>${later.spending}</h4>
      ${chartFigure(
        {
          key: `spending ${id}`,
          label: later.spendingChart,
          data:
            rows.length > 1
              ? {
                  kind: 'spending',
                  bars: rows.map(({ purpose, amountFen }) => ({ label: purpose, value: amountFen / 100 })),
                  text,
                }
              : undefined,
          table,
        },
        scene,
      )}
    </section>
  `;
}
