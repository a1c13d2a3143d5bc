/** Unreviewed machine-made translation. The donation progress in Traditional Chinese: all of it, for it is loaded on demand. */
import { toExactDigits, toShort } from '../../domain/money.ts';
import type { DonationMessages, LaterDonationMessages } from '../donation-progress.ts';
import { elderMessages } from './elder.ts';
import { troubleMessages } from './trouble.ts';

/** 萬 and 億, in yuan. */
const scales = [10_000, 100_000_000];
const units = ['元', '萬元', '億元'];

const later: LaterDonationMessages = {
  empty: '目前沒有公開的捐贈項目。想了解捐贈情形，請打電話詢問。',
  unknown: (campaignId) => `公開資訊裡沒有編號為「${campaignId}」的項目，可能換了編號。請打電話詢問。`,
  showMore: (count) => `還有 ${count} 個項目，繼續顯示`,
  ...elderMessages,
  ...troubleMessages('公開資訊服務', '讀不到新的資料'),
  stillShown: (age) => `以下是${age}讀到的內容。`,
  retry: '重試',
  news: (title, amount) => `${title}有新資料：已募得 ${amount}`,
  recovered: '又能讀到新的資料了',

  overdue: '結束已超過三個月，尚未公布最終情形',
  notCash: '款項和物資合計，不能當作現金',
  moreGoods: (count) => `另有 ${count} 種物資`,
  added: (month, amount) => `${month}新增 ${amount}`,
  goTo: (platform) => `前往${platform}`,
  leaving: (platform, host) => `即將離開本站，前往 ${platform}（${host}）`,
  platformOnly: (platform) => `捐贈平台：${platform}`,

  growth: '募款進展',
  growthChart: (from, to) => `折線圖：${from}至${to}累計已募得，數字見表格`,
  targetLine: (target) => `虛線是目標：${target}`,
  monthColumn: '月份',
  totalColumn: '累計已募得（元）',
  addedColumn: '較上次（元）',
  allMonths: (count) => `顯示全部 ${count} 個月`,
  milestones: '目標進度',
  milestone: (percent) => (percent === 100 ? '達到目標' : `目標的 ${percent}%`),
  notReached: '尚未達到',

  spending: '支出流向',
  spendingChart: '長條圖：各項用途的支出，數字見表格',
  purposeColumn: '用途',
  amountColumn: '金額（元）',
  noPurpose: '未公布用途',
  total: '合計',
  chartFailed: '圖表沒有載入成功，數字以表格為準。',

  goods: '捐贈物資',
  itemColumn: '品名',
  quantityColumn: '數量',
  updates: '項目動態',
  corrections: '更正紀錄',
  correctionsHow: '公布過的數字不刪除；發現有誤，在這裡更正並說明原因。',
  correction: (what, difference, isMore) => `${what}${isMore ? '增加' : '減少'} ${difference}`,
  correctionOf: (asOf) => `更正截至 ${asOf}的資料`,
  donors: '捐贈人',
  anonymous: (count, isAfterNames) =>
    `${isAfterNames ? '還有' : ''}善心人士 ${count.toLocaleString('en')} 人次`,
  moreNames: (count) => `另有 ${count.toLocaleString('en')} 人次具名捐贈`,
  olderOnes: (count) => `更早的 ${count} 則`,

  way: '捐贈管道',
  wayHow: '本頁只作資訊公開，不收款。捐贈請到平台的項目頁面。',
  qr: 'QR 碼，用手機掃描後開啟項目頁面',
  address: '項目頁面的網址',
  copy: '複製',
  copied: '已複製',
  copyByHand: '這裡無法自動複製，請選取網址後複製。',
};

const messages: DonationMessages = {
  donations: '捐贈資訊公開',
  short(fen, rounding) {
    const { digits, unit } = toShort(fen, scales, rounding);
    return `${digits} ${units[unit]}`;
  },
  exact: (fen) => `${toExactDigits(fen)} 元`,
  count: (number) => toExactDigits(number * 100),
  people: (count) => `${messages.count(count)} 人`,
  date: (day) => `${messages.month(day)}${+day.slice(8)}日`,
  period: (startsOn, endsOn) =>
    startsOn
      ? messages.date(startsOn) + (endsOn ? `至${messages.date(endsOn)}` : '起，未公布結束日期')
      : endsOn
        ? `至${messages.date(endsOn)}`
        : messages.notPublished,
  month: (month) => `${+month.slice(0, 4)}年${+month.slice(5, 7)}月`,

  phase: { running: '進行中', upcoming: '即將開始', ended: '已結束' },
  stale: '資訊待更新',
  notPublished: '未公布',
  figure: {
    raised: '已募得',
    matched: '配捐',
    pending: '待入帳',
    spent: '已支出',
    cost: '募款成本',
    cashAndGoods: '款項與物資合計',
    people: '受助人數',
    goods: '物資',
  },
  noTarget: '未設目標',
  target: (amount, percent) =>
    `目標 ${amount}${
      percent === undefined ? '' : percent < 100 ? `，完成 ${percent}%` : `，已達目標的 ${percent}%`
    }`,
  sentence: (raised, target, others) =>
    `已募得 ${raised}，${target}${others.length ? `；另有${others.join('、')}` : ''}`,

  facts: {
    title: '公開資訊',
    organization: '募捐組織',
    certificate: '公開募捐資格證書編號',
    plan: '募捐方案備案編號',
    period: '募捐期間',
    beneficiaries: '受益人',
    asOf: '資料截至',
    source: '資料來源',
    contact: '查詢與監督',
    finalAccount: '最終情形公布於',
    note: '說明',
  },
  asOf: (day) => `資料截至 ${day}`,
  more: '公開資訊、收支和進展',

  loading: '正在讀取捐贈項目…',
  phone: '電話',
  hours: '開放時間',
  later,
};

export default messages;
