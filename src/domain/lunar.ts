/** The Chinese lunar day of a plain day, for 2020–2050. Its own table, as browsers' `chinese` calendar is wrong in 2027 and 2030. */
import { toDayNumber, type Day } from './plain-date.ts';

export interface LunarDay {
  /** The lunar year, which begins with 春节. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** A leap month follows the month whose number it has. */
  readonly leap: boolean;
  /** `正月`, `闰四月`, `腊月` */
  readonly monthName: string;
  /** `初一` … `三十` */
  readonly dayName: string;
  /** What a cell of the calendar has room for: the month on its first day, else the day. */
  readonly label: string;
}

/**
 * One number for each lunar year from 2019: the lowest four bits are the number of its leap month (0 for none), then
 * one bit for each month in order, the leap month included, set when the month has 30 days instead of 29.
 */
const years = [
  51536, 86756, 21856, 43856, 88866, 27936, 59990, 29264, 25776, 51573, 51888, 21920, 44387, 46736, 95531,
  46368, 45648, 107702, 42160, 19120, 21941, 23248, 46752, 111906, 55584, 119383, 53840, 42320, 84693, 19296,
  23376, 55971,
];
const firstYear = 2019;
/** The first day of that year, 2019-02-05. */
const firstDay = 17932;

const digits = '一二三四五六七八九十';
const monthNames = `正${digits.slice(1)}冬腊`;

/** Undefined outside 2020–2050. */
export function lunarOf(day: Day): LunarDay | undefined {
  if (day < '2020' || day > '2051') return undefined;
  let rest = toDayNumber(day) - firstDay;
  let year = firstYear;
  for (const facts of years) {
    const leapMonth = facts & 15;
    for (let index = 0; index < (leapMonth ? 13 : 12); index++) {
      const length = 29 + ((facts >> (index + 4)) & 1);
      if (rest < length) return toLunarDay(year, index, leapMonth, rest);
      rest -= length;
    }
    year++;
  }
  return undefined;
}

/** `index` counts the months from 0 with the leap month in its place; `day` counts from 0. */
function toLunarDay(year: number, index: number, leapMonth: number, day: number): LunarDay {
  const leap = leapMonth > 0 && index === leapMonth;
  const month = leapMonth > 0 && index >= leapMonth ? index : index + 1;
  const monthName = `${leap ? '闰' : ''}${monthNames.charAt(month - 1)}月`;
  const unit = digits.charAt(day % 10);
  const dayName = day === 19 ? '二十' : day === 29 ? '三十' : '初十廿'.charAt(day / 10) + unit;
  return { year, month, day: day + 1, leap, monthName, dayName, label: day ? dayName : monthName };
}
