/** What a page puts of its own at the places that every widget has for it. */
import type { Args, StoryContext } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';

export interface SlotArgs extends Args {
  /** Something stands in each of them; what is in `empty` is seen where there is nothing else to show. */
  readonly fillsSlots?: boolean;
}

export const emblem = html`<svg
  slot="emblem"
  width="40"
  height="40"
  viewBox="0 0 40 40"
  role="img"
  aria-label="示例徽标"
>
  <circle cx="20" cy="20" r="18" fill="#2f6fab" />
</svg>`;

export function slotted({ args }: StoryContext): TemplateResult | typeof nothing {
  if (!(args as SlotArgs).fillsSlots) return nothing;
  return html`
    <div slot="header">冬季开放时间有调整，来之前请看一看。</div>
    ${emblem}
    <span slot="contact">微信：梅苑服务中心</span>
    <div slot="footer">本页由梅苑社区党群服务中心维护。</div>
    <div slot="empty">也可以看看服务台旁边的公告栏。</div>
  `;
}
