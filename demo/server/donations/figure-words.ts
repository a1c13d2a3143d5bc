/** What staff call the figures. */
import { plain } from '../sheets/plain.ts';
import { accept, refuse, type Reading } from '../sheets/reading.ts';
import type { Figure } from '../store/tables.ts';

/** The first of each is what we write ourselves. */
const words: Readonly<Record<Figure, readonly string[]>> = {
  raised: ['募集', '已筹', '捐款收入', '捐赠收入', '筹款', '筹集', '募捐', '募款', '已募集', '募集款', '捐款', '社会捐款', '收入', 'raised', 'received', 'donations', 'income'],
  matched: ['配捐', '配捐款', '匹配捐赠', '配套', '配套资金', 'matched', 'matching', 'match'],
  pending: ['待到账', '认捐', '未到账', '承诺捐赠', '认捐未到账', '待拨', 'pending', 'pledged', 'pledge'],
  spent: ['支出', '已支出', '项目支出', '使用', '已使用', '拨付', '已拨付', '捐赠支出', 'spent', 'spending', 'expenditure', 'expense', 'expenses'],
  cost: ['筹款成本', '募捐成本', '募集成本', '筹资成本', '募捐费用', '筹款费用', 'cost', 'fundraisingcost', 'costofraising'],
  cashAndGoods: ['款物合计', '款物', '款物总计', '款物总额', '捐赠款物', 'cashandgoods'],
  people: ['受益人数', '帮助人数', '受助人数', '惠及人数', '受益人', '受助人', '人数', 'people', 'beneficiaries', 'peoplehelped'],
  goods: ['物资', '物品', '实物', '捐赠物资', '捐赠实物', '物资捐赠', 'goods', 'inkind', 'goodsinkind'],
}; // prettier-ignore

const meaning = new Map<string, Figure>(
  (Object.entries(words) as [Figure, readonly string[]][]).flatMap(([figure, names]) => [
    [figure.toLowerCase(), figure] as const,
    ...names.map((name) => [name, figure] as const),
  ]),
);

export function figureWord(figure: Figure): string {
  return words[figure][0]!;
}

const known = (Object.keys(words) as Figure[]).map(figureWord).join('、');

export function readFigure(text: string): Reading<Figure> {
  const spelled = plain(text)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  if (spelled === '')
    return refuse(`没有写类别，请写其中之一：${known}`, `The figure is missing; one of: ${known}`);
  const figure = meaning.get(spelled) ?? meaning.get(spelled.replace(/\(.*\)$/, ''));
  return figure === undefined
    ? refuse(`不认识的类别，请写其中之一：${known}`, `Not a figure; write one of: ${known}`)
    : accept(figure);
}
