/** Unreviewed machine-made translation. Booking a service in Traditional Chinese: all of it, for it is loaded on demand. */
import type { CabinMessages, LaterCabinMessages } from '../cabin-booking.ts';
import booking from './booking.ts';
import slots from './slots.ts';
import { troubleMessages } from './trouble.ts';

const kept = '您填寫的內容都在。';

const later: LaterCabinMessages = {
  ...booking,
  slots,
  chooseService: '想預約哪一項',
  otherService: '換一項服務',
  noFreeDay: '最近都額滿了，可以候補',
  about: (service) => `關於${service}`,
  fastingShort: '（須空腹）',
  empty: '目前沒有可以線上預約的服務，請打電話詢問。',

  ...troubleMessages('預約服務', '暫時無法預約'),
  stale: (age) => `以下是${age}的內容，空位可能有變，目前無法預約，可以打電話預約。`,
  retry: '重試',
  week: (range, free) => `${range}，${free}`,

  holding: '正在為您保留座位…',
  holdChecking: '正在確認座位是否保留',
  holdCheckingHow: '網路不太順，還沒有收到結果。我們正在查詢，不會重複保留。',
  heldUntil: (time) => `為您保留到 ${time}`,
  holdLapsed: '保留的時間過了。送出時座位還空著，就是您的。',
  otherTime: '換個時段',
  formTitle: '填寫預約',
  waitTitle: '填寫候補',
  waitHow: '這個時段額滿了。加入候補，有空位時我們會依序打電話通知您。',
  submit: '送出預約',
  submitWait: '加入候補',
  checking: '正在確認是否預約成功',
  checkingHow: '網路不太順，還沒有收到結果。我們正在查詢，不會重複預約，請不要重新填寫。',
  ageBand: '來的人年齡',
  ages: {
    under14: '未滿 14 歲',
    '14to17': '14 到 17 歲',
    '18to59': '18 到 59 歲',
    '60to64': '60 到 64 歲',
    '65plus': '65 歲及以上',
  },
  chooseItems: '測量哪些項目',
  fastingHint: '空腹：前一晚 22:00 後請勿進食',
  morningOnly: '須空腹，只能預約上午',
  health: '您的健康資料',
  healthWhy: '為什麼需要',
  healthRefusal: '不同意會怎樣',
  healthConsent: '我已看過以上說明，同意使用我的健康資料',
  healthNo: '不同意，不在線上預約',
  healthRefused: '您沒有同意使用健康資料，所以沒有線上預約，座位已經讓出來了。',
  cabinError: (field, problem, limit) =>
    field === 'ageBand'
      ? '請選擇來的人的年齡'
      : field === 'items'
        ? problem === 'invalid'
          ? '須空腹的項目只能預約上午，請移除，或者換個時段'
          : '請至少選一個項目'
        : field === 'health'
          ? '請先看健康資料的說明，同意後請勾選'
          : booking.fieldError(field, problem, limit),

  refusal: {
    full: '這個時段剛剛額滿',
    notEnough: '座位不夠這麼多人',
    holdLost: '保留的時間過了，座位已經有人預約',
    closed: '這個時段不能預約了',
    limit: '這個電話的預約次數已達上限',
    fasting: '須空腹的項目只能預約上午',
    guardian: '須監護人同意',
    alreadyWaiting: '您已經在這個時段的候補名單裡',
    waitlistFull: '候補也滿了',
    placesLeft: '現在有空位了',
    partyTooLarge: '一次預約的人數太多',
    noticeOutdated: '資料使用說明有更新',
    invalid: '有些內容沒有通過檢查',
    tooMany: '送出得太頻繁',
    offline: '目前沒有連上網路',
    busy: '目前預約的人很多',
    other: '沒有辦成',
  },
  wayOn: {
    full: `可以換一個時段，或者打電話詢問。${kept}`,
    notEnough: `可以少來幾個人，或者換一個時段。${kept}`,
    holdLost: `可以換成下面的時段，不用重新填寫。${kept}`,
    closed: `中心可能改了安排。可以換一個時段，或者打電話詢問。${kept}`,
    limit: '可以換一個晚一點的日期，或者打電話和我們商量。已經預約好的可以用管理連結改時間。',
    fasting: `請換一個上午的時段，或者移除須空腹的項目。${kept}`,
    guardian: `請在下面選擇監護人是否同意。${kept}`,
    alreadyWaiting: '不用再排一次。想多一個機會，可以再看看別的時段。',
    waitlistFull: `可以換一個時段，或者打電話詢問。${kept}`,
    placesLeft: `不用候補，可以馬上預約。${kept}`,
    partyTooLarge: `請減少人數，或者打電話預約。${kept}`,
    noticeOutdated: `請再看一遍下面的說明，同意後重新送出。${kept}`,
    invalid: '請檢查下面標出的地方，再送出一次。',
    tooMany: `請過幾分鐘再送出，或者打電話預約。${kept}`,
    offline: `連上網路後再送出，或者打電話預約。${kept}`,
    busy: `請稍候再送出，或者打電話預約。${kept}`,
    other: `請稍後再試，或者打電話辦理。${kept}`,
  },
  onlyLeft: (seats) => `只剩 ${seats} 個座位。`,
  comeAs: (count) => `改為 ${count} 人`,
  otherTimes: '可以換成',
  bookNow: '馬上預約這個時段',
  waitInstead: '候補這個時段',

  booked: '預約成功',
  bookedHow: '來的時候報這個編號，或者報電話號碼。',
  waiting: '已經加入候補',
  ahead: (count) => (count === 0 ? '您排在最前面。' : `前面還有 ${count} 位。`),
  waitingHow: '有空位時，我們會打電話通知您，並為您保留一段時間。沒有空位就不用來。',
  leaveHow: '不想等了，請用下面的連結退出候補。',
  qr: 'QR 碼，用手機掃描後開啟這個預約',
  qrHow: '用手機掃描，隨時查看或更改。',
  again: '再為別人預約',
  backToDays: '回到選擇日期',
};

const messages: CabinMessages = {
  ...slots,
  booking: '預約服務',
  roomAndTime: (room, minutes) => `${room && `${room} · `}每次 ${minutes} 分鐘`,
  loading: '正在讀取可以預約的時段…',
  phone: '電話',
  hours: '開放時間',
  later,
};

export default messages;
