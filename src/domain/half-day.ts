/** 上午 and 下午, told apart by noon on the clock of the center. */
import { timeOf } from './zone.ts';

/** Who has to come on an empty stomach comes before noon. */
export function isMorning(startsAt: string): boolean {
  return timeOf(startsAt) < '12:00';
}

/** 上午 and 下午, each with what is in it. */
export function byHalfDay<T extends { readonly startsAt: string }>(
  times: readonly T[],
): readonly { readonly half: 'morning' | 'afternoon'; readonly times: readonly T[] }[] {
  const morning = times.filter(({ startsAt }) => isMorning(startsAt));
  const afternoon = times.filter(({ startsAt }) => !isMorning(startsAt));
  return [
    { half: 'morning' as const, times: morning },
    { half: 'afternoon' as const, times: afternoon },
  ].filter(({ times }) => times.length > 0);
}
