/**
 * Days and slots to choose from: a week of days, and the slots of the chosen one. Elder mode shows one of the two at a
 * time. Where the focus goes is the host's to say, once it has drawn: to the slots when a day was chosen, and back.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { holidayOf } from '../domain/holidays.ts';
import type { Day } from '../domain/plain-date.ts';
import type { SlotMessages } from '../i18n/slots.ts';
import { dayChoice, type DayChoiceProps } from './day-choice.ts';
import { allFullNote, slotChoice, type ShownDay, type SlotChoiceProps } from './slot-choice.ts';

export interface SlotPickerProps
  extends
    Omit<DayChoiceProps, 'days' | 'messages' | 'festivalOf'>,
    Omit<SlotChoiceProps, 'day' | 'messages'> {
  /** One week, from its Monday. */
  readonly days: readonly ShownDay[];
  readonly messages: SlotMessages;
}

export function slotPicker(props: SlotPickerProps): TemplateResult {
  const day = props.days.find(({ day }) => day === props.selectedDay);
  const festivalOf = (day: Day): string | undefined => holidayOf(day, props.holidays)?.name;
  return html`
    ${day && props.isElder ? nothing : [allFullNote(props), dayChoice({ ...props, festivalOf })]}
    ${day ? slotChoice({ ...props, day }) : nothing}
  `;
}

/** After a day was chosen: its slots are what one looks at. */
export function focusSlots(root: ParentNode): void {
  root.querySelector<HTMLElement>('#slots')?.focus();
}

/** After "back to the days": the one that was chosen, else the first that can be. */
export function focusDays(root: ParentNode, day: Day | undefined): void {
  const found =
    (day && root.querySelector<HTMLElement>(`[data-day="${day}"]`)) ||
    root.querySelector<HTMLElement>('.day:not([aria-disabled])');
  found?.focus();
}
