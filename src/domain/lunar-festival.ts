/** The traditional festivals that follow the lunar calendar. */
import { lunarOf } from './lunar.ts';
import { addDays, type Day } from './plain-date.ts';

/** By lunar month and day. 除夕 is not among them: it is the day before 春节, whatever its number. */
const festivals: Readonly<Record<string, string>> = {
  '1-1': '春节',
  '1-15': '元宵节',
  '5-5': '端午节',
  '7-7': '七夕',
  '7-15': '中元节',
  '8-15': '中秋节',
  '9-9': '重阳节',
  '12-8': '腊八节',
};

/** Its name; undefined on other days, in a leap month, and outside 2020–2050. */
export function traditionalFestivalOf(day: Day): string | undefined {
  const tomorrow = lunarOf(addDays(day, 1));
  if (tomorrow?.month === 1 && tomorrow.day === 1) return '除夕';
  const lunar = lunarOf(day);
  return lunar && !lunar.leap ? festivals[`${lunar.month}-${lunar.day}`] : undefined;
}
