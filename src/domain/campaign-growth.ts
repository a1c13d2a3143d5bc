/** How a campaign has grown, month by month: what was added, and when its target was reached. */

/** Raised until the end of a month; months in which nothing was published are missing. */
export interface MonthTotal {
  /** `2026-11` */
  readonly month: string;
  readonly raisedFen: number;
}

export interface MonthGrowth extends MonthTotal {
  /** Since the month before in the list, negative after a correction; null: nothing was published before. */
  readonly addedFen: number | null;
}

/** Oldest first. */
export function growthOf(months: readonly MonthTotal[]): MonthGrowth[] {
  return months.map((month, index) => {
    const before = months[index - 1];
    return { ...month, addedFen: before ? month.raisedFen - before.raisedFen : null };
  });
}

export interface Milestone {
  readonly percent: number;
  /** Since when so much is raised; undefined: not yet, or not any more. */
  readonly month: string | undefined;
}

const quarters = [1, 2, 3, 4];

/** A quarter of the target, a half, three quarters, all of it. What a correction took back was not reached. */
export function milestonesOf(months: readonly MonthTotal[], targetFen: number): Milestone[] {
  return quarters.map((quarter) => {
    const isReached = ({ raisedFen }: MonthTotal): boolean => raisedFen * 4 >= targetFen * quarter;
    let month: string | undefined;
    for (const total of months) month = isReached(total) ? (month ?? total.month) : undefined;
    return { percent: quarter * 25, month };
  });
}

/** Months since year 0, for a scale of time without days. */
export function toMonthNumber(month: string): number {
  return +month.slice(0, 4) * 12 + +month.slice(5, 7) - 1;
}

export function fromMonthNumber(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
