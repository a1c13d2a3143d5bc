/** The choice of a time; it is kept at once while the rest is filled in. */
import { html, nothing } from 'lit';
import type { ChosenSlot } from '../../../domain/chosen-slot.ts';
import { startOfWeek } from '../../../domain/plain-date.ts';
import { slotPicker } from '../../../ui/slot-picker.ts';
import type { RenderStep } from './render-step.ts';

export const timeStep: RenderStep = (context, flow, { choice, errors }) => {
  const { scene, messages, terms, service, isPaused } = context;
  const { offer, days, day, consultation, text, isElder, monday } = scene;
  // While another week is read, its days are there without their slots.
  if (!offer || !consultation || !days) return html`<p class="loading">${text.loading}</p>`;
  const slotOf = (slotId: string): ChosenSlot =>
    days.flatMap(({ slots }) => slots).find(({ id }) => id === slotId)!;
  return html`
    ${offer.firstFreeDay === null ? html`<p class="message">${messages.nobodyFree}</p>` : nothing}
    ${terms.isCallBack ? html`<p>${messages.callBackHow}</p>` : nothing}
    ${flow.asksTo === 'open' ? html`<p class="held">${messages.holding}</p>` : nothing}
    ${
      errors.some(({ field }) => field === 'time')
        ? html`<p class="error">${messages.consultationError('time', 'missing')}</p>`
        : nothing
    }
    ${slotPicker({
      ...scene,
      days,
      lastDay: offer.lastDay,
      firstFreeDay: offer.firstFreeDay,
      selectedDay: day,
      selectedSlotId: choice?.slot.id,
      leadMinutes: service.leadMinutes,
      waitlistCapacity: service.waitlistCapacity,
      partySize: 1,
      holidays: consultation.holidays,
      isPaused,
      messages: messages.slots,
      onWeek: (week) => context.choose({ week, day: null }),
      onDay: (picked) => {
        context.choose({ day: picked, week: startOfWeek(picked) });
        context.focusNext('#slots');
      },
      onSlot: (slotId) => flow.choose(slotOf(slotId)),
      onWait: (slotId) => flow.wait(slotOf(slotId)),
      onBackToDays: () => {
        context.choose({ day: isElder ? null : day, week: monday });
        context.focusNext(`[data-day="${day}"]`);
      },
    })}
  `;
};
