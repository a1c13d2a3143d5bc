/** Campaigns of the scene: one with everything, one of which nothing was published. */
import type { CampaignFacts, CampaignUpdate, NewCampaignEntry } from '../../src/api/generated/types.ts';
import { campaignFacts, anEntry } from '../support/campaigns.ts';

export interface SceneCampaign {
  readonly facts: CampaignFacts;
  /** In the order of entering. */
  readonly entries: readonly NewCampaignEntry[];
  readonly updates: readonly CampaignUpdate[];
}

const consent = '2026-11-01 书面同意';
const spent = { figure: 'spent', source: '公示' } as const;
const rice = { figure: 'goods', amountFen: null, item: '大米', unit: '袋' } as const;

export const meals: SceneCampaign = {
  facts: campaignFacts({
    certificateNumber: '赣-0001',
    planRecordNumber: '备-0001',
    beneficiaries: '社区长者',
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
    targetFen: 30_000_000,
    queryContact: '0796-8000001',
    platform: { name: '腾讯公益', url: 'https://gongyi.qq.com/succor/detail.htm?id=1' },
    note: '每季度公布一次',
  }),
  entries: [
    anEntry({ amountFen: 500_000, asOf: '2026-09-30', number: '1', donor: { name: '张三', consent } }),
    anEntry({ amountFen: 300_000, asOf: '2026-11-01', number: '2', donor: { name: '李四', consent: null } }),
    anEntry({ amountFen: -100_000, asOf: '2026-09-30', number: '3', reason: '重复登记' }),
    anEntry({
      amountFen: 200_000,
      asOf: '2026-10-15',
      number: '4',
      source: '十月公示',
      donor: { name: null, consent: null },
    }),
    anEntry({ figure: 'matched', amountFen: 50_000 }),
    anEntry({ figure: 'pending', amountFen: 70_000 }),
    anEntry({ ...spent, amountFen: 120_000, purpose: '餐费', asOf: '2026-10-31' }),
    anEntry({ ...spent, amountFen: 150_000, purpose: '设备', asOf: '2026-09-30' }),
    anEntry({ ...spent, amountFen: 60_000, purpose: '餐费', asOf: '2026-11-15' }),
    anEntry({ ...spent, amountFen: 60_000, asOf: '2026-11-15' }),
    anEntry({ figure: 'cost', amountFen: 0, asOf: '2026-11-15' }),
    anEntry({ figure: 'people', amountFen: null, quantity: 86 }),
    anEntry({ ...rice, quantity: 50 }),
    anEntry({ ...rice, item: '食用油', unit: '桶', quantity: 20 }),
    anEntry({ ...rice, quantity: -5, reason: '清点有误', asOf: '2026-11-20' }),
  ],
  updates: [
    { day: '2026-11-20', text: '现在每天送九十份饭。' },
    { day: '2026-07-01', text: '开饭了。\n周一至周五。' },
    { day: '2026-11-20', text: '保温箱到了。' },
  ],
};

export const silent: SceneCampaign = {
  facts: campaignFacts({ id: 'aid', title: '爱心助学', note: '与另一项目合计募集 10 万余元' }),
  entries: [],
  updates: [],
};
