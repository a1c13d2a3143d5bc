/** What a campaign tells beyond its figures, each in a section of its own, and none that has nothing to say. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Campaign, Correction } from '../../../api/generated/types.ts';
import { growthSection } from './growth.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';
import { spendingSection } from './spending.ts';
import { waySection } from './way.ts';

export function sections(campaign: Campaign, scene: Scene): TemplateResult {
  return html`
    ${growthSection(campaign, scene)} ${spendingSection(campaign, scene)} ${goodsSection(campaign, scene)}
    ${updatesSection(campaign, scene)} ${correctionsSection(campaign, scene)}
    ${donorsSection(campaign, scene)} ${waySection(campaign, scene)}
  `;
}

/** The newest are in sight, the others one press away. */
const inSight = 3;

function folded<Item>(
  items: readonly Item[],
  { text, interaction }: Scene,
  item: (item: Item) => TemplateResult,
): unknown {
  const rest = items.slice(inSight);
  return html`
    <ol class="dated">
      ${items.slice(0, inSight).map(item)}
    </ol>
    ${
      rest.length > 0
        ? html`
            <details ?open=${interaction?.isPrinting}>
              <summary>${laterText(text).olderOnes(rest.length)}</summary>
              <ol class="dated">
                ${rest.map(item)}
              </ol>
            </details>
          `
        : nothing
    }
  `;
}

function goodsSection({ goods, asOf: newest }: Campaign, { text }: Scene): unknown {
  const later = laterText(text);
  if (goods.length === 0) return nothing;
  return html`
    <section>
      <h4>${later.goods}</h4>
      <ul class="goods">
        ${goods.map(
          ({ item, quantity, unit, asOf }) => html`
            <li>
              <span lang="zh-CN">${item}</span>
              <b>
                ${text.count(quantity)}
                <span lang="zh-CN">${unit}</span>
              </b>
              ${asOf === newest ? nothing : html`<small>${text.asOf(text.date(asOf))}</small>`}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function updatesSection({ updates }: Campaign, scene: Scene): unknown {
  const { text } = scene;
  if (updates.length === 0) return nothing;
  return html`
    <section>
      <h4>${laterText(text).updates}</h4>
      ${folded(
        updates,
        scene,
        ({ day, text: told }) => html`
          <li>
            <time datetime=${day}>${text.date(day)}</time>
            <p class="prose" lang="zh-CN">${told}</p>
          </li>
        `,
      )}
    </section>
  `;
}

function correctionsSection({ corrections }: Campaign, scene: Scene): unknown {
  const { text } = scene;
  const later = laterText(text);
  if (corrections.length === 0) return nothing;
  const difference = ({ figure, difference, unit }: Correction): string => {
    const amount = Math.abs(difference);
    if (figure === 'people') return text.people(amount);
    return figure === 'goods' ? `${text.count(amount)} ${unit ?? ''}` : text.exact(amount);
  };
  return html`
    <section>
      <h4>${later.corrections}</h4>
      <p class="soft">${later.correctionsHow}</p>
      ${folded(
        corrections,
        scene,
        (correction) => html`
          <li>
            <time datetime=${correction.correctedOn}>${text.date(correction.correctedOn)}</time>
            <div>
              <b>
                ${later.correction(
                  correction.item ?? text.figure[correction.figure],
                  difference(correction),
                  correction.difference > 0,
                )}
              </b>
              <p class="prose" lang="zh-CN">${correction.reason}</p>
              <small>${later.correctionOf(text.date(correction.asOf))}</small>
            </div>
          </li>
        `,
      )}
    </section>
  `;
}

/** By the day of the gift, without amounts: nobody is ranked (慈善法 32), and only who agreed has a name (82). */
function donorsSection({ donors }: Campaign, { text }: Scene): unknown {
  const later = laterText(text);
  const { named, namedCount, anonymousCount } = donors;
  if (namedCount + anonymousCount === 0) return nothing;
  const hidden = namedCount - named.length;
  return html`
    <section>
      <h4>${later.donors}</h4>
      <ul class="donors">
        ${named.map(({ name }) => html`<li lang="zh-CN">${name}</li>`)}
        ${hidden > 0 ? html`<li>${later.moreNames(hidden)}</li>` : nothing}
        ${anonymousCount > 0 ? html`<li>${later.anonymous(anonymousCount, namedCount > 0)}</li>` : nothing}
      </ul>
    </section>
  `;
}
