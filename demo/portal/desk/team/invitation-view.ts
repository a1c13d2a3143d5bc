/** A link that lets a colleague set a passphrase: shown once, to copy or to print. */
import { html, type TemplateResult } from 'lit';
import type { StaffInvitation } from '../../../../src/api/generated/types.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { texts } from './texts.ts';

export interface InvitationViewProps {
  readonly onSaid: (words: string) => void;
  readonly onClose: () => void;
}

/** In the fragment, which no server and no log gets to see. */
function linkOf(token: string): string {
  return `${location.origin}${location.pathname}${location.search}#boai-invitation=${token}`;
}

export function invitationView(
  { account, invitationToken, expiresAt }: StaffInvitation,
  { onSaid, onClose }: InvitationViewProps,
): TemplateResult {
  const link = linkOf(invitationToken);
  const copy = async (event: Event): Promise<void> => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    try {
      await navigator.clipboard.writeText(link);
      onSaid(texts.copied);
    } catch {
      // Plain http, or not allowed.
      root.querySelector<HTMLInputElement>('#link')?.select();
      onSaid(texts.copyByHand);
    }
  };
  return html`
    <section class="invitation card" aria-labelledby="invitation">
      <h2 id="invitation" tabindex="-1">${texts.link(account.name)}</h2>
      <p id="link-hint">${texts.linkHint(formatInstant(expiresAt, deskLanguage()))}</p>
      <input
        class="input"
        id="link"
        readonly
        aria-labelledby="invitation"
        aria-describedby="link-hint"
        .value=${link}
      />
      <p class="paper">${link}</p>
      <div class="row">
        <button class="button primary" type="button" @click=${copy}>${texts.copy}</button>
        <button class="button" type="button" @click=${() => window.print()}>${texts.print}</button>
        <button class="button plain" type="button" @click=${onClose}>${texts.close}</button>
      </div>
    </section>
  `;
}
