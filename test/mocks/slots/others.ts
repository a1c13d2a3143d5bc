/** Seats that other residents have taken already, so that a week of slots looks like one. */
import type { ServiceDays } from '../../../src/api/generated/types.ts';
import { seatsLeft, slotState } from '../../../src/domain/slot-state.ts';
import type { MockCenter } from '../center.ts';

const busyDays = 10;
/** Of two seats, again and again; the soonest ones are gone first. */
const usual = [2, 2, 1, 2, 0, 1, 2, 0, 0, 1];

/** Today is full, the days after it are partly taken, the later ones free. */
export function takeUsualSeats(center: MockCenter): void {
  for (const { service, days } of [...center.loadSlots({}).services, ...consultationDays(center)]) {
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
  const [first] = center.loadSlots({}).services;
  takeFree(center, center.loadSlots(first ? { to: first.lastDay } : {}).services);
}

/** Every consultation that could still be booked. */
export function takeAllConsultations(center: MockCenter): void {
  const [first] = consultationDays(center);
  if (first) takeFree(center, center.loadConsultation({ to: first.lastDay }).services);
}

function consultationDays(center: MockCenter): ServiceDays[] {
  return center.consultation ? center.loadConsultation({}).services : [];
}

function takeFree(center: MockCenter, services: readonly ServiceDays[]): void {
  const now = center.clock.now();
  for (const { service, days } of services) {
    for (const slot of days.flatMap(({ slots }) => slots)) {
      if (slotState(slot, service.leadMinutes, now) !== 'free') continue;
      center.seats.set(slot.id, { taken: slot.taken + seatsLeft(slot), waiting: slot.waiting });
    }
  }
}
