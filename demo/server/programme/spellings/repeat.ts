/** How a row repeats, and the words that staff write it in (每周二、四、六, 每两周的周三, 每月第二个周四, 每月16日). */
import { weekdayOf, type Day } from '../../../../src/domain/plain-date.ts';
import { accept, isRefusal, refuse, type BothLanguages, type Reading } from '../../sheets/reading.ts';
import { nextSuchDay, readDay } from '../../sheets/day.ts';
import { readEnglishRepeat } from './repeat-english.ts';
import { hanNumber, plain, saysNone, withDigits } from '../../sheets/plain.ts';

export type Rule =
  | { readonly kind: 'daily'; readonly every: number }
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly number[] }
  /** -1 is the last day of the month. A month without such a day is left out. */
  | { readonly kind: 'monthlyDay'; readonly every: number; readonly days: readonly number[] }
  /** The second Thursday; -1 is the last. */
  | {
      readonly kind: 'monthlyWeekday';
      readonly every: number;
      readonly ordinals: readonly number[];
      readonly weekdays: readonly number[];
    }
  | { readonly kind: 'yearly' }
  /** These days and no others. */
  | { readonly kind: 'dates'; readonly days: readonly Day[] };

export interface Repeat {
  readonly rule: Rule;
  /** 共8次: so many times in all; null when only the end bounds it. */
  readonly times: number | null;
}

export interface RepeatReading {
  readonly repeat: Repeat;
  /** A last day that was written along: 每周三至1月27日. */
  readonly until: Day | null;
}

const week = '(?:周|星期|礼拜)';
const between = '[、,和及与/&;]';

const inOrder = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** 二四六, 二、四, 周二周四, 一至五, 1-5, 末 → 1 (Monday) to 7; undefined when it is something else. */
function readWeekdays(text: string): readonly number[] | undefined {
  const bare = text.replace(new RegExp(week, 'g'), '').replace(new RegExp(`${between}|^的`, 'g'), '');
  const numeral = (name: string) =>
    /[日天]/.test(name) ? 7 : /\d/.test(name) ? Number(name) : (hanNumber(name) ?? 0);
  const weekdays: number[] = [];
  const rest = bare
    .replace(/([一二三四五六日天1-7])[-至到]([一二三四五六日天1-7])/g, (_, from: string, to: string) => {
      for (let day = numeral(from); day <= numeral(to); day++) weekdays.push(day);
      return '';
    })
    .replace(/末/g, () => (weekdays.push(6, 7), ''))
    .replace(/[一二三四五六日天1-7]/g, (name) => (weekdays.push(numeral(name)), ''));
  return rest === '' && weekdays.length > 0 ? inOrder(weekdays) : undefined;
}

const amount = (text: string) => (/^\d+$/.test(text) ? Number(text) : (hanNumber(text) ?? 0));

function readWeekly(text: string, firstDay: Day): Rule | undefined {
  const match =
    new RegExp(`^(?:每逢?|逢)?个?${week}(?<list>.*)$`).exec(text) ??
    new RegExp(`^每(?<every>[二两三四五六]|\\d{1,2})个?${week}的?(?<list>.*)$`).exec(text) ??
    new RegExp(`^(?<other>每?隔一个?${week}|每?隔${week})的?(?<list>.*)$`).exec(text);
  if (!match?.groups) return undefined;
  const every = match.groups['other'] ? 2 : match.groups['every'] ? amount(match.groups['every']) : 1;
  const list = match.groups['list']!;
  const weekdays = list === '' ? [weekdayOf(firstDay)] : readWeekdays(list);
  return weekdays && every > 0 ? { kind: 'weekly', every, weekdays } : undefined;
}

function readMonthly(text: string, firstDay: Day): Rule | undefined {
  const match =
    /^(?:每逢?个?月|每(?<every>[二两三四六]|\d{1,2})个?月|(?<other>每?隔一?个?月)|(?<quarter>每个?季度?))的?(?<rest>.*)$/.exec(
      text,
    );
  if (!match?.groups) return undefined;
  const { every: number, other, quarter } = match.groups;
  const every = other ? 2 : quarter ? 3 : number ? amount(number) : 1;
  const rest = match.groups['rest']!;
  if (every === 0) return undefined;
  if (rest === '') return { kind: 'monthlyDay', every, days: [Number(firstDay.slice(8))] };
  if (/^(最后[一1]天|月底|月末|末日)$/.test(rest)) return { kind: 'monthlyDay', every, days: [-1] };
  const last = new RegExp(`^(?:最后|倒数第?)[一1]?个(${week}.+)$`).exec(rest);
  const nth = new RegExp(`^((?:第?[一二三四五1-5]个?${between}?)+)(?<=个)(${week}.+)$`).exec(rest);
  const weekdays = readWeekdays(last?.[1] ?? nth?.[2] ?? '');
  if (weekdays) {
    const ordinals = nth
      ? inOrder([...nth[1]!.matchAll(/[一二三四五1-5]/g)].map(([name]) => amount(name)))
      : [-1];
    return { kind: 'monthlyWeekday', every, ordinals, weekdays };
  }
  const days = withDigits(rest, '日号').split(new RegExp(between));
  const numbers = days.map((day) => Number(/^(\d{1,2})[日号]?$/.exec(day)?.[1] ?? 0));
  const isDays = /[日号]$/.test(rest) && numbers.every((day) => day >= 1 && day <= 31);
  return isDays ? { kind: 'monthlyDay', every, days: inOrder(numbers) } : undefined;
}

function readDaily(text: string): Rule | undefined {
  if (/^(每一?[天日]|天天|日日|每天都有)$/.test(text)) return { kind: 'daily', every: 1 };
  if (/^(每?隔一?[天日])$/.test(text)) return { kind: 'daily', every: 2 };
  const match = /^每([二两三四五六]|\d{1,2})[天日]$/.exec(text);
  const every = match ? amount(match[1]!) : 0;
  return every > 0 ? { kind: 'daily', every } : undefined;
}

/** 12月5日、12日、19日: a list of days. Undefined when one of them cannot be read. */
export function readDates(
  text: string,
  firstDay: Day,
): { readonly kind: 'dates'; readonly days: readonly Day[] } | undefined {
  const days: Day[] = [];
  for (const part of text.split(/[、,;和及]/)) {
    const dayOnly = /^(\d{1,2})[日号]$/.exec(part);
    const before = days[days.length - 1];
    const whole = dayOnly && before ? `${before.slice(0, 8)}${dayOnly[1]!.padStart(2, '0')}` : part;
    const reading = readDay(whole, nextSuchDay(before ?? firstDay));
    if (isRefusal(reading)) return undefined;
    days.push(reading.value);
  }
  return { kind: 'dates', days: [...new Set(days)].sort() };
}

const hint = [
  '看不懂的重复方式，请写成 每周二、四、每两周的周三、每月第二个周四 或 每月16日',
  'Not a repeat; write it like 每周二、四, 每两周的周三, 每月第二个周四 or 每月16日',
] as const;

/** Null when the row does not repeat. `firstDay` completes what is left out: the weekday, the year. */
export function readRepeat(text: string, firstDay: Day): Reading<RepeatReading | null> {
  if (saysNone(text) || /^(不重复|单次|仅?一次|once)$/i.test(plain(text))) return accept(null);
  const english = readEnglishRepeat(plain(text).toLowerCase(), firstDay);
  if (english) return accept({ repeat: { rule: english, times: null }, until: null });

  let words = plain(text)
    .replace(/\s/g, '')
    .replace(/[。.]$/, '');
  let times: number | null = null;
  let until: Day | null = null;
  words = words.replace(
    /[,、;(]?共(\d{1,3}|[一二三四五六七八九十两]+)[次期节课场]\)?$/,
    (_, count: string) => {
      times = amount(count);
      return '';
    },
  );
  words = words.replace(
    /[,、;(]?(?:至|到|截至|截止到?|直到)(\d[\d\-/.年月日号]+)\)?$/,
    (whole, last: string) => {
      const reading = readDay(last, nextSuchDay(firstDay));
      if (isRefusal(reading)) return whole;
      until = reading.value;
      return '';
    },
  );
  words = words.replace(/(各?一次|举行|举办|开展|进行|开放)$/, '');

  const note: BothLanguages = {
    zh: '“工作日”按周一至周五处理，节假日和调休请另外注明',
    en: 'Working days are taken as Monday to Friday; public holidays are not left out',
  };
  if (/^(每个?|逢)?工作日$/.test(words)) {
    return accept(
      { repeat: { rule: { kind: 'weekly', every: 1, weekdays: [1, 2, 3, 4, 5] }, times }, until },
      note,
    );
  }
  if (/^(每年|一年)$/.test(words)) return accept({ repeat: { rule: { kind: 'yearly' }, times }, until });
  const rule =
    readDaily(words) ??
    readWeekly(words, firstDay) ??
    readMonthly(words, firstDay) ??
    readDates(words, firstDay);
  return rule && times !== 0 ? accept({ repeat: { rule, times }, until }) : refuse(...hint);
}
