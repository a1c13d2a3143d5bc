/** Choosing another time for a booking: dates of its series as a list, slots of its service by day. */
import { html, nothing, type TemplateResult } from 'lit';
import { placesLeft } from '../../../domain/activity-state.ts';
import type { PanelProps } from './act-panel.ts';
import type { BookingsContext } from './bookings-context.ts';
import type { OtherTimes } from './other-times.ts';
import { timeChoices } from './time-choices.ts';

function choicesView(times: OtherTimes, context: BookingsContext, props: PanelProps): unknown {
  if (times.kind === 'slots') return times.view(times.page, context, props);
  const { desk, opened } = props;
  const { messages } = context;
  const { state } = opened;
  const dates = times.dates.map((date) => ({ ...date, left: placesLeft(date) }));
  const limit = state.step === 'choosing' ? state.dateLimit : dates.length;
  if (dates.length === 0) return html`<p>${messages.noOtherDates}</p>`;
  return html`
    ${timeChoices(dates.slice(0, limit), 'choose-time', context, (time) =>
      desk.changes.ask(opened, { kind: 'reschedule', ...time }),
    )}
    ${
      dates.length > limit
        ? html`
            <div class="row">
              <button
                part="button"
                class="button"
                type="button"
                @click=${() => desk.changes.showMoreDates(opened)}
              >
                ${messages.moreDates}
              </button>
            </div>
          `
        : nothing
    }
  `;
}

/** What was read stays in sight while the next week is. */
export function otherTimesView(context: BookingsContext, props: PanelProps): TemplateResult {
  const { messages } = context;
  const { desk, opened } = props;
  const { state } = opened.times;
  const isFailed = state.status === 'failed';
  return html`
    <div class="panel" aria-busy=${state.status === 'loading'}>
      <h4 id="choose-time" tabindex="-1" data-focus>${messages.chooseTime}</h4>
      <p class="hint">${messages.unchangedUntil}</p>
      ${isFailed ? html`<p class="notice-line">${messages.otherDatesFailed}</p>` : nothing}
      ${
        state.last
          ? choicesView(state.last, context, props)
          : isFailed
            ? nothing
            : html`<p class="hint times-loading">${messages.loading}</p>`
      }
      <div class="row">
        ${
          isFailed
            ? html`
                <button
                  part="button"
                  class="button"
                  type="button"
                  @click=${() => desk.changes.loadTimes(opened)}
                >
                  ${messages.tryAgain}
                </button>
              `
            : nothing
        }
        <button part="button" class="button" type="button" @click=${() => desk.changes.back(opened)}>
          ${messages.back}
        </button>
      </div>
    </div>
  `;
}
