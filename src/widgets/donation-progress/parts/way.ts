/** The platform's page to take along: as a code for the phone, and as an address where a link is of no use (WeChat). */
import { html, nothing } from 'lit';
import type { Campaign } from '../../../api/generated/types.ts';
import { toLink } from '../../../domain/campaign-link.ts';
import { copyField } from '../../../ui/copy-field.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

export function waySection({ id, platform }: Campaign, { text, disclosure, interaction }: Scene): unknown {
  const link = platform && toLink(platform.url, disclosure?.page.linkHosts ?? []);
  if (!link || !interaction) return nothing;
  const later = laterText(text);
  const qr = interaction.qrCode(link.href, later.qr);
  return html`
    <section class="way">
      <h4>${later.way}</h4>
      <p>${later.wayHow}</p>
      ${qr ?? nothing}
      ${copyField({
        id: `address-${id}`,
        label: later.address,
        text: link.href,
        copied: interaction.copied,
        messages: later,
        onCopy: () => void interaction.copy(link.href),
      })}
    </section>
  `;
}
