/** What the holidays of the section of hours say. */
import { inLanguage } from '../../language.ts';

const zhCN = {
  title: '节假日',
  intro: '所有服务和活动日历都照这里。某项服务某一天另有安排，在上面的那一天改，以那一天为准。',
  loading: '正在取放假安排……',
  setting: (service: string, words: string) => `${service}：${words}`,
  year: (year: number) => `${year} 年`,
  notAnnounced: (year: number) => `${year} 年的放假安排还没有公布。公布以后请填在这里。`,
  over: (year: number) => `${year} 年的节假日都过去了。`,
  past: (year: number, count: number) => `${year} 年已经过去的（${count}）`,
  add: '填放假或调休',
  addIn: (year: number) => `填 ${year} 年的放假或调休`,
  change: '改',
  corrected: '本中心改过',
  kinds: { off: '放假', work: '调休上班', usual: '照平常' },
  choices: { off: '放假', work: '调休上班', usual: '照平常', announced: '照公布的（不再改）' },
  off: (name: string, days: number) => [name, '放假', days > 1 ? `${days} 天` : ''].filter(Boolean).join(' '),
  heading: '放假或调休',
  from: '从哪一天',
  to: '到哪一天（只有一天就跟上面一样）',
  kind: '这些日子',
  name: '节日名称（可不填）',
  nameHint: '写在假期的第一天',
  wrongDay: '请选一个日期',
  wrongRange: '要在第一天以后，最多 31 天',
  newYear: (year: number) =>
    `${year} 年从此算已经公布：居民会看到没有填的日子照常开放。请把整年的放假和调休都填上。`,
  saved: (days: string) => `已保存：${days}。`,
  none: '照公布的',
};

type HolidaysTexts = typeof zhCN;

const en: HolidaysTexts = {
  title: 'Public holidays',
  intro:
    'All services and the activity calendar follow these. When one service differs on a day, change that day above: it wins.',
  loading: 'Loading the holidays…',
  setting: (service, words) => `${service}: ${words}`,
  year: (year) => `${year}`,
  notAnnounced: (year) =>
    `The holidays of ${year} are not announced yet. Please enter them here once they are.`,
  over: (year) => `The holidays of ${year} are over.`,
  past: (year, count) => `Those of ${year} that are over (${count})`,
  add: 'Enter days off or worked',
  addIn: (year) => `Enter days off or worked of ${year}`,
  change: 'Change',
  corrected: 'Changed by the center',
  kinds: { off: 'Off', work: 'Worked weekend', usual: 'Usual day' },
  choices: { off: 'Off', work: 'Worked weekend', usual: 'Usual day', announced: 'As announced' },
  off: (name, days) => [name, 'off', days > 1 ? `${days} days` : ''].filter(Boolean).join(', '),
  heading: 'Days off or worked',
  from: 'First day',
  to: 'Last day (the same for a single day)',
  kind: 'These days',
  name: 'Name of the festival (optional)',
  nameHint: 'Is written on the first day off',
  wrongDay: 'Please choose a day',
  wrongRange: 'Has to follow the first day, 31 days at most',
  newYear: (year) =>
    `${year} counts as announced from now on: residents see days that are not entered as usual ones. Please enter the whole year.`,
  saved: (days) => `Saved: ${days}.`,
  none: 'As announced',
};

export let texts = zhCN;
inLanguage((language) => (texts = language === 'en' ? en : zhCN));
