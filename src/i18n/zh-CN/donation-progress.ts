/** The donation progress in Chinese, the source of all texts: what the first screen says. */
import { toExactDigits, toShort } from '../../domain/money.ts';
import type { DonationMessages } from '../donation-progress.ts';

/** 万 and 亿, in yuan. */
const scales = [10_000, 100_000_000];
const units = ['元', '万元', '亿元'];

const messages: DonationMessages = {
  donations: '捐赠公示',
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
      ? messages.date(startsOn) + (endsOn ? `至${messages.date(endsOn)}` : '起，未公布结束日期')
      : endsOn
        ? `至${messages.date(endsOn)}`
        : messages.notPublished,
  month: (month) => `${+month.slice(0, 4)}年${+month.slice(5, 7)}月`,

  phase: { running: '进行中', upcoming: '即将开始', ended: '已结束' },
  stale: '信息待更新',
  notPublished: '未公布',
  figure: {
    raised: '已筹',
    matched: '配捐',
    pending: '待到账',
    spent: '已支出',
    cost: '募捐成本',
    cashAndGoods: '款物合计',
    people: '受助人数',
    goods: '物资',
  },
  noTarget: '未设目标',
  target: (amount, percent) =>
    `目标 ${amount}${
      percent === undefined ? '' : percent < 100 ? `，完成 ${percent}%` : `，已达目标的 ${percent}%`
    }`,
  sentence: (raised, target, others) =>
    `已筹 ${raised}，${target}${others.length ? `；另有${others.join('、')}` : ''}`,

  facts: {
    title: '公示信息',
    organization: '募捐组织',
    certificate: '公开募捐资格证书编号',
    plan: '募捐方案备案编号',
    period: '募捐时间',
    beneficiaries: '受益人',
    asOf: '数据截至',
    source: '数据来源',
    contact: '查询与监督',
    finalAccount: '最终情况公布于',
    note: '说明',
  },
  asOf: (day) => `数据截至 ${day}`,
  more: '公示信息、收支和进展',

  loading: '正在读取捐赠项目…',
  phone: '电话',
  hours: '开放时间',
};

export default messages;
