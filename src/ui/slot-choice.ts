/** The slots of one day to choose from, by 上午 and 下午, each with the seats left; and what there is instead of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayState, fits, type DayRules, type SlotDayFacts } from '../domain/day-slots.ts';
import { byHalfDay } from '../domain/half-day.ts';
import { holidayOf, isAnnounced, type HolidayYearFacts } from '../domain/holidays.ts';
import type { Day } from '../domain/plain-date.ts';
import { seatsLeft, slotState } from '../domain/slot-state.ts';
import { formatDayShort, formatTimeRange } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { SlotMessages } from '../i18n/slots.ts';

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The contract's `Slot` has it all. */
export interface ShownSlot extends Times {
  readonly id: string;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
}

/** The contract's `SlotDay` has it all. */
export interface ShownDay extends SlotDayFacts {
  readonly note: string | null;
  readonly slots: readonly ShownSlot[];
  readonly walkIn: readonly Times[];
}

export interface SlotChoiceProps extends DayRules {
  readonly day: ShownDay;
  readonly selectedSlotId?: string | undefined;
  readonly firstFreeDay: Day | null;
  readonly holidays: readonly HolidayYearFacts[];
  /** People who may wait for one slot. */
  readonly waitlistCapacity: number;
  readonly locale: Locale;
  readonly isElder: boolean;
  readonly messages: SlotMessages;
  /** What is shown may be old: to be looked at, not to be chosen from. */
  readonly isPaused?: boolean;
  onSlot(slotId: string): void;
  /** Without it nobody waits here. */
  readonly onWait?: ((slotId: string) => void) | undefined;
  onBackToDays(): void;
}

function canWait(
  { waiting }: ShownSlot,
  { onWait, waitlistCapacity, partySize, isPaused = false }: SlotChoiceProps,
): boolean {
  return !isPaused && onWait !== undefined && waiting + partySize <= waitlistCapacity;
}

function renderSlot(slot: ShownSlot, props: SlotChoiceProps): TemplateResult {
  const { messages, locale, isElder, selectedSlotId, partySize, isPaused, onSlot, onWait } = props;
  const { id, startsAt, endsAt, capacity } = slot;
  const left = seatsLeft(slot);
  const time = html`<b>${formatTimeRange(startsAt, endsAt, locale, isElder)}</b>`;
  const still = (text: string): TemplateResult => html`
    <p class="slot full">
      ${time}
      <span>${text}</span>
    </p>
  `;
  const button = (kind: string, text: string, choose: () => void): TemplateResult => html`
    <button
      part="slot"
      class="slot ${kind}"
      type="button"
      data-slot=${id}
      aria-pressed=${selectedSlotId === undefined ? nothing : id === selectedSlotId}
      @click=${choose}
    >
      ${time}
      <span>${text}</span>
    </button>
  `;
  if (fits(slot, props)) {
    const text = messages.seats(left);
    return isPaused ? still(text) : button(left === 1 && capacity > 1 ? 'few' : '', text, () => onSlot(id));
  }
  const text = left > 0 ? messages.tooFewSeats(left, partySize) : messages.full;
  return canWait(slot, props)
    ? button('waits', `${text} · ${messages.wait}`, () => onWait?.(id))
    : still(text);
}

/** Why there is nothing to choose, and what else there is; the phone stands below in every state. */
function renderInstead(props: SlotChoiceProps): TemplateResult | typeof nothing {
  const { day, messages, holidays, lastDay, locale, leadMinutes, now } = props;
  const state = dayState(day, props);
  if (state === 'free') return nothing;
  const mayWait =
    state === 'full' &&
    day.slots.some((slot) => slotState(slot, leadMinutes, now) === 'full' && canWait(slot, props));
  return html`
    <p>
      ${messages.noSlots(state, holidayOf(day.day, holidays)?.name, formatDayShort(lastDay, locale))}
      ${mayWait ? messages.mayWait : nothing}
    </p>
  `;
}

/** Above the days, so that nobody looks through them in vain. */
export function allFullNote({
  firstFreeDay,
  lastDay,
  locale,
  messages,
}: Pick<SlotChoiceProps, 'firstFreeDay' | 'lastDay' | 'locale' | 'messages'>):
  TemplateResult | typeof nothing {
  if (firstFreeDay !== null) return nothing;
  return html`<p class="note all-full">${messages.allFull(formatDayShort(lastDay, locale))}</p>`;
}

export function slotChoice(props: SlotChoiceProps): TemplateResult {
  const { day, messages, holidays, locale, isElder, leadMinutes, now, lastDay, onBackToDays } = props;
  const year = Number(day.day.slice(0, 4));
  const open =
    day.day > lastDay ? [] : day.slots.filter((slot) => slotState(slot, leadMinutes, now) !== 'over');
  return html`
    <section class="slots" aria-labelledby="slots">
      <div class="slots-head">
        <h3 id="slots" tabindex="-1">${messages.slotsOf(formatDayShort(day.day, locale))}</h3>
        <button part="button" class="button plain" type="button" @click=${onBackToDays}>
          ${messages.backToDays}
        </button>
      </div>
      ${day.note === null ? nothing : html`<p class="note" lang="zh-CN">${day.note}</p>`}
      ${day.day === props.firstFreeDay ? html`<p class="hint">${messages.isFirstFree}</p>` : nothing}
      ${renderInstead(props)}
      ${byHalfDay(open).map(
        ({ half, times }) => html`
          <h4 id=${half}>${messages.halves[half]}</h4>
          <ul class="times-list" aria-labelledby=${half}>
            ${times.map((slot) => html`<li>${renderSlot(slot, props)}</li>`)}
          </ul>
        `,
      )}
      ${
        day.walkIn.length > 0
          ? html`
              <p class="walk-in">
                ${messages.walkIn(
                  day.walkIn.map(({ startsAt, endsAt }) =>
                    formatTimeRange(startsAt, endsAt, locale, isElder),
                  ),
                )}
              </p>
            `
          : nothing
      }
      ${isAnnounced(year, holidays) ? nothing : html`<p class="hint">${messages.notAnnounced(year)}</p>`}
    </section>
  `;
}
