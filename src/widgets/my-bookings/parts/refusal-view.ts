/** A change that was refused, with the way on: other times, fewer people. The phone stands below in every state. */
import { html, nothing, type TemplateResult } from 'lit';
import { seatsLeft } from '../../../domain/slot-state.ts';
import { placesLeft } from '../../../domain/activity-state.ts';
import type { ChangeRefusalKind } from '../../../i18n/my-bookings.ts';
import { mayMoveTo, type Act } from '../my-bookings.model.ts';
import type { PanelProps } from './act-panel.ts';
import type { BookingsContext } from './bookings-context.ts';
import { leavesUnchanged, refusalKind, type Refusal } from './refusal.ts';
import { timeChoices, type TimeChoice } from './time-choices.ts';

/** After these another time may do. */
const others: readonly ChangeRefusalKind[] = [
  'full',
  'notEnough',
  'closed',
  'notOpen',
  'calledOff',
  'needsMorning',
  'gone',
];

/** Only for whoever wants another time: a booking that is cancelled is not moved. */
function insteadOf({ kind }: Act, { slots, alternatives }: Refusal, { booking }: PanelProps): TimeChoice[] {
  if (kind !== 'reschedule') return [];
  const series = booking.activity?.seriesId;
  return booking.slot
    ? slots
        .filter(({ startsAt }) => mayMoveTo(booking, startsAt))
        .map((slot) => ({ ...slot, left: seatsLeft(slot) }))
    : alternatives
        .filter((other) => other.seriesId === series && other.id !== booking.activity?.id)
        .map((other) => ({ ...other, left: placesLeft(other) }));
}

export function refusalView(
  act: Act,
  refusal: Refusal,
  context: BookingsContext,
  props: PanelProps,
): TemplateResult {
  const { messages } = context;
  const { desk, opened, booking } = props;
  const kind = refusalKind(act, refusal);
  const more = kind === 'notEnough' && act.kind === 'resize' ? (refusal.placesLeft ?? 0) : 0;
  const most = booking.partySize + more;
  const choices = insteadOf(act, refusal, props);
  return html`
    <div class="message warn">
      <h4 tabindex="-1" data-focus>${messages.refusal[kind]}</h4>
      ${leavesUnchanged(act) ? html`<p><strong>${messages.unchanged}</strong></p>` : nothing}
      <p>${more > 0 ? messages.onlyMore(more) : nothing} ${messages.wayOn[kind]}</p>
      ${
        choices.length > 0
          ? html`
              <p class="label" id="instead">${messages.insteadTimes}</p>
              ${timeChoices(choices, 'instead', context, (to) =>
                desk.changes.ask(opened, { kind: 'reschedule', ...to }),
              )}
            `
          : nothing
      }
      <div class="row">
        ${
          more > 0
            ? html`
                <button
                  part="primary-button"
                  class="button primary"
                  type="button"
                  @click=${() => desk.changes.send(opened, { kind: 'resize', partySize: most })}
                >
                  ${messages.comeAs(most)}
                </button>
              `
            : nothing
        }
        ${
          act.kind === 'reschedule' && others.includes(kind)
            ? html`
                <button
                  part="button"
                  class="button"
                  type="button"
                  @click=${() => desk.changes.press(opened, 'reschedule')}
                >
                  ${messages.chooseAnother}
                </button>
              `
            : nothing
        }
        <button part="button" class="button" type="button" @click=${() => desk.changes.back(opened)}>
          ${messages.close}
        </button>
      </div>
    </div>
  `;
}
