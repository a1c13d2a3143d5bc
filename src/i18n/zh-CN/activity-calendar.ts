/** The calendar in Chinese, the source of all texts: what the first screen says. */
import type { CalendarMessages } from '../activity-calendar.ts';
import days from './days.ts';

const messages: CalendarMessages = {
  days,
  calendar: '活动日历',
  today: '今天',

  state: (state, placesLeft) =>
    ({
      free: '免预约',
      notOpen: '报名未开始',
      open: `可报名（余 ${placesLeft}）`,
      almostFull: `即将满（余 ${placesLeft}）`,
      full: '已满',
      closed: placesLeft === Infinity ? '已结束' : '已截止',
      cancelled: '已取消',
    })[state],
  stateShort: (state) => ({ almostFull: '将满', full: '满', cancelled: '取消' })[state as 'full'] ?? '',
  replacedBy: (when, room) => `改到 ${when}，${room}`,

  comma: '，',
  activities: (count) => (count ? `${count} 项活动` : '没有活动'),
  more: (count) => `还有 ${count} 项`,
  showMore: (count) => `还有 ${count} 项，继续显示`,
  showEarlier: (count) => `显示今天以前的 ${count} 项`,

  loading: '正在读取活动…',
  phone: '电话',
  hours: '开放时间',
};

export default messages;
