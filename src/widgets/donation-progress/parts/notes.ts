/** What is said beside the figures: that the final account is due, and what the first figure needs to be understood. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Campaign } from '../../../api/generated/types.ts';
import { isFinalOverdue } from '../../../domain/campaign-deadline.ts';
import { growthOf } from '../../../domain/campaign-growth.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

export function overdueNote(campaign: Campaign, { text, today }: Scene): TemplateResult | typeof nothing {
  return isFinalOverdue(campaign, today) ? html`<p class="due">${laterText(text).overdue}</p>` : nothing;
}

/** Below the first figure: what the last month brought, or what the figure is not. */
export function figureNote(
  { raised, cashAndGoods, goods, growth }: Campaign,
  { text }: Scene,
): TemplateResult | typeof nothing {
  const later = laterText(text);
  const [, last] = growthOf(growth.slice(-2));
  let note = '';
  if (raised) {
    // Nothing when there is no month before to compare with, or when it brought nothing.
    if (last?.addedFen && last.addedFen > 0)
      note = later.added(text.month(last.month), text.short(last.addedFen, 'down'));
  } else if (cashAndGoods) note = later.notCash;
  else if (goods.length > 1) note = later.moreGoods(goods.length - 1);
  return note ? html`<p class="soft">${note}</p>` : nothing;
}
