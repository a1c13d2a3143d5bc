/** The choice of a day in Chinese. */
import type { DayChoiceMessages } from '../slots.ts';
import days from './days.ts';

const dayOfMonth = (day: string): string => `${+day.slice(8)}日`;
const date = (day: string): string => days.dayShort(day).split(' ')[0]!;

const messages: DayChoiceMessages = {
  days,
  today: '今天',
  chooseDay: '选日子',
  previousWeek: '上一周',
  nextWeek: '下一周',
  firstFree: (day) => `最早可约 ${day}`,
  weekRange: (monday, sunday) =>
    `${date(monday)}–${(sunday.slice(5, 7) === monday.slice(5, 7) ? dayOfMonth : date)(sunday)}`,
  date: (day) => (day.endsWith('01') ? date : dayOfMonth)(day),
  dayState: (state, count, festival) =>
    ({
      free: `余 ${count}`,
      full: '约满',
      over: '已结束',
      past: '已过',
      later: '未开放',
      walkIn: '直接来',
      weekly: '休息',
      holiday: festival ?? '放假',
      exception: '暂停',
      room: '场地占用',
    })[state],
  dayName: (day, isToday, state) => `${day}，${isToday ? '今天，' : ''}${state}`,
  freeSlots: (count) => `${count} 个时间可约`,
};

export default messages;
