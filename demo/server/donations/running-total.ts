/** A total as it stood at the end of each day. */
import type { Day } from '../../../src/domain/plain-date.ts';

export interface Range {
  readonly least: number;
  readonly most: number;
}

export class RunningTotal {
  /** What each day adds, in the order of the days. */
  readonly #days: { readonly day: Day; difference: number }[] = [];

  add(day: Day, difference: number): void {
    const at = this.#indexOf(day);
    const present = this.#days[at];
    if (present?.day === day) present.difference += difference;
    else this.#days.splice(at, 0, { day, difference });
  }

  /** The least and the most that it comes to from `day` on, if `difference` were added on that day. */
  rangeWith(day: Day, difference: number): Range {
    const from = this.#indexOf(day);
    let total = 0;
    for (let at = 0; at < from; at += 1) total += this.#days[at]!.difference;
    total += difference;
    const isDayNew = this.#days[from]?.day !== day;
    let least = isDayNew ? total : Number.POSITIVE_INFINITY;
    let most = isDayNew ? total : Number.NEGATIVE_INFINITY;
    for (let at = from; at < this.#days.length; at += 1) {
      total += this.#days[at]!.difference;
      least = Math.min(least, total);
      most = Math.max(most, total);
    }
    return { least, most };
  }

  /** Of the first day that is not before `day`. */
  #indexOf(day: Day): number {
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#days[middle]!.day < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
