/** What is kept in confidence and when not, the notice about data, and a consent to each (PIPL articles 14, 17, 29). */
import { html } from 'lit';
import { formatTime } from '../../../i18n/format.ts';
import { consentField } from '../../../ui/consent-field.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { renderWhen } from '../../../ui/when.ts';
import { errorOf, type RenderStep } from './render-step.ts';

/** Until when the time is kept: one that stands still, by the server's clock. */
export const consentStep: RenderStep = (context, flow, state) => {
  const { messages, scene, center, terms } = context;
  const { choice, draft } = state;
  const { confidentiality, retentionDays } = terms;
  const { kept } = flow.hold;
  const notice = { ...center.notice, retentionDays };
  return html`
    ${
      choice
        ? html`
            <div>
              <p class="when"><strong>${renderWhen(choice.slot, scene)}</strong></p>
              <p class="held">
                ${
                  choice.kind === 'wait'
                    ? messages.waitHow
                    : kept
                      ? messages.heldUntil(formatTime(kept.expiresAt, scene.locale, scene.isElder))
                      : messages.holdLapsed
                }
              </p>
            </div>
            ${noticeBox({ notice, endsAt: choice.slot.endsAt, messages, locale: scene.locale })}
          `
        : ''
    }
    ${consentField({
      id: 'consent',
      label: messages.consentLabel,
      isGiven: draft.noticeVersion === notice.version,
      error: errorOf(context, state, 'consent'),
      onChange: (isGiven) => flow.edit({ noticeVersion: isGiven ? notice.version : undefined }),
    })}
    <section class="notice-box" aria-labelledby="confidence">
      <h3 id="confidence">${messages.confidentiality}</h3>
      <p lang="zh-CN">${confidentiality.text}</p>
      <h4 id="exceptions">${messages.exceptions}</h4>
      <ul class="exceptions" lang="zh-CN" aria-labelledby="exceptions">
        ${confidentiality.exceptions.map((exception) => html`<li>${exception}</li>`)}
      </ul>
    </section>
    ${consentField({
      id: 'confidential',
      label: messages.confidentialConsent,
      isGiven: draft.confidentialityVersion === confidentiality.version,
      error: errorOf(context, state, 'confidential'),
      onChange: (isGiven) =>
        flow.edit({ confidentialityVersion: isGiven ? confidentiality.version : undefined }),
    })}
  `;
};
