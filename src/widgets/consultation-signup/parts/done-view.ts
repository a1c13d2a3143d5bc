/** A consultation that is signed up for: the code, who calls whom, until when it can be changed. All of it neutral. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatInstant } from '../../../i18n/format.ts';
import { calendarLink, inBrowserHint } from '../../../ui/calendar-link.ts';
import { codeView } from '../../../ui/code-view.ts';
import { manageLink } from '../../../ui/manage-link.ts';
import { renderWhen } from '../../../ui/when.ts';
import type { State } from '../consultation-signup.model.ts';
import type { SignUpContext } from './sign-up-context.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

function whoCalls(
  { messages, center, terms }: SignUpContext,
  { contact }: Extract<State, { step: 'done' }>,
): string {
  if (contact !== 'phone') return messages.callUs;
  return terms.isCallBack ? messages.willCallIn : messages.willCall(center.hours);
}

export function renderDone(
  context: SignUpContext,
  flow: SignUpFlow,
  state: Extract<State, { step: 'done' }>,
): TemplateResult {
  const { messages, scene, copied, copy } = context;
  const { booking, manageUrl } = state.access;
  const { code, slot, cancelUntil, keptUntil, calendarUrl } = booking;
  const isWaiting = booking.status === 'waiting';
  return html`
    <section class="booking" aria-labelledby="done">
      <div class="message done">
        <h3 id="done" tabindex="-1" data-focus>${isWaiting ? messages.waiting : messages.booked}</h3>
        ${isWaiting ? html`<p><strong>${messages.ahead(booking.ahead ?? 0)}</strong></p>` : nothing}
        ${codeView({ code, label: messages.code, copied, messages, onCopy: () => copy(code) })}
        <p>${isWaiting ? messages.waitingHow : messages.bookedHow}</p>
        ${isWaiting ? nothing : html`<p>${whoCalls(context, state)}</p>`}
      </div>
      ${
        slot
          ? html`
              <dl class="facts">
                <div>
                  <dt>${messages.when}</dt>
                  <dd><strong>${renderWhen(slot, scene)}</strong></dd>
                </div>
                <div>
                  <dt>${messages.room}</dt>
                  <dd lang="zh-CN">${slot.room}</dd>
                </div>
              </dl>
            `
          : nothing
      }
      ${
        isWaiting
          ? nothing
          : html`
              <p>${messages.changeUntil(formatInstant(cancelUntil, scene.locale, scene.isElder))}</p>
              <div class="row">${calendarLink(calendarUrl, messages.addToCalendar)}</div>
              ${inBrowserHint(messages.openInBrowser)}
            `
      }
      ${manageLink({ url: manageUrl, copied, messages, onCopy: () => copy(manageUrl) })}
      <p class="hint">${messages.keptUntilDay(formatDay(keptUntil, scene.locale))}</p>
      <div class="row after">
        <button part="button" class="button" type="button" @click=${() => flow.clear()}>
          ${messages.again}
        </button>
      </div>
    </section>
  `;
}
