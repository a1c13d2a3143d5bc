/** Ways to keep an activity or pass it on: calendar file, subscription, link, QR code. */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarLink, inBrowserHint } from '../../../../ui/calendar-link.ts';
import { copyField, isCopiedText } from '../../../../ui/copy-field.ts';
import { linkIcon, qrCodeIcon, rssIcon } from '../../../../ui/icons.ts';
import type { DetailContext } from './detail-context.ts';

function renderFeeds(context: DetailContext): TemplateResult {
  const { activity, client, messages, copied, copy } = context;
  const feeds: (readonly [string, string])[] = [[messages.feedOfAll, client.feedUrl()]];
  if (activity.category) feeds.push([messages.feedOf(activity.category), client.feedUrl(activity.category)]);
  return html`
    <details>
      <summary part="button" class="button">${rssIcon}${messages.subscribe}</summary>
      <p class="hint">${messages.subscribeHow}</p>
      ${feeds.map(([label, url], index) =>
        copyField({ id: `feed-${index}`, label, text: url, copied, messages, onCopy: () => copy(url) }),
      )}
    </details>
  `;
}

export function renderKeep(context: DetailContext): TemplateResult {
  const { activity, client, messages, shareUrl, copied, copy, qr, showQr } = context;
  const isByHand = isCopiedText(copied, shareUrl) && !copied.isDone;
  return html`
    <section class="keep" aria-labelledby="keep">
      <h3 id="keep">${messages.keep}</h3>
      <div class="row">
        ${calendarLink(client.activityCalendarUrl(activity.id), messages.addToCalendar)}
        <button part="button" class="button" type="button" @click=${() => copy(shareUrl)}>
          ${linkIcon}${isCopiedText(copied, shareUrl) && copied.isDone ? messages.copied : messages.copyLink}
        </button>
        ${
          qr
            ? nothing
            : html`
                <button part="button" class="button" type="button" @click=${showQr}>
                  ${qrCodeIcon}${messages.showQr}
                </button>
              `
        }
      </div>
      ${inBrowserHint(messages.openInBrowser)}
      ${
        isByHand
          ? copyField({ id: 'share', label: messages.link, text: shareUrl, copied, messages })
          : nothing
      }
      ${qr ?? nothing} ${renderFeeds(context)}
    </section>
  `;
}
