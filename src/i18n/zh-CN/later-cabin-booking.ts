/** Booking a service in Chinese: what it says after its first screen. */
import type { LaterCabinMessages } from '../cabin-booking.ts';
import booking from './booking.ts';
import slots from './slots.ts';
import { troubleMessages } from './trouble.ts';

const kept = '您填写的内容都在。';

const messages: LaterCabinMessages = {
  ...booking,
  slots,
  chooseService: '想预约哪一项',
  otherService: '换一项服务',
  noFreeDay: '最近都约满了，可以候补',
  about: (service) => `关于${service}`,
  fastingShort: '（要空腹）',
  empty: '现在没有可以网上预约的服务，请打电话问问。',

  ...troubleMessages('预约服务', '暂时不能预约'),
  stale: (age) => `下面是${age}的内容，空位可能有变，现在不能预约，可以打电话预约。`,
  retry: '重试',
  week: (range, free) => `${range}，${free}`,

  holding: '正在为您留位…',
  holdChecking: '正在确认有没有留到位',
  holdCheckingHow: '网络不太好，还没有收到结果。我们正在查问，不会重复留位。',
  heldUntil: (time) => `为您保留到 ${time}`,
  holdLapsed: '保留的时间过了。提交时位子还空着，就是您的。',
  otherTime: '换个时间',
  formTitle: '填写预约',
  waitTitle: '填写候补',
  waitHow: '这个时间约满了。排上候补，有空位时我们按先后打电话告诉您。',
  submit: '提交预约',
  submitWait: '排上候补',
  checking: '正在确认是否约上',
  checkingHow: '网络不太好，还没有收到结果。我们正在查问，不会重复预约，请不要重新填写。',
  ageBand: '来的人年纪',
  ages: {
    under14: '不满 14 岁',
    '14to17': '14 到 17 岁',
    '18to59': '18 到 59 岁',
    '60to64': '60 到 64 岁',
    '65plus': '65 岁及以上',
  },
  chooseItems: '测哪些项目',
  fastingHint: '空腹：前一晚 22:00 后不要吃东西',
  morningOnly: '要空腹，只能约上午',
  health: '您的健康信息',
  healthWhy: '为什么需要',
  healthRefusal: '不同意会怎样',
  healthConsent: '我已看过上面的说明，同意使用我的健康信息',
  healthNo: '不同意，不在网上预约',
  healthRefused: '您没有同意使用健康信息，所以没有在网上预约，位子已经让出来了。',
  cabinError: (field, problem, limit) =>
    field === 'ageBand'
      ? '请选来的人的年纪'
      : field === 'items'
        ? problem === 'invalid'
          ? '要空腹的项目只能约上午，请去掉，或者换个时间'
          : '请至少选一个项目'
        : field === 'health'
          ? '请先看健康信息的说明，同意后在方框里打勾'
          : booking.fieldError(field, problem, limit),

  refusal: {
    full: '这个时间刚刚约满',
    notEnough: '位子不够这么多人',
    holdLost: '保留的时间过了，位子已经被约走',
    closed: '这个时间不能约了',
    limit: '这个电话约的次数到上限了',
    fasting: '要空腹的项目只能约上午',
    guardian: '要监护人同意',
    alreadyWaiting: '您已经在这个时间的候补里',
    waitlistFull: '候补也排满了',
    placesLeft: '现在有空位了',
    partyTooLarge: '一次预约的人数太多',
    noticeOutdated: '信息使用说明有更新',
    invalid: '有些内容没有通过检查',
    tooMany: '提交得太频繁',
    offline: '现在没有联网',
    busy: '现在预约的人很多',
    other: '没能办成',
  },
  wayOn: {
    full: `可以换一个时间，或者打电话问问。${kept}`,
    notEnough: `可以少来几个人，或者换一个时间。${kept}`,
    holdLost: `可以换成下面的时间，不用重新填写。${kept}`,
    closed: `中心可能改了安排。可以换一个时间，或者打电话问问。${kept}`,
    limit: '可以换一个晚些的日子，或者打电话和我们商量。已经约好的可以用管理链接改时间。',
    fasting: `请换一个上午的时间，或者去掉要空腹的项目。${kept}`,
    guardian: `请在下面选监护人是否同意。${kept}`,
    alreadyWaiting: '不用再排一次。想多一个机会，可以再看看别的时间。',
    waitlistFull: `可以换一个时间，或者打电话问问。${kept}`,
    placesLeft: `不用候补，可以马上约。${kept}`,
    partyTooLarge: `请少约几个人，或者打电话预约。${kept}`,
    noticeOutdated: `请再看一遍下面的说明，同意后重新提交。${kept}`,
    invalid: '请检查下面标出的地方，再提交一次。',
    tooMany: `请过几分钟再提交，或者打电话预约。${kept}`,
    offline: `连上网后再提交，或者打电话预约。${kept}`,
    busy: `请稍等一会儿再提交，或者打电话预约。${kept}`,
    other: `请稍后再试，或者打电话办理。${kept}`,
  },
  onlyLeft: (seats) => `只剩 ${seats} 个位子。`,
  comeAs: (count) => `改为 ${count} 人`,
  otherTimes: '可以换成',
  bookNow: '马上预约这个时间',
  waitInstead: '候补这个时间',

  booked: '预约成功',
  bookedHow: '来的时候报这个号码，或者报电话号码。',
  waiting: '已经排上候补',
  ahead: (count) => (count === 0 ? '您排在最前面。' : `前面还有 ${count} 位。`),
  waitingHow: '有空位时，我们会打电话告诉您，并为您保留一段时间。没有空位就不用来。',
  leaveHow: '不想等了，用下面的链接退出候补。',
  qr: '二维码，用手机扫一扫打开这个预约',
  qrHow: '用手机扫一扫，随时查看或更改。',
  again: '再给别人预约',
  backToDays: '回到选日子',
};

export default messages;
