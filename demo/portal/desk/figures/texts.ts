/** What the figures say. */
import type { Figures } from '../../../../src/api/generated/types.ts';
import { formatDay } from '../../../../src/i18n/format.ts';
import { inLanguage } from '../language.ts';
import type { PeriodChoice } from './periods.ts';

type AgeBand = Exclude<Figures['ages'][number]['ageBand'], null>;

const ages: Readonly<Record<AgeBand, string>> = {
  under14: '不满 14 岁',
  '14to17': '14–17 岁',
  '18to59': '18–59 岁',
  '60to64': '60–64 岁',
  '65plus': '65 岁及以上',
};

const zhCN = {
  title: '数字',
  loading: '正在算……',
  period: '期间',
  choice: ({ kind, from, to }: PeriodChoice, isNow: boolean): string => {
    const month = `${from.slice(0, 4)}年${+from.slice(5, 7)}月`;
    if (kind === 'month') return isNow ? `本月（${month}）` : month;
    if (kind === 'year') return `${from.slice(0, 4)}年全年`;
    return `过去 12 个月（${from.slice(0, 7)} 到 ${to.slice(0, 7)}）`;
  },
  span: (from: string, to: string) => `${formatDay(from, 'zh-CN')} 到 ${formatDay(to, 'zh-CN')}`,
  through: (day: string) => `算到 ${formatDay(day, 'zh-CN')}，当天的第二天才算进来。`,
  notYet: '这段时间还没有一天过完，所以还没有数字。',
  loaded: (from: string, to: string) => `${formatDay(from, 'zh-CN')} 到 ${formatDay(to, 'zh-CN')} 的数字`,
  download: '下载表格（CSV）',
  print: '打印',
  retry: '再试一次',
  all: '合计',
  byMonth: '按月',
  byRoom: '按房间',
  byAge: '按年龄',
  group: '分组',
  name: '名称',
  note: '说明',
  noRoom: '没有写房间',
  noAge: '没有问年龄',
  noRows: '没有。',
  ages,
  measures: {
    booked: '预约人数',
    arrived: '预约后来了',
    missed: '预约没来',
    walkIns: '没预约来的',
    waited: '排过候补',
    minutes: '开放小时',
  },
  chartOf: (title: string) => `${title}的条形图，数字都在旁边的表里`,
  withheld: '略',
  withheldNote:
    '“略”是不到 5 人，或者写出来会让人算出哪一格不到 5 人，所以不写。0 照写。请不要用几份期间重叠的表互相减。',
  coverage: '覆盖面',
  coverageHint:
    '按电话数，一个电话当一户；咨询不算。资料保留期内（通常 30 天）同一个电话再来，算“又来的”。不留电话，只记第一次还是又来。',
  first: '第一次来的（户次）',
  again: '又来的（户次）',
  ageHint: '活动报名不问年龄，只有健康小屋等服务和当场登记时才有。',
};

const en: typeof zhCN = {
  title: 'Figures',
  loading: 'Counting…',
  period: 'Period',
  choice: ({ kind, from, to }, isNow) => {
    if (kind === 'month') return isNow ? `This month (${from.slice(0, 7)})` : from.slice(0, 7);
    if (kind === 'year') return `All of ${from.slice(0, 4)}`;
    return `The past 12 months (${from.slice(0, 7)} to ${to.slice(0, 7)})`;
  },
  span: (from, to) => `${formatDay(from, 'en')} to ${formatDay(to, 'en')}`,
  through: (day) => `Counted through ${formatDay(day, 'en')}; a day is counted once it is over.`,
  notYet: 'No day of this period is over yet, so there are no figures.',
  loaded: (from, to) => `Figures from ${formatDay(from, 'en')} to ${formatDay(to, 'en')}`,
  download: 'Download the sheet (CSV)',
  print: 'Print',
  retry: 'Try again',
  all: 'Total',
  byMonth: 'By month',
  byRoom: 'By room',
  byAge: 'By age',
  group: 'Group',
  name: 'Name',
  note: 'Note',
  noRoom: 'No room given',
  noAge: 'Age not asked',
  noRows: 'None.',
  ages: {
    under14: 'Under 14',
    '14to17': '14–17',
    '18to59': '18–59',
    '60to64': '60–64',
    '65plus': '65 and over',
  },
  measures: {
    booked: 'Booked',
    arrived: 'Booked and came',
    missed: 'Did not come',
    walkIns: 'Came unbooked',
    waited: 'Had to wait',
    minutes: 'Hours open',
  },
  chartOf: (title) => `${title}: bar chart; all its figures are in the table beside it`,
  withheld: 'withheld',
  withheldNote:
    '“withheld”: fewer than 5 people, or a figure from which fewer than 5 could be computed. A zero is told. Please do not subtract sheets of overlapping periods.',
  coverage: 'Coverage',
  coverageHint:
    'By phone number: one phone is one household; consultations are left out. The same phone again while bookings are kept (30 days, as a rule) is a return. No phone is kept for it, only first or return.',
  first: 'First visits (households)',
  again: 'Returns (households)',
  ageHint:
    'Activities ask no age; only services such as the health cabin and people noted at the door have one.',
};

export let texts = zhCN;
inLanguage((language) => (texts = language === 'en' ? en : zhCN));
