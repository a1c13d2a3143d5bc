/** Services for tests, written as staff would have set them. */
import type { Service } from '../../src/api/generated/types.ts';
import type { Store } from '../../demo/server/store/open.ts';
import { testCenter } from './server.ts';

/** Weekdays 8:30–11:30 and 14:30–17:00, two seats every half hour; changed as the test needs it. */
export function aService(changes: Partial<Service> = {}): Service {
  const weekdays = [1, 2, 3, 4, 5];
  return {
    id: 'cabin',
    name: '健康小屋',
    room: '健康小屋',
    description: null,
    bring: '社保卡',
    phone: null,
    items: [
      { id: 'pressure', name: '血压', fasting: false },
      { id: 'glucose', name: '空腹血糖', fasting: true },
    ],
    slotMinutes: 30,
    capacity: 2,
    maxPartySize: 2,
    asksAge: false,
    weekly: weekdays.flatMap((weekday) => [
      { weekday, from: '08:30', to: '11:30' },
      { weekday, from: '14:30', to: '17:00' },
    ]),
    walkIn: [{ weekday: 5, from: '14:30', to: '17:00' }],
    onHolidays: 'closed',
    horizonDays: 30,
    leadMinutes: 60,
    cancelMinutesBefore: 120,
    holdMinutes: 20,
    waitlistCapacity: 6,
    limit: null,
    healthNotice: { version: '2026-11-01', why: '用于健康评估', refusal: '不同意则不能在线预约' },
    ...changes,
  };
}

export async function saveServices(
  { db }: Pick<Store, 'db'>,
  services: readonly Service[],
  centerId: string = testCenter.id,
): Promise<void> {
  for (const [position, service] of services.entries()) {
    const settings = JSON.stringify(service);
    await db
      .insertInto('services')
      .values({ center_id: centerId, service_id: service.id, position, settings })
      .onConflict((conflict) => conflict.columns(['center_id', 'service_id']).doUpdateSet({ settings }))
      .execute();
  }
}
