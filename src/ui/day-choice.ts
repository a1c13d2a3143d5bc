/**
 * The days of one week to choose from; each says how many slots are free, or why none is. A row where there is room, a
 * list where there is not.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { dayState, freeSlotCount, type DayRules, type SlotDayFacts } from '../domain/day-slots.ts';
import { addDays, startOfWeek, weekdayOf, type Day } from '../domain/plain-date.ts';
import type { DayChoiceMessages } from '../i18n/slots.ts';

export interface DayChoiceProps extends DayRules {
  /** One week, from its Monday. */
  readonly days: readonly SlotDayFacts[];
  readonly selectedDay: Day | undefined;
  /** Offered at once, in whichever week it is. */
  readonly firstFreeDay: Day | null;
  /** The festival that a holiday is for; a first screen does without. */
  readonly festivalOf?: (day: Day) => string | undefined;
  /** Room for seven columns. */
  readonly isWide: boolean;
  readonly messages: DayChoiceMessages;
  /** The week from this Monday on. */
  onWeek(from: Day): void;
  onDay(day: Day): void;
}

/** Below so many free slots a day is nearly full. */
const few = 3;

function renderDay(facts: SlotDayFacts, props: DayChoiceProps): TemplateResult {
  const { messages, today, selectedDay, festivalOf, isWide, onDay } = props;
  const { day } = facts;
  const state = dayState(facts, props);
  const count = freeSlotCount(facts, props);
  const label = messages.dayState(state, count, state === 'holiday' ? festivalOf?.(day) : undefined);
  const isOut = state === 'past' || state === 'later';
  const isToday = day === today;
  const name = messages.days.dayShort(day);
  const weekday = messages.days.weekdays[weekdayOf(day) - 1]!;
  return html`
    <li>
      <button
        part="day"
        class="day ${state} ${count < few ? 'few' : ''}"
        type="button"
        data-day=${day}
        aria-label=${messages.dayName(name, isToday, state === 'free' ? messages.freeSlots(count) : label)}
        aria-pressed=${isOut ? nothing : day === selectedDay}
        aria-current=${isToday ? 'date' : nothing}
        aria-disabled=${isOut || nothing}
        @click=${() => isOut || onDay(day)}
      >
        ${isWide ? html`<span>${isToday ? messages.today : weekday}</span>` : nothing}
        <b> ${isWide ? messages.date(day) : isToday ? name.replace(weekday, messages.today) : name} </b>
        <i>${label}</i>
      </button>
    </li>
  `;
}

export function dayChoice(props: DayChoiceProps): TemplateResult {
  const { days, today, lastDay, firstFreeDay, selectedDay, messages, onWeek, onDay } = props;
  const monday = days[0]!.day;
  const turn = (name: string, sign: string, to: Day): TemplateResult => {
    const isOut = to < startOfWeek(today) || to > lastDay;
    return html`
      <button
        part="button"
        class="turn"
        type="button"
        aria-label=${name}
        aria-disabled=${isOut || nothing}
        @click=${() => isOut || onWeek(to)}
      >
        ${sign}
      </button>
    `;
  };
  return html`
    <div class="week ${props.isWide ? 'bar' : ''}">
      ${turn(messages.previousWeek, '‹', addDays(monday, -7))}
      <b>${messages.weekRange(monday, addDays(monday, 6))}</b>
      ${turn(messages.nextWeek, '›', addDays(monday, 7))}
      ${
        firstFreeDay && firstFreeDay !== selectedDay
          ? html`
              <button part="button" class="first" type="button" @click=${() => onDay(firstFreeDay)}>
                ${messages.firstFree(messages.days.dayShort(firstFreeDay))}
              </button>
            `
          : nothing
      }
    </div>
    <ul class="days ${props.isWide ? 'columns' : ''}" aria-label=${messages.chooseDay}>
      ${days.map((day) => renderDay(day, props))}
    </ul>
  `;
}
