/** Repeats in English words: weekly on Tue and Thu, every 2 weeks on Wednesday, 2nd Thursday of every month. */
import { weekdayOf, type Day } from '../../../../src/domain/plain-date.ts';
import type { Rule } from './repeat.ts';

const weekday = '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?';
const list = `${weekday}(?:(?:\\s?[,&/]\\s?|\\s?,?\\s?and\\s|\\s)${weekday})*`;
const starts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ordinals = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th'];

function weekdaysIn(text: string): readonly number[] {
  const found = [...text.matchAll(/[a-z]+/g)].map(([word]) => starts.indexOf(word.slice(0, 3)) + 1);
  return [...new Set(found.filter((number) => number > 0))].sort((a, b) => a - b);
}

export function readEnglishRepeat(text: string, firstDay: Day): Rule | undefined {
  if (/^(daily|every day)$/.test(text)) return { kind: 'daily', every: 1 };
  if (/^(every weekday|weekdays)$/.test(text)) {
    return { kind: 'weekly', every: 1, weekdays: [1, 2, 3, 4, 5] };
  }
  const weekly = new RegExp(
    `^(?:(weekly|every week)|(biweekly|fortnightly|every other week|every (?:2|two) weeks)|every (\\d) weeks)(?: on (${list}))?$`,
  ).exec(text);
  if (weekly) {
    const every = weekly[2] ? 2 : Number(weekly[3] ?? 1);
    const weekdays = weekly[4] ? weekdaysIn(weekly[4]) : [weekdayOf(firstDay)];
    return every > 0 ? { kind: 'weekly', every, weekdays } : undefined;
  }
  const every = new RegExp(`^(?:every|each|on) (${list})$`).exec(text);
  if (every) return { kind: 'weekly', every: 1, weekdays: weekdaysIn(every[1]!) };

  if (/^(monthly|every month)$/.test(text)) {
    return { kind: 'monthlyDay', every: 1, days: [Number(firstDay.slice(8))] };
  }
  const bare = text.replace(/^(monthly|every month) on /, '').replace(/^the /, '');
  const inMonth = bare.replace(/ (of|in) (the|every|each) month$/, '');
  if (inMonth === text) return undefined;
  const nth = new RegExp(`^(${ordinals.join('|')}|last) (${weekday})$`).exec(inMonth);
  if (nth) {
    const ordinal = ordinals.findIndex((names) => names.split('|').includes(nth[1]!));
    return {
      kind: 'monthlyWeekday',
      every: 1,
      ordinals: [ordinal < 0 ? -1 : ordinal + 1],
      weekdays: weekdaysIn(nth[2]!),
    };
  }
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(inMonth)?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { kind: 'monthlyDay', every: 1, days: [day] } : undefined;
}
