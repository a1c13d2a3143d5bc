/** What the law asks every campaign to say (慈善法 25), with the gaps shown as gaps. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Campaign } from '../../../api/generated/types.ts';
import { incomeFigures, sourcesOf, useFigures } from '../donation-progress.model.ts';
import type { Scene } from './scene.ts';

/**
 * `brief`: only what no campaign may be without, however little room it has, in running lines; what its head says is not said
 * again. `rest`: what stands below that once it is unfolded.
 */
export function facts(
  campaign: Campaign,
  { text, disclosure }: Scene,
  part: 'all' | 'brief' | 'rest',
): TemplateResult {
  const { facts: labels, figure } = text;
  const missing = html`<span class="soft">${text.notPublished}</span>`;
  const row = (label: string, value: unknown, lang: unknown = nothing): TemplateResult => html`
    <div>
      <dt>${label}</dt>
      <dd lang=${lang}>${value ?? missing}</dd>
    </div>
  `;
  const said = (label: string, words: string | null): TemplateResult =>
    row(label, words, words ? 'zh-CN' : nothing);
  /** A figure that is older than the others says so. */
  const since = ({ asOf }: { asOf: string }): unknown =>
    asOf === campaign.asOf ? nothing : html`<small class="since">${text.asOf(text.date(asOf))}</small>`;
  /** Short to be read, and exact. */
  const money = (name: (typeof incomeFigures | typeof useFigures)[number]): unknown => {
    const total = campaign[name];
    const isCost = name === 'spent' || name === 'cost';
    if (!total) return isCost || name === 'raised' ? row(figure[name], total) : total;
    const short = text.short(total.amountFen, isCost ? 'up' : 'down');
    const exact = text.exact(total.amountFen);
    return row(
      figure[name],
      html`<b>${short}</b> ${short === exact ? nothing : html`<small>${exact}</small>`} ${since(total)}`,
    );
  };
  const { people, asOf, finalDisclosureOn: final, note, queryContact } = campaign;
  const phone = disclosure?.page.center.phone;
  const numbers = [
    said(labels.certificate, campaign.certificateNumber),
    said(labels.plan, campaign.planRecordNumber),
    row(labels.period, text.period(campaign.startsOn, campaign.endsOn)),
  ];
  const until = row(labels.asOf, asOf && text.date(asOf));
  const contact = queryContact
    ? said(labels.contact, queryContact)
    : row(labels.contact, phone && html`<a href="tel:${phone.normalize('NFKC')}">${phone}</a>`);
  const used = useFigures.map(money);
  const isBrief = part === 'brief';
  const unsaid = (rows: unknown): unknown => (part === 'all' ? rows : nothing);
  return html`
    <dl part="facts" class=${isBrief ? 'brief soft' : 'facts'}>
      ${
        isBrief
          ? [numbers, used, until, contact]
          : [
              said(labels.organization, campaign.organization),
              unsaid(numbers),
              said(labels.beneficiaries, campaign.beneficiaries),
              row(figure.people, people && html`<b>${text.people(people.count)}</b> ${since(people)}`),
              incomeFigures.map(money),
              unsaid([used, until]),
              final && row(labels.finalAccount, text.date(final)),
              said(labels.source, sourcesOf(campaign).join('；') || null),
              unsaid(contact),
              note && said(labels.note, note),
            ]
      }
    </dl>
  `;
}
