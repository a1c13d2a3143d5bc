/** Unreviewed machine-made translation. The calendar in Traditional Chinese: all of it, for it is loaded on demand. */
import type { CalendarMessages, LaterCalendarMessages } from '../activity-calendar.ts';
import { traditional as days } from '../foreign-days.ts';
import { elderMessages } from './elder.ts';
import { troubleMessages } from './trouble.ts';

/** What is written otherwise in the names of festivals, holidays, solar terms and lunar months. */
const traditional = new Map(
  [...'惊驚蛰蟄谷穀满滿种種处處节節阳陽腊臘闰閏劳勞动動国國庆慶'.matchAll(/(.)(.)/gu)].map(([, from, to]) => [
    from!,
    to!,
  ]),
);

const later: LaterCalendarMessages = {
  fullCanWait: '額滿，可候補',
  canWaitShort: '候補',

  views: { list: '清單', week: '週', month: '月' },
  viewSwitch: '顯示方式',
  previous: { list: '上個月', week: '上一週', month: '上個月' },
  next: { list: '下個月', week: '下一週', month: '下個月' },
  pickMonth: '選擇月份',
  category: '類別',
  allCategories: '全部類別',
  search: '搜尋活動',
  withPlaces: '有名額',

  clearFilters: '清除篩選',
  dayOff: '休',
  workday: '班',
  dayOffSpoken: '放假',
  workdaySpoken: '補班日',
  dayName: (chinese) => chinese.replace(/./gu, (character) => traditional.get(character) ?? character),
  closeDay: '收合',
  holidaysNotAnnounced: (year) => `${year} 年的放假安排尚未公布`,

  since: (day) => `${day}起`,
  shown: (range, count) => `${range}，${count ? `共 ${count} 項活動` : '沒有活動'}`,
  empty: (range) => `${range}沒有安排活動`,
  nextActivity: (day, title) => `下一項活動：${day} ${title}`,
  noneFound: '沒有符合條件的活動',
  activityGone: '找不到連結裡的活動，可能已經刪除。',

  ...elderMessages,
  ...troubleMessages('活動服務', '暫時讀不到活動'),
  stale: (age) => `以下是${age}的內容，名額可能有變。`,
  retry: '重試',
};

const messages: Required<CalendarMessages> = {
  days,
  calendar: '活動日曆',
  today: '今天',

  state: (state, placesLeft) =>
    ({
      free: '免預約',
      notOpen: '尚未開放報名',
      open: `可報名（餘 ${placesLeft}）`,
      almostFull: `即將額滿（餘 ${placesLeft}）`,
      full: '額滿',
      closed: placesLeft === Infinity ? '已結束' : '已截止',
      cancelled: '已取消',
    })[state],
  stateShort: (state) => ({ almostFull: '將滿', full: '滿', cancelled: '取消' })[state as 'full'] ?? '',
  replacedBy: (when, room) => `改到 ${when}，${room}`,

  comma: '，',
  activities: (count) => (count ? `${count} 項活動` : '沒有活動'),
  more: (count) => `還有 ${count} 項`,
  showMore: (count) => `還有 ${count} 項，繼續顯示`,
  showEarlier: (count) => `顯示今天以前的 ${count} 項`,

  loading: '正在讀取活動…',
  phone: '電話',
  hours: '開放時間',
  later,
};

export default messages;
