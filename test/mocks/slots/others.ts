/** Seats that other residents have taken already, so that a week of slots looks like one. */
import { seatsLeft, slotState } from '../../../src/domain/slot-state.ts';
import type { MockCenter } from '../center.ts';

const busyDays = 10;
/** Of two seats, again and again; the soonest ones are gone first. */
const usual = [2, 2, 1, 2, 0, 1, 2, 0, 0, 1];

/** Today is full, the days after it are partly taken, the later ones free. */
export function takeUsualSeats(center: MockCenter): void {
  for (const { service, days } of center.loadSlots({}).services) {
    days.slice(0, busyDays).forEach(({ slots }, dayIndex) => {
      slots.forEach(({ id }, index) => {
        const share = dayIndex === 0 ? 2 : usual[(dayIndex * 3 + index) % usual.length]!;
        const taken = Math.min(service.capacity, Math.ceil((share * service.capacity) / 2));
        center.seats.set(id, { taken, waiting: 0 });
      });
    });
  }
}

/** Every slot that could still be booked. */
export function takeAllSeats(center: MockCenter): void {
  const now = center.clock.now();
  const [first] = center.loadSlots({}).services;
  const lastDay = first?.lastDay;
  for (const { service, days } of center.loadSlots(lastDay === undefined ? {} : { to: lastDay }).services) {
    for (const slot of days.flatMap(({ slots }) => slots)) {
      if (slotState(slot, service.leadMinutes, now) !== 'free') continue;
      center.seats.set(slot.id, { taken: slot.taken + seatsLeft(slot), waiting: slot.waiting });
    }
  }
}
