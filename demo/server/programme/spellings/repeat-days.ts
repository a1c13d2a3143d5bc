/** The days that a repeat falls on. */
import { addMonths, daysInMonth } from '../../../../src/domain/months.ts';
import {
  addDays,
  startOfMonth,
  startOfWeek,
  weekdayOf,
  type Day,
} from '../../../../src/domain/plain-date.ts';
import type { Repeat, Rule } from './repeat.ts';

/** More than any programme has; what is long past is dropped by whoever expands. */
export const mostDays = 10_000;

function nthWeekdays(month: Day, ordinal: number, weekday: number): readonly Day[] {
  const first = addDays(month, (weekday - weekdayOf(month) + 7) % 7);
  const fits = Math.floor((daysInMonth(month) - Number(first.slice(8))) / 7) + 1;
  if (ordinal > fits) return [];
  return [addDays(first, ((ordinal === -1 ? fits : ordinal) - 1) * 7)];
}

/** The days of one step (a day, a week, a month, a year) of the rule, in order. */
function daysOfStep(rule: Rule, first: Day, step: number): readonly Day[] {
  switch (rule.kind) {
    case 'daily':
      return [addDays(first, step * rule.every)];
    case 'weekly': {
      const monday = addDays(startOfWeek(first), step * rule.every * 7);
      return rule.weekdays.map((weekday) => addDays(monday, weekday - 1));
    }
    case 'monthlyDay': {
      const month = addMonths(startOfMonth(first), step * rule.every);
      const length = daysInMonth(month);
      return rule.days
        .map((day) => (day === -1 ? length : day))
        .filter((day) => day <= length)
        .map((day) => addDays(month, day - 1));
    }
    case 'monthlyWeekday': {
      const month = addMonths(startOfMonth(first), step * rule.every);
      return rule.weekdays
        .flatMap((weekday) => rule.ordinals.flatMap((ordinal) => nthWeekdays(month, ordinal, weekday)))
        .sort();
    }
    case 'yearly': {
      const day = addMonths(first, step * 12);
      return day.slice(5) === first.slice(5) ? [day] : [];
    }
    case 'dates':
      return step === 0 ? rule.days : [];
  }
}

/** From `first` to `last`, both included. */
export function repeatDays(repeat: Repeat, first: Day, last: Day): readonly Day[] {
  const most = Math.min(repeat.times ?? mostDays, mostDays);
  const days: Day[] = [];
  // Every rule has a day in eight years at the latest; a step is at least a day.
  for (let step = 0; step < 2 * mostDays && days.length < most; step++) {
    const inStep = daysOfStep(repeat.rule, first, step);
    if (repeat.rule.kind === 'dates' && step > 0) break;
    for (const day of inStep) {
      if (day > last) return days;
      if (day >= first && days.length < most) days.push(day);
    }
  }
  return days;
}

/**
 * Where a repeat without an end is cut: a whole number of years after its first day, at least half a year from today.
 * Counted from the first day, so that the same file gives the same days tomorrow.
 */
export function lastDayOfEndless(first: Day, today: Day): Day {
  const enough = addMonths(today, 6);
  let years = 1;
  while (addMonths(first, years * 12) < enough) years++;
  return addDays(addMonths(first, years * 12), -1);
}
