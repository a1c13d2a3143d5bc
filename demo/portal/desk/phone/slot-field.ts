/** The times a caller can have, and the full ones that can be waited for: chosen by typing the digits of day and hour. */
import { html, type TemplateResult } from 'lit';
import type { Service, ServiceDays, Slot } from '../../../../src/api/generated/types.ts';
import { slotState } from '../../../../src/domain/slot-state.ts';
import { formatDayShort, formatTimeRange } from '../../../../src/i18n/format.ts';
import { field } from '../../../../src/ui/field.ts';
import { deskLanguage } from '../language.ts';
import { texts } from './texts.ts';

export interface SlotChoice {
  readonly slot: Slot;
  readonly service: Service;
  readonly day: string;
  /** Only the waiting list is left. */
  readonly isFull: boolean;
}

/** `keptId`: the seat that is kept for this form is no seat of others. */
export function slotChoices(
  offers: readonly ServiceDays[],
  now: number,
  keptId: string | undefined,
): readonly SlotChoice[] {
  return offers.flatMap(({ service, days }) =>
    days.flatMap(({ day, slots }) =>
      slots
        .map((slot) => ({
          slot,
          service,
          day,
          isFull: slot.taken >= slot.capacity && slot.id !== keptId,
        }))
        .filter(({ slot, isFull }) => (isFull ? canWait(slot, service, now) : Date.parse(slot.endsAt) > now)),
    ),
  );
}

/** Whoever waits for what begins too soon could not be offered it any more. */
function canWait(slot: Slot, { waitlistCapacity, leadMinutes }: Service, now: number): boolean {
  return slot.waiting < waitlistCapacity && slotState(slot, leadMinutes, now) === 'full';
}

export interface SlotFieldProps {
  readonly choices: readonly SlotChoice[];
  readonly slotId: string;
  readonly error: string | undefined;
  /** So long the chosen seat is kept; undefined: it is not. */
  readonly minutesLeft: number | undefined;
  /** On to the next field: the time is chosen. */
  readonly onLeave: () => void;
  readonly onChange: (slotId: string) => void;
}

export function slotField(props: SlotFieldProps): TemplateResult {
  const { choices, slotId, error, onLeave, onChange } = props;
  const groups = new Map<string, SlotChoice[]>();
  for (const choice of choices) {
    const label = `${formatDayShort(choice.day, deskLanguage())} ${choice.service.name}`;
    groups.set(label, [...(groups.get(label) ?? []), choice]);
  }
  return field({
    id: 'slotId',
    label: texts.slot,
    hint: hintOf(props),
    error,
    control: ({ describedBy, invalid }) =>
      html`<select
        class="input"
        id="slotId"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @blur=${onLeave}
        @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
      >
        <option value="">${texts.choose}</option>
        ${[...groups].map(
          ([label, ofDay]) =>
            html`<optgroup label=${label}>
              ${ofDay.map((choice) => renderChoice(choice, label, slotId))}
            </optgroup>`,
        )}
      </select>`,
  });
}

/** Digits first: a time is chosen by typing it. */
function renderChoice({ slot, day, isFull }: SlotChoice, label: string, slotId: string): TemplateResult {
  const { id, startsAt, endsAt } = slot;
  return html`<option value=${id} .selected=${id === slotId}>
    ${day.slice(5, 7)}/${day.slice(8)} ${formatTimeRange(startsAt, endsAt, deskLanguage())}
    ${isFull ? texts.full : ''} ${label}
  </option>`;
}

function hintOf({ choices, slotId, minutesLeft }: SlotFieldProps): string | undefined {
  const chosen = choices.find(({ slot }) => slot.id === slotId);
  if (chosen?.isFull) return texts.fullHint(chosen.slot.waiting);
  return minutesLeft === undefined ? undefined : texts.kept(minutesLeft);
}
