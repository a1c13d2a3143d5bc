/** What the section of consultations says. */
import type { StaffConsultation } from '../../../../src/api/generated/types.ts';
import { chineseWords, type ConsultationWords } from '../../counsellors/consultation-lines.ts';
import { formatDay } from '../../../../src/i18n/format.ts';
import { inLanguage } from '../language.ts';

const ages: Readonly<Record<StaffConsultation['ageBand'], string>> = {
  under14: '不满 14 岁',
  '14to17': '14 到 17 岁',
  '18plus': '满 18 岁',
};

const states: Readonly<Record<StaffConsultation['status'], string>> = {
  waiting: '候补',
  offered: '候补有位，等回复',
  confirmed: '已约',
  cancelled: '已取消',
};

const zhCN = {
  title: '咨询',
  loading: '正在取……',
  span: (from: string, to: string) => `${formatDay(from, 'zh-CN')} 到 ${formatDay(to, 'zh-CN')}`,
  earlier: '前两周',
  later: '后两周',
  none: '这两周没有人预约。',
  noService: '中心没有开咨询。',
  deskOnly: '这里只有时间和取号码。说了什么，只有咨询师能看。',
  logged: '打开这一页，就记下了您看过哪些登记。',
  retry: '再试一次',
  ages,
  states,
  words: chineseWords,
  show: '显示内容',
  hide: '收起内容',
  showName: (code: string) => `显示内容 ${code}`,
  hideName: (code: string) => `收起内容 ${code}`,
  isSealed: '密封的，要用团队的私钥文件打开',
  unreadable: '打不开：是用别的密钥密封的，或被改动过。',
  unreadableHere: '打不开：记录被改动过，或服务器上没有钥匙。请找负责人。',
  keyHeading: '打开密封的登记',
  key: '咨询团队的私钥文件',
  keyHint: '只在这个浏览器里用，不会发给服务器，也不会存下来。离开这一页就忘掉；回来要再选一次。',
  noKey: '这不是咨询团队的私钥文件，请另选一个。',
  opened: (count: number, closed: number) =>
    closed > 0 ? `打开了 ${count} 份，${closed} 份打不开。` : `打开了 ${count} 份。`,
  hasKey: '密钥在内存里。',
  forget: '用完了，忘掉密钥',
  forgotten: '密钥忘掉了，内容已收起。',
};

const englishWords: ConsultationWords = {
  between: ', ',
  times: {
    morning: 'in the morning',
    noon: 'at noon',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
  },
  anyTime: 'at any time',
  mayBeNamed: 'may say who is calling',
  mayNotBeNamed: 'do not say who is calling',
  willCall: 'will call and tell the code',
  female: 'a female counsellor',
  male: 'a male counsellor',
  firstVisit: 'first visit',
  returning: 'has been here',
};

const en: typeof zhCN = {
  title: 'Consultations',
  loading: 'Loading…',
  span: (from, to) => `${formatDay(from, 'en')} to ${formatDay(to, 'en')}`,
  earlier: 'Two weeks earlier',
  later: 'Two weeks later',
  none: 'Nobody has signed up for these two weeks.',
  noService: 'The center offers no consultation.',
  deskOnly: 'Times and codes only. What was said is for counsellors alone.',
  logged: 'By opening this page you have read these sign-ups; that is written down.',
  retry: 'Try again',
  ages: { under14: 'under 14', '14to17': '14 to 17', '18plus': '18 or over' },
  states: {
    waiting: 'waiting',
    offered: 'offered a place',
    confirmed: 'booked',
    cancelled: 'cancelled',
  },
  words: englishWords,
  show: 'Show content',
  hide: 'Hide content',
  showName: (code) => `Show content ${code}`,
  hideName: (code) => `Hide content ${code}`,
  isSealed: 'Sealed; the team’s key file opens it',
  unreadable: 'Cannot be opened: sealed for another key, or altered.',
  unreadableHere: 'Cannot be opened: altered, or the server has no key for it. Please ask an owner.',
  keyHeading: 'Open what is sealed',
  key: 'Key file of the counsellors',
  keyHint:
    'Used in this browser only, sent to no server and kept nowhere. It is forgotten when you leave this page.',
  noKey: 'This is no key file of the counsellors. Please choose another.',
  opened: (count, closed) =>
    closed > 0 ? `${count} opened, ${closed} cannot be opened.` : `${count} opened.`,
  hasKey: 'The key is in memory.',
  forget: 'Done: forget the key',
  forgotten: 'The key is forgotten, contents are hidden.',
};

export let texts = zhCN;
inLanguage((language) => (texts = language === 'en' ? en : zhCN));
