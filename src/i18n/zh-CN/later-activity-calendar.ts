/** The calendar in Chinese: what it says after its first screen. */
import type { LaterCalendarMessages } from '../activity-calendar.ts';
import { elderMessages } from './elder.ts';
import { troubleMessages } from './trouble.ts';

const messages: LaterCalendarMessages = {
  fullCanWait: '已满，可候补',
  canWaitShort: '候补',

  views: { list: '列表', week: '周', month: '月' },
  viewSwitch: '显示方式',
  previous: { list: '上个月', week: '上一周', month: '上个月' },
  next: { list: '下个月', week: '下一周', month: '下个月' },
  pickMonth: '选择月份',
  category: '类别',
  allCategories: '全部类别',
  search: '搜索活动',
  withPlaces: '有名额',

  clearFilters: '清除筛选',
  dayOff: '休',
  workday: '班',
  dayOffSpoken: '放假',
  workdaySpoken: '调休上班',
  dayName: (chinese) => chinese,
  closeDay: '收起',
  holidaysNotAnnounced: (year) => `${year} 年放假安排尚未公布`,

  since: (day) => `${day}起`,
  shown: (range, count) => `${range}，${count ? `共 ${count} 项活动` : '没有活动'}`,
  empty: (range) => `${range}没有安排活动`,
  nextActivity: (day, title) => `下一项活动：${day} ${title}`,
  noneFound: '没有符合条件的活动',
  activityGone: '链接里的活动找不到了，可能已经删除。',

  ...elderMessages,
  ...troubleMessages('活动服务', '暂时读不到活动'),
  stale: (age) => `下面是${age}的内容，名额可能有变。`,
  retry: '重试',
};

export default messages;
