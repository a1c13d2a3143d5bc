/** What the frame of the staff page says: its bar, its sections, what went wrong. */
import type { StaffRole } from '../../../src/api/contract/staff-roles.ts';
import { inLanguage } from './language.ts';

const roleNames: Readonly<Record<StaffRole, string>> = {
  desk: '前台',
  counsellor: '咨询师',
  editor: '编辑',
  owner: '负责人',
};

const zhCN = {
  desk: '工作台',
  role: (role: StaffRole) => roleNames[role],
  roles: (roles: readonly StaffRole[]) => `角色：${roles.map((role) => roleNames[role]).join('、')}`,
  signOut: '退出',
  signedOut: '已退出。',
  idle: '太久没有操作，已经自动退出。请重新登录。',
  ended: '登录已经结束：太久没有操作，或者负责人停了这次登录。请重新登录。',
  wait: '请稍等……',
  sections: '栏目',
  today: '今天',
  calls: '要打的电话',
  phone: '接电话',
  hours: '开放时间',
  consultations: '咨询',
  donations: '募捐',
  programme: '活动表',
  team: '账号',
  figures: '数字',
  nothingForRole: '您的角色在这里没有要做的事。咨询内容请在咨询师的页面里打开。',

  offline: '连不上服务器，请检查网络后再试',
  notAllowed: '您的角色不能做这件事，请找负责人',
  changedMeanwhile: '同事刚刚改过这一条，现在是最新的，请再看一下',
  tooOften: (seconds: number) =>
    seconds > 90
      ? `试得太多了，请过 ${Math.ceil(seconds / 60)} 分钟再试。别人不会因此进不来`
      : `试得太多了，请过 ${Math.max(1, Math.ceil(seconds))} 秒再试。别人不会因此进不来`,
  bookingEnded: '这个预约已经取消，或者还在候补',
  bookingGone: '这个预约已经不在了',
  wrongCenter: '网址里的中心不对，请用负责人给的链接打开',
  slotGone: '这个时间刚刚约满，或者不开放了，请另选一个',
  limitReached: '这个电话这段时间已经约满次数了',
  fasting: '空腹的项目只能约上午，请换时间或项目',
  busy: '服务器正忙，请过几秒再试',
  failed: (code: string) => `没有成功（${code}），请再试一次`,
};

export type FrameTexts = typeof zhCN;

const en: FrameTexts = {
  desk: 'Desk',
  role: (role) => role,
  roles: (roles) => `Roles: ${roles.join(', ')}`,
  signOut: 'Sign out',
  signedOut: 'Signed out.',
  idle: 'Signed out, for nobody had been at this page for long. Please sign in again.',
  ended: 'This session has ended: it was idle for long, or an owner ended it. Please sign in again.',
  wait: 'Please wait…',
  sections: 'Sections',
  today: 'Today',
  calls: 'Calls to make',
  phone: 'On the phone',
  hours: 'Hours',
  consultations: 'Consultations',
  donations: 'Donations',
  programme: 'Programme',
  team: 'Accounts',
  figures: 'Figures',
  nothingForRole:
    'There is nothing here for your role. What was said in consultations is opened on the counsellors’ page.',

  offline: 'The server cannot be reached. Please check the network and try again',
  notAllowed: 'Your role may not do this. Please ask an owner',
  changedMeanwhile: 'A colleague has just changed this. It is up to date now; please look again',
  tooOften: (seconds) =>
    seconds > 90
      ? `Too many tries. Please try again in ${Math.ceil(seconds / 60)} minutes. Nobody else is kept out by this`
      : `Too many tries. Please try again in ${Math.max(1, Math.ceil(seconds))} seconds. Nobody else is kept out by this`,
  bookingEnded: 'This booking is cancelled, or still on the waiting list',
  bookingGone: 'This booking is no longer there',
  wrongCenter: 'The center in the address is wrong. Please use the link that the owner gave you',
  slotGone: 'This time has just filled up or is closed. Please choose another',
  limitReached: 'This phone number has as many bookings as it may have at a time',
  fasting: 'What needs fasting can be booked in the morning only. Please change the time or the item',
  busy: 'The server is busy. Please try again in a few seconds',
  failed: (code) => `This did not work (${code}). Please try again`,
};

export let texts = zhCN;
inLanguage((language) => (texts = language === 'en' ? en : zhCN));
