/** Unreviewed machine-made translation. The choice of a day and a slot in Traditional Chinese. */
import type { SlotMessages } from '../slots.ts';
import { traditional as days } from '../foreign-days.ts';

const dayOfMonth = (day: string): string => `${+day.slice(8)}日`;
const date = (day: string): string => days.dayShort(day).split(' ')[0]!;

const messages: SlotMessages = {
  days,
  today: '今天',
  chooseDay: '選擇日期',
  previousWeek: '上一週',
  nextWeek: '下一週',
  firstFree: (day) => `最早可預約 ${day}`,
  weekRange: (monday, sunday) =>
    `${date(monday)}–${(sunday.slice(5, 7) === monday.slice(5, 7) ? dayOfMonth : date)(sunday)}`,
  date: (day) => (day.endsWith('01') ? date : dayOfMonth)(day),
  dayState: (state, count, festival) =>
    ({
      free: `餘 ${count}`,
      full: '額滿',
      over: '已結束',
      past: '已過',
      later: '未開放',
      walkIn: '直接來',
      weekly: '休息',
      holiday: festival ?? '放假',
      exception: '暫停',
      room: '場地使用中',
    })[state],
  dayName: (day, isToday, state) => `${day}，${isToday ? '今天，' : ''}${state}`,
  freeSlots: (count) => `${count} 個時段可預約`,
  slotsOf: (day) => `${day} 選擇時段`,
  isFirstFree: '這是最早可以預約的一天。',
  backToDays: '回到選擇日期',
  halves: { morning: '上午', afternoon: '下午' },
  seats: (left) => `餘 ${left}`,
  full: '額滿',
  wait: '可候補',
  noSlots: (state, festival, lastDay) =>
    ({
      free: '',
      full: '這一天已經額滿。',
      over: '今天的時段都過了。',
      past: '這一天已經過了。',
      later: `目前只能預約到 ${lastDay}，過幾天再來看看。`,
      walkIn: '這一天不用預約，在下面的時間直接來即可。',
      weekly: '這一天不開放預約。',
      holiday: `${festival ?? '放假'}休息，不開放預約。`,
      exception: '這一天暫停預約。',
      room: '這一天場地有活動，不開放預約。',
    })[state],
  mayWait: '可以選一個時段候補，有空位時我們會打電話通知您。',
  walkInTitle: '不用預約',
  walkIn: (times) => `不用預約、直接來：${times.join('、')}`,
  tooFewSeats: (left, partySize) => `餘 ${left}，不夠 ${partySize} 人`,
  allFull: (lastDay) => `到 ${lastDay} 為止都額滿了。有人取消時會空出來，可以選一天候補，或者打電話詢問。`,
  notAnnounced: (year) => `${year} 年的放假安排尚未公布，公布後開放時間可能會變。`,
};

export default messages;
