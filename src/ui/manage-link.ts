/** The link that opens a booking again: to follow, or to keep. Whoever has it may change the booking. */
import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../domain/web-address.ts';
import { copyField, isCopiedText, type Copied } from './copy-field.ts';
import { linkIcon } from './icons.ts';

export interface ManageLinkOptions {
  /** The booking's `manageUrl`; its token stands in the fragment, which no server and no referrer sees. */
  readonly url: string;
  readonly copied: Copied | undefined;
  readonly messages: {
    readonly manage: string;
    /** What the link is good for, and who should have it. */
    readonly manageHow: string;
    /** Names the address where it has to be copied by hand. */
    readonly manageLink: string;
    readonly copyLink: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    /** For whoever cannot print or copy. */
    readonly orScreenshot: string;
  };
  readonly onCopy: () => void;
}

/** None where the address leads nowhere: the code opens the booking as well. */
export function manageLink({
  url,
  copied,
  messages,
  onCopy,
}: ManageLinkOptions): TemplateResult | typeof nothing {
  const address = webAddress(url);
  if (!address) return nothing;
  const outcome = isCopiedText(copied, url) ? copied : undefined;
  return html`
    <div class="manage">
      <p>${messages.manageHow}</p>
      <div class="row">
        <a part="button" class="button" href=${address.href}>${messages.manage}</a>
        <button part="button" class="button" type="button" @click=${onCopy}>
          ${linkIcon}${outcome?.isDone ? messages.copied : messages.copyLink}
        </button>
      </div>
      ${
        outcome && !outcome.isDone
          ? copyField({ id: 'manage', label: messages.manageLink, text: url, copied, messages })
          : nothing
      }
      <p class="hint">${messages.orScreenshot}</p>
    </div>
  `;
}
