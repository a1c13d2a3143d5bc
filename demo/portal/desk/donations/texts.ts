/** What the section of donations says. */
import type { CampaignEntry, DonationsReport } from '../../../../src/api/generated/types.ts';
import { inLanguage } from '../language.ts';
import type { Figure } from './draft-entry.ts';
import type { FactField } from './draft-facts.ts';
import type { LegalItem } from './missing.ts';

const figures: Readonly<Record<Figure, string>> = {
  raised: '募集（已到账）',
  matched: '配捐',
  pending: '待到账',
  spent: '支出',
  cost: '募捐成本',
  cashAndGoods: '款物合计（只有合在一起公布的才用）',
  people: '受助人数',
  goods: '物资',
};

const facts: Readonly<Record<FactField, string>> = {
  id: '项目代号（字母、数字，定了不能改）',
  title: '项目名称',
  organization: '谁在募捐（组织名称）',
  certificateNumber: '公开募捐资格证书编号',
  planRecordNumber: '募捐方案备案编号',
  beneficiaries: '帮助谁',
  startsOn: '开始日期',
  endsOn: '结束日期',
  target: '目标（元，没有就空着）',
  queryContact: '查询方式（不填就是中心电话）',
  platformName: '捐款平台名称',
  platformUrl: '捐款页面网址',
  note: '数字没有说到的',
  finalDisclosureOn: '最终公示日期',
};

const legal: Readonly<Record<LegalItem, string>> = {
  certificateNumber: '公开募捐资格证书编号',
  planRecordNumber: '募捐方案备案编号',
  period: '募捐起止日期',
  raised: '募集了多少',
  spent: '支出了多少',
  cost: '募捐成本',
  helped: '帮助了谁、多少人',
  fresh: '90 天内的新数字（现在会显示“信息待更新”）',
  finalAccount: '最终公示（结束后三个月内要有）',
};

const zhCN = {
  title: '募捐',
  loading: '正在取……',
  which: '哪个项目',
  newOne: '新项目',
  none: '还没有项目。请先填下面的说明，加一个。',
  preview: '居民看到的样子',
  missing: '法律要求写、现在还没有的（慈善法第 25、79 条）：',
  allThere: '法律要求写的都有了。',
  legal,
  toCorrect: '请按提示改一下，已经填的都还在。',
  empty: '请填写',
  retry: '再试一次',

  entry: '登记一笔数字',
  figure: '登记什么',
  figures,
  amount: '金额（元）',
  people: '人数',
  pieces: '数量',
  amountHint: '例如 2000 或 1234.50。更正时写差额：少记了写 200，多记了写 -200',
  noAmount: '请写一个数，例如 2000 或 1234.50',
  item: '什么物品',
  unit: '单位',
  purpose: '用途',
  asOf: '截至哪一天',
  source: '来源（在哪里公布的，或哪本账）',
  number: '编号（账上有就填）',
  isCorrection: '这是更正',
  reason: '更正原因（会公开）',
  donorName: '捐赠人姓名（同意公开才填）',
  consent: '什么时候、怎么同意的',
  consentHint: '没有写同意，姓名不会保存，显示为“爱心人士”',
  enter: '登记',
  entered: '登记好了。“居民看到的样子”已经是新的。',
  enteredMeanwhile: (added: readonly Pick<CampaignEntry, 'enteredBy' | 'figure'>[]) =>
    `您填的时候，${added.map(({ enteredBy, figure }) => `${enteredBy} 登记了一笔“${figures[figure]}”`).join('；')}。请看看账目里是不是同一笔；不是，就再按一次“登记”。`,

  factsTitle: '项目说明',
  facts,
  save: '保存说明',
  savedFacts: '保存好了。',
  changedFacts: '同事刚刚改过这个项目的说明，您的还没有保存。请看一下改了什么，再按一次“保存说明”。',
  change: (name: string, before: string, now: string, typed: string | undefined) =>
    `${name}：同事把“${before || '（空）'}”改成了“${now || '（空）'}”${typed === undefined ? '，已经填到下面' : `，您填的是“${typed || '（空）'}”，保存后以您的为准`}`,

  updateTitle: '写一条动态',
  update: '进展怎么样',
  tell: '公布',
  updated: '公布了。',
  noText: '请先写几句',

  sheetTitle: '上传表格',
  sheet: '账目表格（CSV）',
  sheetHint: '先看会登记什么，再决定。登记过的不会再登记一次。',
  sheetRead: ({ rows, added, unchanged, wrong }: DonationsReport) =>
    `读了 ${rows} 行：新的 ${added} 行，以前登记过 ${unchanged} 行，有问题 ${wrong.length} 行。还没有登记。`,
  sheetWrong: '有问题的行要先在表格里改好，再选一次文件。一行也没有登记。',
  sheetEntered: (added: number) => `登记了 ${added} 笔。`,
  apply: '全部登记',
  line: (number: number, value: string, reason: string) =>
    `第 ${number} 行${value ? `“${value}”` : ''}：${reason}`,

  donorTitle: '捐赠人不想再公开姓名',
  donor: '显示的姓名',
  withdraw: '删除姓名',
  withdrawn: (gifts: number) => `删掉了，${gifts} 笔改为“爱心人士”，金额不变。`,
  noSuchDonor: (name: string) => `没有公开过“${name}”。`,
  noName: '请写姓名',

  books: '账目',
  booksHint: '账目只加不改。写错了，按那一笔的“更正”，原来的一笔也留着。',
  bookColumns: ['截至', '什么', '多少', '来源', '谁登记的', ''],
  money: (digits: string) => `${digits} 元`,
  correct: '更正',
  correctName: (what: string) => `更正 ${what}`,
  noEntries: '还没有登记过。',
  correction: (reason: string) => `更正：${reason}`,
  donorIs: (name: string) => `捐赠人：${name}`,
};

const figuresEn: typeof figures = {
  raised: 'Raised (received)',
  matched: 'Matched',
  pending: 'Pending',
  spent: 'Spent',
  cost: 'Cost of raising',
  cashAndGoods: 'Cash and goods (published as one sum only)',
  people: 'People helped',
  goods: 'Goods',
};

const en: typeof zhCN = {
  title: 'Donations',
  loading: 'Loading…',
  which: 'Campaign',
  newOne: 'New campaign',
  none: 'There is no campaign yet. Add one by the form below.',
  preview: 'As residents see it',
  missing: 'What the law asks for and is not there yet (慈善法 25, 79):',
  allThere: 'All that the law asks for is there.',
  legal: {
    certificateNumber: 'Number of the fundraising certificate',
    planRecordNumber: 'Record number of the plan',
    period: 'First and last day',
    raised: 'How much was raised',
    spent: 'How much was spent',
    cost: 'Cost of raising',
    helped: 'Who, and how many, are helped',
    fresh: 'Figures of the last 90 days (it is marked “information due” now)',
    finalAccount: 'The final account (due within three months after the end)',
  },
  toCorrect: 'Please correct what is marked. All that was typed is still here.',
  empty: 'Please fill in',
  retry: 'Try again',

  entry: 'Enter a figure',
  figure: 'What',
  figures: figuresEn,
  amount: 'Amount (yuan)',
  people: 'People',
  pieces: 'Quantity',
  amountHint: 'Such as 2000 or 1234.50. For a correction the difference: 200 to add, -200 to take away',
  noAmount: 'Please write a number, such as 2000 or 1234.50',
  item: 'Item',
  unit: 'Unit',
  purpose: 'Purpose',
  asOf: 'As of',
  source: 'Source (where it was published, or which book)',
  number: 'Number in the books, if any',
  isCorrection: 'This is a correction',
  reason: 'Reason (everybody sees it)',
  donorName: 'Name of the donor, who has agreed to it',
  consent: 'When and how they agreed',
  consentHint: 'Without it the name is not kept',
  enter: 'Enter',
  entered: 'Entered. The card is what residents see now.',
  enteredMeanwhile: (added) =>
    `Meanwhile ${added.map(({ enteredBy, figure }) => `${enteredBy} entered “${figuresEn[figure]}”`).join('; ')}. Please look whether it is the same; if not, press “Enter” again.`,

  factsTitle: 'About the campaign',
  facts: {
    id: 'Short name (letters and digits, for good)',
    title: 'Title',
    organization: 'Who raises the money',
    certificateNumber: 'Number of the fundraising certificate',
    planRecordNumber: 'Record number of the plan',
    beneficiaries: 'Who is helped',
    startsOn: 'First day',
    endsOn: 'Last day',
    target: 'Target (yuan; empty: none)',
    queryContact: 'Where to ask (empty: phone of the center)',
    platformName: 'Platform',
    platformUrl: 'Address of the page there',
    note: 'What the figures do not say',
    finalDisclosureOn: 'Final account published on',
  },
  save: 'Save',
  savedFacts: 'Saved.',
  changedFacts:
    'A colleague has just changed this campaign; yours is not saved yet. Please look at what changed and press “Save” again.',
  change: (name, before, now, typed) =>
    `${name}: a colleague made “${before || '(empty)'}” into “${now || '(empty)'}”${typed === undefined ? ', which is in the form now' : `; you have “${typed || '(empty)'}”, which counts once saved`}`,

  updateTitle: 'Tell how it goes',
  update: 'What is new',
  tell: 'Publish',
  updated: 'Published.',
  noText: 'Please write something first',

  sheetTitle: 'Upload a sheet',
  sheet: 'Sheet of amounts (CSV)',
  sheetHint: 'First see what it would enter. What was entered before is not entered again.',
  sheetRead: ({ rows, added, unchanged, wrong }) =>
    `${rows} rows: ${added} new, ${unchanged} entered before, ${wrong.length} wrong. Nothing is entered yet.`,
  sheetWrong: 'Please correct the wrong rows in the sheet and choose the file again. Nothing was entered.',
  sheetEntered: (added) => `${added} entered.`,
  apply: 'Enter all',
  line: (number, value, reason) => `Line ${number}${value ? ` “${value}”` : ''}: ${reason}`,

  donorTitle: 'A donor no longer wants to be named',
  donor: 'Name as it is shown',
  withdraw: 'Delete the name',
  withdrawn: (gifts) => `Deleted; ${gifts} gifts have no name now, their amounts stay.`,
  noSuchDonor: (name) => `“${name}” is not shown anywhere.`,
  noName: 'Please write the name',

  books: 'Books',
  booksHint: 'Lines are added and never altered. Of a mistake press “Correct”; the line itself stays.',
  bookColumns: ['As of', 'What', 'How much', 'Source', 'Entered by', ''],
  money: (digits) => `¥${digits}`,
  correct: 'Correct',
  correctName: (what) => `Correct ${what}`,
  noEntries: 'Nothing is entered yet.',
  correction: (reason) => `Correction: ${reason}`,
  donorIs: (name) => `Donor: ${name}`,
};

export let texts = zhCN;
inLanguage((language) => (texts = language === 'en' ? en : zhCN));
