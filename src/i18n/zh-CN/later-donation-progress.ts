/** The donation progress in Chinese: what it says after its first screen. */
import type { LaterDonationMessages } from '../donation-progress.ts';
import { elderMessages } from './elder.ts';
import { troubleMessages } from './trouble.ts';

const messages: LaterDonationMessages = {
  empty: '现在没有公示的捐赠项目。想了解捐赠情况，请打电话问问。',
  unknown: (campaignId) => `公示里没有编号为“${campaignId}”的项目，可能换了编号。请打电话问问。`,
  showMore: (count) => `还有 ${count} 个项目，继续显示`,
  ...elderMessages,
  ...troubleMessages('公示服务', '读不到新的数据'),
  stillShown: (age) => `下面是${age}读到的内容。`,
  retry: '重试',
  news: (title, amount) => `${title}有新数据：已筹 ${amount}`,
  recovered: '又能读到新的数据了',

  overdue: '结束已超过三个月，尚未公布最终情况',
  notCash: '款和物合计，不能当作现金',
  moreGoods: (count) => `另有 ${count} 种物资`,
  added: (month, amount) => `${month}新增 ${amount}`,
  goTo: (platform) => `前往${platform}`,
  leaving: (platform, host) => `即将离开本站，前往 ${platform}（${host}）`,
  platformOnly: (platform) => `捐赠平台：${platform}`,

  growth: '筹款进展',
  growthChart: (from, to) => `折线图：${from}至${to}累计已筹，数字见表格`,
  targetLine: (target) => `虚线是目标：${target}`,
  monthColumn: '月份',
  totalColumn: '累计已筹（元）',
  addedColumn: '比上次（元）',
  allMonths: (count) => `显示全部 ${count} 个月`,
  milestones: '目标进度',
  milestone: (percent) => (percent === 100 ? '达到目标' : `目标的 ${percent}%`),
  notReached: '尚未达到',

  spending: '支出去向',
  spendingChart: '条形图：各项用途的支出，数字见表格',
  purposeColumn: '用途',
  amountColumn: '金额（元）',
  noPurpose: '未公布用途',
  total: '合计',
  chartFailed: '图表没有加载出来，数字以表格为准。',

  goods: '捐赠物资',
  itemColumn: '品名',
  quantityColumn: '数量',
  updates: '项目动态',
  corrections: '更正记录',
  correctionsHow: '公布过的数字不删除；发现有误，在这里更正并说明原因。',
  correction: (what, difference, isMore) => `${what}${isMore ? '增加' : '减少'} ${difference}`,
  correctionOf: (asOf) => `更正截至 ${asOf}的数据`,
  donors: '捐赠人',
  anonymous: (count, isAfterNames) =>
    `${isAfterNames ? '还有' : ''}爱心人士 ${count.toLocaleString('en')} 人次`,
  moreNames: (count) => `另有 ${count.toLocaleString('en')} 人次署名捐赠`,
  olderOnes: (count) => `更早的 ${count} 条`,

  way: '捐赠渠道',
  wayHow: '本页只作公示，不收款。捐赠请到平台的项目页面。',
  qr: '二维码，用手机扫一扫打开项目页面',
  address: '项目页面的网址',
  copy: '复制',
  copied: '已复制',
  copyByHand: '这里不能自动复制，请选中网址后复制。',
};

export default messages;
