/** One campaign: what it is, how far it is, what the law asks for; and, in full or unfolded, all the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Campaign } from '../../../api/generated/types.ts';
import { isStale, phaseOf } from '../../../domain/campaign.ts';
import { bar } from './bar.ts';
import { facts } from './facts.ts';
import type { Scene } from './scene.ts';

export function campaignCard(campaign: Campaign, scene: Scene): TemplateResult {
  const { text, today, view, late, interaction } = scene;
  const { id, title, organization } = campaign;
  const phase = phaseOf(campaign, today);
  const isOpen = interaction?.isOpen(id);
  const rest = view === 'full' || (view === 'list' && isOpen) ? late?.sections(campaign, scene) : nothing;
  return html`
    <article part="campaign" aria-label=${title}>
      <div class="head">
        <p class="marks">
          ${phase && html`<span part="state" class=${phase}>${text.phase[phase]}</span>`}
          ${isStale(campaign, today) ? html`<span part="state" class="due">${text.stale}</span>` : nothing}
        </p>
        <h3 lang="zh-CN">${title}</h3>
        <p class="soft" lang="zh-CN">${organization}</p>
        ${late?.overdueNote(campaign, scene)}
      </div>
      <div class="state">
        ${figures(campaign, scene)}
        ${campaign.platform && html`<p class="out">${late?.linkOut(campaign.platform, scene)}</p>`}
      </div>
      ${
        view === 'full'
          ? html`<h4>${text.facts.title}</h4>
              ${facts(campaign, scene, 'all')}${rest}`
          : html`
              ${facts(campaign, scene, 'brief')}
              <details data-id=${id} ?open=${isOpen} @toggle=${interaction?.handleToggle}>
                <summary>${view === 'list' ? text.more : text.facts.title}</summary>
                ${facts(campaign, scene, 'rest')} ${rest}
              </details>
            `
      }
    </article>
  `;
}

/** What is told first: money raised, else cash and goods as what they are, else what was given in kind. */
function figures(campaign: Campaign, scene: Scene): TemplateResult {
  const { text, interaction, late } = scene;
  const { raised, cashAndGoods, goods, people } = campaign;
  const [first] = goods;
  const total = raised ?? cashAndGoods;
  const figure = raised ? 'raised' : cashAndGoods ? 'cashAndGoods' : first ? 'goods' : 'raised';
  const amount = total
    ? text.short(interaction?.counted(campaign.id) ?? total.amountFen, 'down')
    : first
      ? `${first.item} ${text.count(first.quantity)} ${first.unit}`
      : html`<span class="none">${text.notPublished}</span>`;
  return html`
    <dl class="totals">
      <div>
        <dt>${text.figure[figure]}</dt>
        <dd part="amount">${amount}</dd>
      </div>
      ${
        people &&
        html`
          <div>
            <dt>${text.figure.people}</dt>
            <dd part="amount">${text.people(people.count)}</dd>
          </div>
        `
      }
    </dl>
    ${raised || campaign.targetFen ? bar(campaign, scene) : nothing} ${late?.figureNote(campaign, scene)}
  `;
}
