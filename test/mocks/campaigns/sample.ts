/**
 * The campaigns of the stories: published figures of domain.md with their gaps, and invented ones where a state has no
 * real example. Today is 2026-11-24.
 */
import type { Campaign } from '../../../src/api/generated/types.ts';
import { aCampaign, wan } from './campaign.ts';

export const linkHosts: readonly string[] = ['gongyi.qq.com'];

const platform = { name: '腾讯公益', url: 'https://gongyi.qq.com/succor/detail.htm?id=226688' };

/** Everything is published: target, matched and pending money, spending by purpose, growth, donors. */
export const table: Campaign = aCampaign({
  id: 'table',
  title: '糖尾老人幸福餐桌',
  organization: '吉安市青原区天玉镇红十字会',
  certificateNumber: '5336080000123456XB（示例）',
  planRecordNumber: '51360803MJ00012026A24011（示例）',
  beneficiaries: '糖尾村 65 岁以上独居、留守老人',
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
  targetFen: 30_000_000,
  queryContact: '天玉镇红十字会，0796-8000021，工作日 9:00–17:00',
  platform,
  note: '金额为示例数据。',
  raised: wan(18.764_35, '2026-11-20', '腾讯公益项目页面'),
  matched: wan(2.4, '2026-11-20', '腾讯公益项目页面'),
  pending: wan(1.2, '2026-11-20', '腾讯公益项目页面'),
  spent: wan(9.632_48, '2026-10-31', '天玉镇红十字会季度公示'),
  cost: wan(0.312_4, '2026-10-31', '天玉镇红十字会季度公示'),
  people: { count: 68, asOf: '2026-10-31', source: '天玉镇红十字会季度公示' },
  goods: [
    { item: '大米', unit: '公斤', quantity: 1_250, asOf: '2026-10-31', source: '天玉镇红十字会季度公示' },
    { item: '食用油', unit: '桶', quantity: 160, asOf: '2026-10-31', source: '天玉镇红十字会季度公示' },
  ],
  asOf: '2026-11-20',
  spending: [
    { purpose: '午餐食材', amountFen: 6_120_000 },
    { purpose: '厨师和送餐补贴', amountFen: 2_280_000 },
    { purpose: '厨房设备', amountFen: 1_032_480 },
    { purpose: null, amountFen: 200_000 },
  ],
  growth: [
    { month: '2026-03', raisedFen: 2_150_000 },
    { month: '2026-04', raisedFen: 4_080_000 },
    { month: '2026-05', raisedFen: 5_300_000 },
    { month: '2026-06', raisedFen: 7_920_000 },
    { month: '2026-08', raisedFen: 9_460_000 },
    { month: '2026-09', raisedFen: 16_880_000 },
    { month: '2026-10', raisedFen: 17_510_000 },
    { month: '2026-11', raisedFen: 18_764_350 },
  ],
  corrections: [
    {
      correctedOn: '2026-09-15',
      figure: 'raised',
      item: null,
      difference: -50_000,
      unit: null,
      asOf: '2026-09-09',
      reason: '同一笔捐款登记了两次，减去一笔。',
    },
  ],
  updates: [
    { day: '2026-11-18', text: '入冬以来每天为 68 位老人送热饭。\n本周新增两条送餐路线。' },
    { day: '2026-10-08', text: '重阳节，志愿者和老人一起包饺子。' },
    { day: '2026-07-20', text: '厨房添置了消毒柜和保温箱。' },
    { day: '2026-03-01', text: '餐桌开伙，第一天有 41 位老人来吃饭。' },
  ],
  donors: {
    named: [
      { name: '青原区和谐驾校', day: '2026-11-12' },
      { name: '刘先生', day: '2026-11-03' },
      { name: '梅苑社区书画队', day: '2026-10-21' },
    ],
    namedCount: 3,
    anonymousCount: 1_286,
  },
});

/** 225 万元, 102 students, since 2017, no target: as it was published. */
export const noTarget: Campaign = aCampaign({
  beneficiaries: '吉安市外国语学校“红十字班”的困难学生',
  startsOn: '2017-09-01',
  raised: wan(225, '2026-10-15'),
  people: { count: 102, asOf: '2026-10-15', source: '吉安市红十字会网站' },
  asOf: '2026-10-15',
  growth: [
    { month: '2026-04', raisedFen: 210_000_000 },
    { month: '2026-10', raisedFen: 225_000_000 },
  ],
});

/** No amount of its own was ever published. */
export const notPublished: Campaign = aCampaign({
  id: 'pupils',
  title: '天玉贫困师生爱心助学',
  organization: '吉安市青原区天玉镇红十字会',
  beneficiaries: '天玉镇家庭困难的学生和教师',
  startsOn: '2026-09-05',
  note: '与“糖尾老人幸福餐桌”合计募集 10 万余元，未公布单项金额与目标。',
});

export const stale: Campaign = aCampaign({
  id: 'stale',
  title: '智能急救培训基地',
  organization: '吉安市红十字会、和谐驾校',
  startsOn: '2024-05-08',
  raised: wan(20, '2026-04-30'),
  spent: wan(20, '2026-04-30'),
  asOf: '2026-04-30',
  note: '培训免费。',
});

export const overdue: Campaign = aCampaign({
  id: 'days2020',
  title: '2020 年 99公益日',
  organization: '吉安市红十字会',
  startsOn: '2020-09-07',
  endsOn: '2020-09-09',
  raised: wan(1_400, '2020-09-30'),
  asOf: '2020-09-30',
});

export const finished: Campaign = aCampaign({
  id: 'blankets',
  title: '暖冬棉被',
  organization: '吉安市青原区红十字会',
  startsOn: '2025-11-01',
  endsOn: '2026-01-31',
  finalDisclosureOn: '2026-03-20',
  targetFen: 5_000_000,
  raised: wan(5, '2026-01-31'),
  spent: wan(4.9, '2026-03-20'),
  cost: wan(0.1, '2026-03-20'),
  people: { count: 240, asOf: '2026-03-20', source: '青原区红十字会网站' },
  asOf: '2026-03-20',
});

export const overTarget: Campaign = aCampaign({
  id: 'aed',
  title: '街头 AED 救命机',
  organization: '吉安市红十字会',
  startsOn: '2026-06-01',
  endsOn: '2026-12-31',
  targetFen: 20_000_000,
  platform,
  raised: wan(21.35, '2026-11-15'),
  matched: wan(3, '2026-11-15'),
  people: null,
  asOf: '2026-11-15',
  growth: [
    { month: '2026-06', raisedFen: 6_000_000 },
    { month: '2026-08', raisedFen: 15_500_000 },
    { month: '2026-11', raisedFen: 21_350_000 },
  ],
});

export const goodsOnly: Campaign = aCampaign({
  id: 'masks',
  title: '天玉镇防护物资',
  organization: '吉安市青原区天玉镇红十字会',
  startsOn: '2026-10-01',
  goods: [
    { item: '口罩', unit: '只', quantity: 7_000, asOf: '2026-11-01', source: '天玉镇红十字会' },
    { item: '消毒液', unit: '瓶', quantity: 320, asOf: '2026-10-20', source: '天玉镇红十字会' },
  ],
  asOf: '2026-11-01',
});

/** Money and goods in one published sum: neither. */
export const cashAndGoods: Campaign = aCampaign({
  id: 'epidemic',
  title: '新冠肺炎疫情款物',
  organization: '吉安市各级红十字会',
  startsOn: '2020-01-26',
  endsOn: '2020-12-31',
  cashAndGoods: wan(7_013.9, '2020-12-31'),
  asOf: '2020-12-31',
});

export const upcoming: Campaign = aCampaign({
  id: 'spring',
  title: '2027 博爱送温暖',
  organization: '吉安市青原区红十字会',
  startsOn: '2027-01-10',
  endsOn: '2027-02-05',
  targetFen: 10_000_000,
  platform: { name: '某平台', url: 'https://elsewhere.example/give' },
});

export const sampleCampaigns: readonly Campaign[] = [
  cashAndGoods,
  finished,
  goodsOnly,
  noTarget,
  notPublished,
  overTarget,
  overdue,
  stale,
  table,
  upcoming,
];

/** As a city has them: of every state several, without an end to the page. */
export function manyCampaigns(count: number): Campaign[] {
  return Array.from({ length: count }).map((_, index) => {
    const model = sampleCampaigns[index % sampleCampaigns.length]!;
    return { ...model, id: `${model.id}-${index}`, title: `${model.title}（${index + 1}）` };
  });
}

/** Two years of months. */
export const longGrowth: Campaign = {
  ...table,
  growth: Array.from({ length: 24 }).map((_, index) => ({
    month: `${2024 + Math.floor((index + 11) / 12)}-${String(((index + 11) % 12) + 1).padStart(2, '0')}`,
    raisedFen: (index + 1) * 781_000,
  })),
};
