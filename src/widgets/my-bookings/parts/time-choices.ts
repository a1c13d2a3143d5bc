/** A few times to choose from, each with its places. */
import { html, type TemplateResult } from 'lit';
import { renderWhen } from '../../../ui/when.ts';
import type { BookingsContext } from './bookings-context.ts';

export interface Time {
  /** Id of the slot or activity. */
  readonly to: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface TimeChoice extends Omit<Time, 'to'> {
  readonly id: string;
  readonly left: number;
}

/** `labelledBy`: id of what the list is called by. */
export function timeChoices(
  choices: readonly TimeChoice[],
  labelledBy: string,
  context: BookingsContext,
  onChoose: (time: Time) => void,
): TemplateResult {
  return html`
    <ul class="time-choices" aria-labelledby=${labelledBy}>
      ${choices.map(
        ({ id, startsAt, endsAt, left }) => html`
          <li>
            <button
              part="button"
              class="button"
              type="button"
              @click=${() => onChoose({ to: id, startsAt, endsAt })}
            >
              <span>${renderWhen({ startsAt, endsAt }, context)}</span>
              <span class="hint">${context.messages.places(left)}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
