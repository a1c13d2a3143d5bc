/** The choice of a day and a slot in Chinese. */
import type { SlotMessages } from '../slots.ts';
import dayChoice from './day-choice.ts';

const messages: SlotMessages = {
  ...dayChoice,
  slotsOf: (day) => `${day} 选时间`,
  isFirstFree: '这是最早可以约的一天。',
  backToDays: '回到选日子',
  halves: { morning: '上午', afternoon: '下午' },
  seats: (left) => `余 ${left}`,
  full: '已满',
  wait: '可候补',
  noSlots: (state, festival, lastDay) =>
    ({
      free: '',
      full: '这一天约满了。',
      over: '今天的时间都过了。',
      past: '这一天已经过了。',
      later: `现在只能约到 ${lastDay}，过几天再来看看。`,
      walkIn: '这一天不用预约，下面的时间直接来就行。',
      weekly: '这一天不开放预约。',
      holiday: `${festival ?? '放假'}休息，不开放预约。`,
      exception: '这一天暂停预约。',
      room: '这一天场地有活动，不开放预约。',
    })[state],
  mayWait: '可以选一个时间候补，有空位我们打电话告诉您。',
  walkInTitle: '不用预约',
  walkIn: (times) => `不用预约、直接来：${times.join('、')}`,
  tooFewSeats: (left, partySize) => `余 ${left}，不够 ${partySize} 人`,
  allFull: (lastDay) => `到 ${lastDay} 都约满了。有人取消时会空出来，可以选一天候补，或者打电话问问。`,
  notAnnounced: (year) => `${year} 年放假安排还没公布，公布后开放时间可能会变。`,
};

export default messages;
