/** What can be booked at the center of every story: the health cabin of the demo, and a second service for some. */
import type { Service } from '../../../src/api/generated/types.ts';

const mondayToThursday = [1, 2, 3, 4];

export const cabin: Service = {
  id: 'cabin',
  name: '健康小屋',
  room: '健康小屋',
  description: '自助测量，有志愿者在旁帮忙。结果只供参考，不代替看病。',
  bring: '社保卡或身份证；平时吃的药的名字',
  phone: null,
  items: [
    { id: 'pressure', name: '血压', fasting: false },
    { id: 'body', name: '身高体重、腰围', fasting: false },
    { id: 'oxygen', name: '血氧', fasting: false },
    { id: 'glucose', name: '空腹血糖', fasting: true },
    { id: 'lipids', name: '血脂', fasting: true },
  ],
  slotMinutes: 30,
  capacity: 2,
  maxPartySize: 2,
  asksAge: true,
  weekly: [
    ...mondayToThursday.flatMap((weekday) => [
      { weekday, from: '08:00', to: '11:30' },
      { weekday, from: '14:30', to: '17:00' },
    ]),
    { weekday: 5, from: '08:00', to: '11:30' },
  ],
  walkIn: [{ weekday: 5, from: '14:30', to: '17:00' }],
  onHolidays: 'closed',
  horizonDays: 28,
  leadMinutes: 30,
  cancelMinutesBefore: 60,
  holdMinutes: 20,
  waitlistCapacity: 4,
  limit: { count: 2, per: 'week' },
  healthNotice: {
    version: '2026-11-01',
    why: '您要测的项目会说明一些身体情况。小屋只用它准备仪器和安排时间，不用于其他用途，也不告诉别人。',
    refusal: '不同意也没关系：周五下午可以直接来，不用预约；或者打电话给我们。',
  },
};

/** Asks for less: no items, no age, no health notice, no limit; and has a phone of its own. */
export const therapy: Service = {
  ...cabin,
  id: 'therapy',
  name: '理疗室',
  room: '理疗室',
  description: '肩颈、腰腿热敷理疗，每次一人。',
  bring: '一条毛巾',
  phone: '0796-8000012',
  items: [],
  slotMinutes: 45,
  capacity: 1,
  maxPartySize: 1,
  asksAge: false,
  weekly: [2, 4].map((weekday) => ({ weekday, from: '14:00', to: '17:00' })),
  walkIn: [],
  horizonDays: 14,
  leadMinutes: 120,
  waitlistCapacity: 0,
  limit: null,
  healthNotice: null,
};
