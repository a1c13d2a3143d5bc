/** The 24 solar terms (二十四节气) of 2020–2050, each on the day in China on which the sun reaches its next 15 degrees. */
import { toDayNumber, type Day } from './plain-date.ts';

/** From 小寒, the first of a calendar year. */
const names =
  '小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至';

/** 2020-01-01, from which days and terms are counted. */
const firstDay = 18262;
const meanDaysBetweenTerms = 15.218422;

/** Undefined on other days and outside 2020–2050. */
export function solarTermOf(day: Day): string | undefined {
  if (day < '2020' || day > '2051') return undefined;
  const days = toDayNumber(day) - firstDay;
  const term = Math.round((days - 5) / meanDaysBetweenTerms);
  const at = (term % 24) * 2;
  return Math.floor(daysUntil(term)) === days ? names.slice(at, at + 2) : undefined;
}

/**
 * Evenly spaced but for the earth's elliptic path: the two sines are the first terms of the equation of the center.
 * The constants are fitted to all 744 terms, none of which falls closer to midnight than the error; the test compares every day.
 */
function daysUntil(term: number): number {
  const anomaly = 0.261789 * term + 0.028;
  return 5.285 + meanDaysBetweenTerms * term - 1.944 * Math.sin(anomaly) + 0.012 * Math.sin(2 * anomaly);
}
