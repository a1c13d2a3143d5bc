/** The books of a campaign, the newest line first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignEntry } from '../../../../src/api/generated/types.ts';
import { toExactDigits } from '../../../../src/domain/money.ts';
import { texts } from './texts.ts';

function howMuch({ amountFen, quantity, item, unit }: CampaignEntry): string {
  if (amountFen !== null) return texts.money(toExactDigits(amountFen));
  return [item, quantity, unit].filter((part) => part !== null).join(' ');
}

export function booksTable(
  entries: readonly CampaignEntry[],
  correct: (entry: CampaignEntry) => void,
): TemplateResult {
  if (entries.length === 0) return html`<p>${texts.noEntries}</p>`;
  return html`
    <div class="rows" role="region" aria-labelledby="books" tabindex="0">
      <table>
        <thead>
          <tr>
            ${texts.bookColumns.map((title) =>
              title ? html`<th scope="col">${title}</th>` : html`<td></td>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${[...entries].reverse().map((entry) => {
            const what = texts.figures[entry.figure].replace(/（.*| \(.*/, '');
            return html`<tr>
              <td>${entry.asOf}</td>
              <th scope="row">
                ${what}${entry.purpose ? ` · ${entry.purpose}` : nothing}
                ${entry.reason === null ? nothing : html`<small>${texts.correction(entry.reason)}</small>`}
                ${entry.donorName === null ? nothing : html`<small>${texts.donorIs(entry.donorName)}</small>`}
              </th>
              <td class="number">${howMuch(entry)}</td>
              <td>${entry.source}</td>
              <td>${entry.enteredBy}<small>${entry.enteredOn}</small></td>
              <td>
                <button
                  class="button plain"
                  type="button"
                  aria-label=${texts.correctName(`${what} ${howMuch(entry)} ${entry.asOf}`)}
                  @click=${() => correct(entry)}
                >
                  ${texts.correct}
                </button>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  `;
}
