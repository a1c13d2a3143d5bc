/** All that the staff page says. */
import type { StaffRole } from '../../../src/api/contract/staff-roles.ts';
import type { ApiError } from '../../../src/api/errors.ts';

export const texts = {
  desk: '工作台',
  name: '名字',
  nameHint: '同事认得出的名字，登录时用',
  nameOfAccount: '您的账号名',
  passphrase: '口令',
  newPassphraseHint:
    '至少 15 个字母，一个汉字算两个。几个不相干的词最好记，例如「清晨 买菜 太极 蓝雨伞」（请不要用这个）',
  show: '显示口令',
  signIn: '登录',
  signOut: '退出',
  signedOut: '已退出。',
  idle: '太久没有操作，已经自动退出。请重新登录。',
  ended: '登录已经结束：太久没有操作，或者负责人停了这次登录。请重新登录。',
  invitation: '设一个口令，开始使用',
  invitationOver: '这个链接用过了，或者过期了。请负责人再给一个；已经有口令的，直接登录。',
  accept: '设好口令，进入工作台',
  roles: (roles: readonly StaffRole[]) => `角色：${roles.map((role) => roleNames[role]).join('、')}`,
  missingName: '请填名字',
  missingPassphrase: '请填口令',
  wrong: '名字或口令不对',
  weak: '这个口令太短，或者太容易猜到。请再长一些，换几个不相干的词',
  taken: '这个名字已经有人用了，请换一个',
  tooOften: (seconds: number) =>
    seconds > 90
      ? `试得太多了，请过 ${Math.ceil(seconds / 60)} 分钟再试。别人不会因此进不来`
      : `试得太多了，请过 ${Math.max(1, Math.ceil(seconds))} 秒再试。别人不会因此进不来`,
  toCorrect: '请改一下：',
  wait: '请稍等……',

  today: '今天',
  noToday: '您的角色看不到今天的名单。咨询内容请在咨询师的页面里打开。',
  loading: '正在取今天的名单……',
  nothing: '今天没有安排。',
  upTo: (time: string) => `${time} 的名单，自动更新`,
  stale: (time: string) => `连不上服务器，下面是 ${time} 的名单。连上以后会自动更新；现在的签到记不上。`,
  jumpToNow: '到现在',
  print: '打印今天的名单',
  printedAt: (time: string) => `${time} 的名单`,
  hour: (hour: string) => `${hour} 点`,
  rooms: '哪个房间',
  allRooms: '所有房间',
  cancelled: '已取消',
  notOffered: '已不在开放时间里',
  places: (taken: number, capacity: number) => `${taken}/${capacity} 人`,
  free: (places: number) => `空 ${places} 位`,
  waiting: (count: number) => `候补 ${count} 人`,
  noSignUp: '不用报名',
  walkInHours: '随到随测，不用预约',

  people: (count: number) => `${count} 人`,
  confidential: '咨询',
  phoneEnds: (digits: string) => `尾号 ${digits}`,
  attendee: (name: string) => `来的是 ${name}`,
  caller: (name: string) => `${name} 代约`,
  isWaiting: '候补中',
  isOffered: '候补有位，等回复',
  checkIn: '签到',
  miss: '没来',
  undo: '撤销',
  arrived: (time: string, by: string) => `已到 ${time} ${by}`,
  missed: (by: string) => `没来 ${by}`,
  checkedIn: (who: string) => `${who} 已签到`,
  markedMissed: (who: string) => `${who} 记为没来`,
  undone: (who: string) => `${who} 的记录已撤销`,
  changedMeanwhile: '同事刚刚改过这一条，现在是最新的，请再看一下',

  find: '取号码，或手机号最后几位',
  findHint: '至少三位',
  findButton: '查找',
  foundHeading: '找到的',
  found: (count: number) => `找到 ${count} 个`,
  foundNone: (text: string) => `今天没有「${text}」的预约。请核对号码，或看看是不是别的日子`,
  tooShort: '请填取号码，或手机号最后三位以上',
  close: '收起',

  walkIns: (people: number) => `已来 ${people} 人`,
  howMany: '来了几人',
  addWalkIn: '记下',
  undoWalkIn: '撤销上一次',
  walkedIn: (people: number, title: string) => `${title}：记下 ${people} 人`,
  walkInUndone: (people: number, title: string) => `${title}：撤销了 ${people} 人`,
  wrongNumber: '请填 1 到 500',

  phone: {
    open: '电话代约',
    heading: '帮打电话来的人约',
    slot: '什么时间',
    choose: '请选',
    name: '来的人怎么称呼',
    phone: '电话',
    age: '年龄',
    ages: {
      '65plus': '65 岁及以上',
      '60to64': '60–64 岁',
      '18to59': '18–59 岁',
      '14to17': '14–17 岁',
      under14: '不满 14 岁',
    },
    caller: '谁打来的（本人不用填）',
    items: '测什么',
    guardian: '监护人在电话里同意',
    agreed: '个人信息怎么用，已经说明，对方同意',
    agreedHealth: '个人信息和健康信息怎么用，已经说明，对方同意',
    book: '约下',
    close: '关闭',
    booked: '约好了：',
    readOut: '请两个一组念给对方听：',
    again: '再约一个',
    missingSlot: '请选时间',
    missingName: '请填称呼',
    wrongPhone: '请填 11 位手机号，或带区号的座机',
    missingAge: '请选年龄',
    missingItems: '请至少选一项',
    notAgreed: '对方同意了才能约',
  },
} as const;

const roleNames: Readonly<Record<StaffRole, string>> = {
  desk: '前台',
  counsellor: '咨询师',
  editor: '编辑',
  owner: '负责人',
};

/** What went wrong, for whoever cannot look into a log. */
export function troubleText({ code, retryAfterSeconds, problem }: ApiError): string {
  switch (code) {
    case 'network':
    case 'timeout':
    case 'offline':
      return '连不上服务器，请检查网络后再试';
    case 'role_not_allowed':
      return '您的角色不能做这件事，请找负责人';
    case 'too_many_requests':
      return texts.tooOften(retryAfterSeconds);
    case 'changed_meanwhile':
      return texts.changedMeanwhile;
    case 'booking_ended':
      return '这个预约已经取消，或者还在候补';
    case 'booking_not_found':
      return '这个预约已经不在了';
    case 'center_required':
    case 'center_not_found':
      return '网址里的中心不对，请用负责人给的链接打开';
    case 'slot_full':
    case 'slot_closed':
      return '这个时间刚刚约满，或者不开放了，请另选一个';
    case 'limit_reached':
      return '这个电话这段时间已经约满次数了';
    case 'fasting_needs_morning':
      return '空腹的项目只能约上午，请换时间或项目';
    case 'busy':
      return '服务器正忙，请过几秒再试';
    default:
      return `没有成功（${code}${problem?.requestId === undefined ? '' : ` ${problem.requestId}`}），请再试一次`;
  }
}
