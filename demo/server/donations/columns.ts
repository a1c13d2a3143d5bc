/** The columns of a sheet of donations: which headers mean what, in Chinese and English. */
import type { Header, Vocabulary } from '../sheets/header.ts';

export type Column =
  | 'campaign'
  | 'figure'
  | 'amount'
  | 'amountYuan'
  | 'amountWan'
  | 'quantity'
  | 'unit'
  | 'item'
  | 'purpose'
  | 'asOf'
  | 'source'
  | 'reason'
  | 'number'
  | 'donor'
  | 'consent';

const spellings: Readonly<Record<Column, readonly string[]>> = {
  campaign: ['项目', '项目名称', '募捐项目', '捐赠项目', '公益项目', '筹款项目', '项目编号', 'campaign', 'campaignid', 'project', 'fund'],
  figure: ['类别', '款项', '款项类别', '类型', '收支类别', '收支', '科目', '指标', 'figure', 'kind', 'category', 'type'],
  amount: ['金额', '款额', '数额', '合计金额', 'amount', 'money', 'sum'],
  amountYuan: ['金额(元)', '金额元', '金额(单位元)', '金额(人民币元)', '金额人民币元', '款额(元)', '数额(元)', '元', 'amount(yuan)', 'amountyuan', 'amount(rmb)', 'amount(cny)', 'amount(元)', 'yuan', 'rmb', 'cny'],
  amountWan: ['金额(万元)', '金额万元', '金额(单位万元)', '金额(人民币万元)', '款额(万元)', '数额(万元)', '万元', 'amount(万元)', 'amount(wan)', 'amountwan', 'amount(10000yuan)', 'amount(10kyuan)'],
  quantity: ['数量', '件数', '人数', 'quantity', 'count', 'qty'],
  unit: ['单位', '计量单位', 'unit'],
  item: ['物品', '物资', '物资名称', '物品名称', '品名', 'item', 'goods', 'itemname'],
  purpose: ['用途', '支出用途', '使用方向', '支出项目', 'purpose', 'for', 'usedfor'],
  asOf: ['截至日期', '截止日期', '截至', '日期', '时间', '公布日期', '到账日期', 'asof', 'asofdate', 'asofday', 'date', 'day'],
  source: ['来源', '数据来源', '出处', '信息来源', '依据', 'source'],
  reason: ['更正原因', '更正', '更正说明', '调整原因', 'reason', 'correction', 'correctionreason'],
  number: ['编号', '凭证号', '票据号', '收据号', '流水号', '唯一编号', 'number', 'no', 'id', 'voucher', 'receipt'],
  donor: ['捐赠人', '捐款人', '捐赠者', '捐赠方', '捐赠单位', '爱心人士', 'donor', 'donorname', 'givenby'],
  consent: ['同意公开', '是否同意公开', '同意署名', '公开姓名', '是否公开', '公开意愿', 'consent', 'agreestobenamed', 'maybenamed'],
}; // prettier-ignore

export function headerOf(column: Column): string {
  return spellings[column][0]!;
}

function missingColumns({ positions }: Header<Column>): readonly Column[] {
  const missing: Column[] = [];
  for (const column of ['campaign', 'figure', 'asOf', 'source'] as const) {
    if (!positions.has(column)) missing.push(column);
  }
  const amounts = ['amount', 'amountYuan', 'amountWan', 'quantity'] as const;
  if (!amounts.some((column) => positions.has(column))) missing.push('amountYuan');
  return missing;
}

export const donationColumns: Vocabulary<Column> = {
  spellings,
  ofNoMeaning: new Set(['序号', '备注', '经办人', '#']),
  missing: missingColumns,
};
