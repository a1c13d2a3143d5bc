/** Choosing another slot of the same service: days by the week, slots by the day. Loaded when somebody does so. */
import type { SlotsPage } from '../../../api/generated/types.ts';
import { speechOf } from '../../../context/speech.ts';
import { dayInZone } from '../../../domain/zone.ts';
import chinese from '../../../i18n/zh-CN/slots.ts';
import { slotPicker } from '../../../ui/slot-picker.ts';
import { mayMoveTo } from '../my-bookings.model.ts';
import type { PanelProps } from './act-panel.ts';
import type { BookingsContext } from './bookings-context.ts';
import type { BookingsHost } from './host.ts';

export type SlotsView = (page: SlotsPage, context: BookingsContext, props: PanelProps) => unknown;

/** Settles when it can be shown in the language of the host; from then on it follows that. */
export async function slotsViewOf(host: BookingsHost): Promise<SlotsView> {
  const speech = speechOf(host, chinese, async () => ({
    speak: (await import('../my-bookings.texts.ts')).speakSlots,
  }));
  await speech.load(host.manner.locale);
  return (page, context, { desk, opened, booking }) => {
    void speech.load(context.locale);
    const { state } = opened;
    const offered = page.services.find(({ service }) => service.id === booking.slot?.serviceId);
    if (state.step !== 'choosing' || !offered) return context.messages.noOtherDates;
    const { service, lastDay, firstFreeDay } = offered;
    const days = offered.days.map((day) => ({
      ...day,
      slots: day.slots.filter(({ startsAt }) => mayMoveTo(booking, startsAt)),
    }));
    return slotPicker({
      days,
      lastDay,
      firstFreeDay,
      holidays: page.holidays,
      today: dayInZone(context.now, page.center.timeZone),
      now: context.now,
      leadMinutes: service.leadMinutes,
      // Who has a place does not wait for another.
      waitlistCapacity: 0,
      partySize: booking.partySize,
      selectedDay: state.day,
      selectedSlotId: booking.slot?.id,
      isWide: desk.hasColumns && !context.isElder,
      isElder: context.isElder,
      locale: speech.value.locale,
      messages: speech.value.text,
      onWeek: (monday) => desk.changes.showWeek(opened, monday),
      onDay: (day) => void desk.changes.showDay(opened, day),
      onBackToDays: () => desk.changes.backToDays(opened),
      onSlot(slotId) {
        const slot = days.flatMap(({ slots }) => slots).find(({ id }) => id === slotId);
        if (!slot || slotId === booking.slot?.id) return;
        const { startsAt, endsAt } = slot;
        desk.changes.ask(opened, { kind: 'reschedule', to: slotId, startsAt, endsAt });
      },
    });
  };
}
