/** The way to where money is given, which is never here: where it leads is said before anybody follows it. */
import { html, type TemplateResult } from 'lit';
import type { CampaignPlatform } from '../../../api/generated/types.ts';
import { toLink } from '../../../domain/campaign-link.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

/** A plain link: in-app browsers know no other way, and it shows itself before it is followed. */
export function linkOut({ name, url }: CampaignPlatform, { text, disclosure }: Scene): TemplateResult {
  const later = laterText(text);
  const link = toLink(url, disclosure?.page.linkHosts ?? []);
  return link
    ? html`
        <a
          part="primary-button"
          class="button primary"
          href=${link.href}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
          >${later.goTo(name)}</a
        >
        <span>${later.leaving(name, link.host)}</span>
      `
    : html`<span>${later.platformOnly(name)}</span>`;
}
