/** A repeat in the words that `readRepeat` reads back to the same; the export writes these. */
import type { Repeat, Rule } from './repeat.ts';

const weekdays = '一二三四五六日';
const ordinals = '一二三四五';

const weekdayList = (numbers: readonly number[]) =>
  `周${numbers.map((number) => weekdays[number - 1]).join('、')}`;

function everyMonth(every: number): string {
  return every === 1 ? '每月' : `每${every}个月`;
}

function ruleWords(rule: Rule): string {
  switch (rule.kind) {
    case 'daily':
      return rule.every === 1 ? '每天' : `每${rule.every}天`;
    case 'weekly':
      if (rule.every === 1) return `每${weekdayList(rule.weekdays)}`;
      return `每${rule.every === 2 ? '两' : rule.every}周的${weekdayList(rule.weekdays)}`;
    case 'monthlyDay':
      return `${everyMonth(rule.every)}${
        rule.days[0] === -1 ? '最后一天' : rule.days.map((day) => `${day}日`).join('、')
      }`;
    case 'monthlyWeekday': {
      const which =
        rule.ordinals[0] === -1
          ? '最后一个'
          : `第${rule.ordinals.map((number) => ordinals[number - 1]).join('、')}个`;
      return `${everyMonth(rule.every)}${which}${weekdayList(rule.weekdays)}`;
    }
    case 'yearly':
      return '每年';
    case 'dates':
      return rule.days.join('、');
  }
}

export function repeatWords(repeat: Repeat | null): string {
  if (repeat === null) return '';
  return `${ruleWords(repeat.rule)}${repeat.times === null ? '' : `，共${repeat.times}次`}`;
}
