/** The calendar in Chinese: what it says after its first screen. */
import type { LaterCalendarMessages } from '../activity-calendar.ts';

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
  closeDay: '收起',
  holidaysNotAnnounced: (year) => `${year} 年放假安排尚未公布`,

  since: (day) => `${day}起`,
  shown: (range, count) => `${range}，${count ? `共 ${count} 项活动` : '没有活动'}`,
  empty: (range) => `${range}没有安排活动`,
  nextActivity: (day, title) => `下一项活动：${day} ${title}`,
  noneFound: '没有符合条件的活动',
  activityGone: '链接里的活动找不到了，可能已经删除。',

  trouble: (trouble) =>
    ({
      offline: '设备没有联网，暂时读不到活动。',
      network: '暂时连不上活动服务。',
      busy: '现在访问的人很多，请稍等再试。',
      contract: '活动服务的回答有误，请稍后再试。',
      insecure: '本页是 https 地址，活动服务却是 http 地址，浏览器不允许读取。请联系网站管理员。',
      origin: '活动服务没有允许本网站读取，请联系网站管理员。',
      center: '活动服务里找不到这个中心，请联系网站管理员核对中心编号。',
      server: '活动服务出了问题，请稍后再试。',
    })[trouble],
  stale: (age) => `下面是${age}的内容，名额可能有变。`,
  minutesAgo: (minutes) =>
    minutes < 1
      ? '刚才'
      : minutes < 60
        ? ` ${Math.floor(minutes)} 分钟前`
        : ` ${Math.floor(minutes / 60)} 小时前`,
  retry: '重试',
};

export default messages;
