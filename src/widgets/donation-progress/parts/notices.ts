/** What is said when nothing new could be read, and at the end of the list: that it is empty, or goes on. */
import { html, nothing, type TemplateResult } from 'lit';
import { toTrouble, type ReadTrouble } from '../../../api/read-trouble.ts';
import { emptySlot } from '../../../ui/page-slots.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

export function troubleOf({ error }: Pick<Scene, 'error'>): ReadTrouble | undefined {
  if (error) return toTrouble(error.code);
  return navigator.onLine ? undefined : 'offline';
}

/** What was read before stays, with its age. */
export function troubleNote({ text, disclosure, now, interaction }: Scene): TemplateResult | typeof nothing {
  const trouble = interaction?.trouble;
  if (!trouble) return nothing;
  const later = laterText(text);
  const age = disclosure && later.stillShown(later.minutesAgo((now - disclosure.readAt) / 60_000));
  return html`
    <div class="message warn trouble">
      <p>${later.trouble(trouble)}${age}</p>
      <p>
        <button part="button" class="button" type="button" @click=${() => interaction.retry()}>
          ${later.retry}
        </button>
      </p>
    </div>
  `;
}

export function listEnd({
  text,
  disclosure,
  campaigns,
  campaignId,
  listLimit,
  interaction,
}: Scene): TemplateResult | typeof nothing {
  const later = laterText(text);
  if (!disclosure) return nothing;
  if (campaigns.length === 0)
    return html`
      <div class="message">
        <p>${campaignId ? later.unknown(campaignId) : later.empty}</p>
        ${emptySlot}
      </div>
    `;
  const more = campaigns.length - listLimit;
  return more > 0
    ? html`
        <p class="more">
          <button part="button" class="button" type="button" @click=${() => interaction?.showMore()}>
            ${later.showMore(more)}
          </button>
        </p>
      `
    : nothing;
}
