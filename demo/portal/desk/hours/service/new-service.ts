/** What a center has not said yet of a service that it adds on the page. */
import type { Service } from '../../../../../src/api/generated/types.ts';

/** Without personal questions, and with a short line. */
export function newService(id: string): Service {
  return {
    id,
    name: '',
    room: '',
    description: null,
    bring: null,
    phone: null,
    items: [],
    slotMinutes: 30,
    capacity: 1,
    maxPartySize: 1,
    asksAge: false,
    weekly: [],
    walkIn: [],
    onHolidays: 'closed',
    horizonDays: 28,
    leadMinutes: 30,
    cancelMinutesBefore: 60,
    holdMinutes: 20,
    waitlistCapacity: 4,
    limit: null,
    healthNotice: null,
  };
}

export function unusedId(services: readonly Service[]): string {
  for (let number = services.length + 1; ; number += 1) {
    const id = `service-${number}`;
    if (services.every((service) => service.id !== id)) return id;
  }
}
