/** The periods that somebody reports on: whole months, and years of them. Pure. */
import { addMonths, daysInMonth } from '../../../../src/domain/months.ts';
import { type Day, startOfMonth } from '../../../../src/domain/plain-date.ts';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export type PeriodChoice = Period & { readonly kind: 'month' | 'year' | 'twelveMonths' };

const monthsBack = 12;

function monthOf(day: Day): Period {
  const from = startOfMonth(day);
  return { from, to: `${from.slice(0, 8)}${daysInMonth(from)}` };
}

/** `month`: any day of this one. The first is this month. */
export function periodChoices(month: Day): PeriodChoice[] {
  const year = Number(month.slice(0, 4));
  const yearOf = (number: number): Period => ({ from: `${number}-01-01`, to: `${number}-12-31` });
  const months = [0, ...Array.from({ length: monthsBack }).map((_, index) => index + 1)].map((back) =>
    monthOf(addMonths(startOfMonth(month), -back)),
  );
  return [
    { kind: 'month', ...months[0]! },
    { kind: 'month', ...months[1]! },
    { kind: 'year', ...yearOf(year) },
    { kind: 'year', ...yearOf(year - 1) },
    { kind: 'twelveMonths', from: months[monthsBack]!.from, to: months[1]!.to },
    ...months.slice(2).map((one) => ({ kind: 'month' as const, ...one })),
  ];
}
