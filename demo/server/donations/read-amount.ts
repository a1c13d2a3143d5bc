/** Amounts of money as sheets have them, read exactly into fen, and counts of people and things. */
import { largestFen } from '../../../src/api/contract/campaign.ts';
import { plain } from '../sheets/plain.ts';
import { accept, refuse, type Reading, type Refusal } from '../sheets/reading.ts';

export type MoneyUnit = '元' | '万元' | '亿元';

const fenOf: Readonly<Record<MoneyUnit, bigint>> = {
  元: 100n,
  万元: 1_000_000n,
  亿元: 10_000_000_000n,
};

/** 元, 圆, 人民币万元 and so on; undefined when it is no unit of money. */
export function readMoneyUnit(text: string): MoneyUnit | undefined {
  const spelled = plain(text)
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^\(|\)$|人民币|rmb|cny/g, '')
    .replace(/圆/g, '元')
    .replace(/元整$/, '元');
  if (/^(元|yuan|块)$/.test(spelled)) return '元';
  if (/^万元?$/.test(spelled)) return '万元';
  return /^亿元?$/.test(spelled) ? '亿元' : undefined;
}

/** ¥ in both widths is one sign after NFKC; the name of the money says nothing new. */
function withoutName(text: string): string {
  return text.replace(/^(?:人民币|rmb|cny)/i, '').replace(/￥/g, '¥');
}

interface SignedNumber {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly decimals: string;
  /** What stands behind the number. */
  readonly rest: string;
}

const number = /^(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<rest>[^\d.,].*)?$/;

/** Minus signs, brackets as accountants write them, ¥, separators of thousands, in half and full width. */
function readNumber(text: string): SignedNumber | Refusal {
  let bare = plain(text).replace(/\s/g, '');
  // Excel's own lossy way to write what is too wide for its cell.
  if (/\de[+-]?\d/i.test(bare) || /^#+$/.test(bare)) {
    return refuse(
      '表格把数字缩写了，请把这一列设成“数值”再另存',
      'The spreadsheet has shortened the number; format the column as a number and save again',
    );
  }
  if (/余|多|约|左右|近|以上|以下|不足|超|上下|~|about|over|approx/i.test(bare)) {
    return refuse(
      '不是确切的数，不能相加；请写确切数，或写进项目的说明',
      'Not an exact number, so it cannot be added up; write the exact one, or tell it in the note of the campaign',
    );
  }
  const [, money, inBrackets, behind] = /^(¥?)\((.*)\)([^\d.,]*)$/.exec(withoutName(bare)) ?? [];
  let isNegative = inBrackets !== undefined;
  bare = withoutName(isNegative ? `${money}${inBrackets}${behind}` : bare);
  const [, sign, digits = bare] = /^¥?([+-])?¥?(.*)$/.exec(bare) ?? [];
  if (isNegative && sign === '-') return refuse('两个负号，看不懂', 'Negative twice');
  isNegative ||= sign === '-';
  // Nobody has so much, and reading it exactly would take long.
  if (digits.length > 40) return refuse('数太长', 'The number is too long');
  const parts = number.exec(digits)?.groups;
  if (!parts) {
    return /,/.test(digits)
      ? refuse('看不懂的数，千分位请写成 1,234,567', 'Not a number; separate thousands like 1,234,567')
      : refuse('看不懂的数，请用数字，例如 12,345.67', 'Not a number; write it in digits, like 12,345.67');
  }
  return {
    isNegative,
    whole: parts['whole']!.replaceAll(',', ''),
    decimals: (parts['decimals'] ?? '').replace(/0+$/, ''),
    rest: parts['rest'] ?? '',
  };
}

function isRefused(reading: SignedNumber | Refusal): reading is Refusal {
  return 'reason' in reading;
}

function mixed(zh: string, en: string): Refusal {
  return refuse(`单位混用：${zh}`, `Mixed units: ${en}`);
}

/** In fen. `unit` is what the column, the row or the sheet says; null: nothing does, so the cell has to. */
export function readAmount(text: string, unit: MoneyUnit | null): Reading<number> {
  const reading = readNumber(text);
  if (isRefused(reading)) return reading;
  const { isNegative, whole, decimals, rest } = reading;
  const own = rest === '' ? null : readMoneyUnit(rest);
  if (own === undefined)
    return refuse(`看不懂的单位“${rest}”，请写元、万元或亿元`, `Not a unit of money: ${rest}`);
  if (own !== null && unit !== null && own !== unit) {
    return mixed(`这一格写的是${own}，表上是${unit}`, `the cell says ${own}, the sheet ${unit}`);
  }
  const meant = own ?? unit;
  if (meant === null) {
    return mixed(
      '没有写单位，不知道是元还是万元；请把列名写成 金额(元) 或 金额(万元)',
      'there is no unit, so it could be 元 or 万元; call the column 金额(元) or 金额(万元)',
    );
  }
  const perUnit = fenOf[meant];
  const places = `${perUnit}`.length - 1;
  if (decimals.length > places) {
    return refuse('不到一分：元最多两位小数', 'Less than a fen: an amount in yuan has at most two decimals');
  }
  const fen = BigInt(whole) * perUnit + BigInt(decimals.padEnd(places, '0') || '0');
  if (fen > BigInt(largestFen)) return refuse('金额太大', 'The amount is too large');
  return accept(Number(isNegative ? -fen : fen) || 0);
}

export interface Quantity {
  readonly quantity: number;
  /** As the cell has it behind the number; null: it has none. */
  readonly unit: string | null;
}

const largestQuantity = 1_000_000_000n;

/** 7,000只, 1.2万只, 102: whole people and things. */
export function readQuantity(text: string): Reading<Quantity> {
  const reading = readNumber(text);
  if (isRefused(reading)) return reading;
  const { isNegative, whole, decimals, rest } = reading;
  const isWan = rest.startsWith('万');
  const places = isWan ? 4 : 0;
  if (decimals.length > places) return refuse('数量请写整数', 'A quantity is a whole number');
  const quantity = BigInt(whole) * (isWan ? 10_000n : 1n) + BigInt(decimals.padEnd(places, '0') || '0');
  if (quantity > largestQuantity) return refuse('数量太大', 'The quantity is too large');
  const unit = isWan ? rest.slice(1) : rest;
  return accept({
    quantity: Number(isNegative ? -quantity : quantity) || 0,
    unit: unit === '' ? null : unit,
  });
}
