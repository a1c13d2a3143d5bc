/** When sign-up opens or closes: at a moment, or so long before each activity (前一天 17:00, 提前2天, 活动前2小时). */
import { addDays, type Day } from '../../../../src/domain/plain-date.ts';
import { accept, isRefusal, refuse, type Reading } from '../../sheets/reading.ts';
import { lastSuchDay, readDay, splitDayAndTime } from '../../sheets/day.ts';
import { plain, saysNone, withDigits } from '../../sheets/plain.ts';
import { readTime } from './time.ts';

export type Deadline =
  | { readonly kind: 'at'; readonly day: Day; readonly time: string }
  | { readonly kind: 'daysBefore'; readonly days: number; readonly time: string }
  | { readonly kind: 'minutesBefore'; readonly minutes: number };

/** What a day without a time means: sign-up opens when it begins, and closes when it ends. */
const timeWhenMissing = { opens: '00:00', closes: '23:59' } as const;

const hint = [
  '看不懂的报名时间，请写成 2026-11-27 17:00、前一天 17:00 或 活动前2小时',
  'Not a deadline; write it like 2026-11-27 17:00, 前一天 17:00 or 活动前2小时',
] as const;

const sameDay = /^(?:活动|开课|上课)?(?:当天|当日|同一天|same day)\s?(.*)$/i;
const daysBefore =
  /^(?:(?:请|须|需)?(?:提前|提早)|(?:活动|开始|开课|上课)?(?:开始|开课)?之?前)\s?(\d+|一|两|二|三)\s?(天|日|周|个?星期)(?:之前|前|以上)?(?!后)\s?(.*)$/;
const daysAgo = /^(?:活动|开课|上课)?(\d+)\s?(天|日|周|个?星期)(?:之前|前)\s?(.*)$/;
const minutesBefore =
  /^(?:提前|(?:活动)?(?:开始|开课|上课)?之?前)\s?(\d+(?:\.5)?)\s?(个?小时|分钟|分)(?:之?前|以上)?$|^(\d+(?:\.5)?)\s?(个?小时|分钟|分)之?前$/;
const dayBefore =
  /^(?:活动|开课|上课)?(?:的)?(?:前一天|前一日|前1天|前日|头天|头一天|the day before)\s?(.*)$/i;
const englishBefore = /^(\d+)\s?(days?|weeks?|hours?|minutes?)\s(?:before|earlier)(?:\s?(?:at\s)?(.*))?$/;

function daysAt(days: number, time: string, edge: 'opens' | 'closes'): Reading<Deadline> {
  const spelled = time
    .replace(/^[的,]\s?/, '')
    .replace(/\s?(前|之前|截止|开始|开放)$/, '')
    .trim();
  if (spelled === '') return accept({ kind: 'daysBefore', days, time: timeWhenMissing[edge] });
  const reading = readTime(spelled);
  return isRefusal(reading) ? refuse(...hint) : accept({ kind: 'daysBefore', days, time: reading.value });
}

function relative(text: string, edge: 'opens' | 'closes'): Reading<Deadline> | undefined {
  const spelled = withDigits(text, '天日周个小分星');
  const same = sameDay.exec(spelled);
  if (same) return daysAt(0, same[1]!, edge);
  const yesterday = dayBefore.exec(spelled);
  if (yesterday) return daysAt(1, yesterday[1]!, edge);
  const duration = minutesBefore.exec(spelled);
  if (duration) {
    const [amount, unit] = [Number(duration[1] ?? duration[3]), duration[2] ?? duration[4]!];
    return accept({ kind: 'minutesBefore', minutes: Math.round(amount * (unit.includes('小时') ? 60 : 1)) });
  }
  const days = daysBefore.exec(spelled) ?? daysAgo.exec(spelled);
  if (days) return daysAt(Number(days[1]) * (/周|星期/.test(days[2]!) ? 7 : 1), days[3]!, edge);
  const english = englishBefore.exec(spelled.toLowerCase());
  if (!english) return undefined;
  const [amount, unit] = [Number(english[1]), english[2]!];
  if (/^hour|^minute/.test(unit)) {
    return accept({ kind: 'minutesBefore', minutes: amount * (unit.startsWith('hour') ? 60 : 1) });
  }
  return daysAt(amount * (unit.startsWith('week') ? 7 : 1), english[3] ?? '', edge);
}

/**
 * Null when there is none: open from the start, or until the activity starts. `firstDay` gives a date without a
 * year its year: the last such day that is not after it.
 */
export function readDeadline(
  text: string,
  edge: 'opens' | 'closes',
  firstDay: Day,
): Reading<Deadline | null> {
  const spelled = plain(text);
  if (saysNone(spelled) || /^(不限|即日起|即时|现在|随时|活动开始(时|前)?|开始(时|前)|now)$/i.test(spelled)) {
    return accept(null);
  }
  const before = relative(spelled, edge);
  if (before) return before;
  const { day, time } = splitDayAndTime(spelled.replace(/\s?(之?前|截止|起|开始|开放)$/, ''));
  const dayReading = readDay(day, lastSuchDay(firstDay));
  if (isRefusal(dayReading)) return dayReading.reason.zh.startsWith('看不懂') ? refuse(...hint) : dayReading;
  if (time === undefined) {
    return accept({ kind: 'at', day: dayReading.value, time: timeWhenMissing[edge] }, dayReading.note);
  }
  const timeReading = readTime(time);
  if (isRefusal(timeReading)) return timeReading;
  return accept({ kind: 'at', day: dayReading.value, time: timeReading.value }, dayReading.note);
}

/** In the words that `readDeadline` reads back to the same. */
export function deadlineWords(deadline: Deadline | null): string {
  switch (deadline?.kind) {
    case undefined:
      return '';
    case 'at':
      return `${deadline.day} ${deadline.time}`;
    case 'daysBefore':
      return `${deadline.days === 0 ? '当天' : deadline.days === 1 ? '前一天' : `提前${deadline.days}天`} ${deadline.time}`;
    case 'minutesBefore':
      return deadline.minutes % 60 === 0
        ? `活动前${deadline.minutes / 60}小时`
        : `活动前${deadline.minutes}分钟`;
  }
}

/** The wall-clock moment for one activity: `2026-12-03T18:00`. */
export function deadlineFor(deadline: Deadline, day: Day, startTime: string): string {
  switch (deadline.kind) {
    case 'at':
      return `${deadline.day}T${deadline.time}`;
    case 'daysBefore':
      return `${addDays(day, -deadline.days)}T${deadline.time}`;
    case 'minutesBefore': {
      const start = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3, 5)) - deadline.minutes;
      const days = Math.floor(start / 1440);
      const minute = start - days * 1440;
      const pad = (number: number) => `${number}`.padStart(2, '0');
      return `${addDays(day, days)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
    }
  }
}
