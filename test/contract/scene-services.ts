/** What can be booked at the center of the scene. */
import type { Service } from '../../src/api/generated/types.ts';

/** Weekday mornings and afternoons with a break between, Friday afternoon without booking. */
export const cabin: Service = {
  id: 'cabin',
  name: '健康小屋',
  room: '健康小屋',
  description: '自助测量',
  bring: '社保卡',
  phone: null,
  items: [
    { id: 'pressure', name: '血压', fasting: false },
    { id: 'glucose', name: '空腹血糖', fasting: true },
  ],
  slotMinutes: 30,
  capacity: 2,
  maxPartySize: 2,
  asksAge: true,
  weekly: [
    ...[1, 2, 3, 4].flatMap((weekday) => [
      { weekday, from: '08:30', to: '11:30' },
      { weekday, from: '14:30', to: '16:30' },
    ]),
    { weekday: 5, from: '08:30', to: '11:30' },
  ],
  walkIn: [{ weekday: 5, from: '14:30', to: '17:00' }],
  onHolidays: 'closed',
  horizonDays: 14,
  leadMinutes: 30,
  cancelMinutesBefore: 60,
  holdMinutes: 20,
  waitlistCapacity: 3,
  limit: { count: 2, per: 'week' },
  healthNotice: { version: 'health-1', why: '用于测量', refusal: '可以直接来' },
};

/** Asks for nothing, has three seats and a telephone of its own. */
export const therapy: Service = {
  ...cabin,
  id: 'therapy',
  name: '理疗室',
  room: '理疗室',
  phone: '0796-8000012',
  items: [],
  slotMinutes: 60,
  capacity: 3,
  maxPartySize: 3,
  asksAge: false,
  weekly: [2, 3].map((weekday) => ({ weekday, from: '14:00', to: '17:00' })),
  walkIn: [],
  onHolidays: 'open',
  limit: null,
  healthNotice: null,
  waitlistCapacity: 4,
};
