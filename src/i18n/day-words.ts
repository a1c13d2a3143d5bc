/** How a language says days and times; each locale has its own, and the first screen loads one of them only. */
import type { Day } from '../domain/plain-date.ts';

export interface DayWords {
  /** From Monday: 周一 … 周日, Mon … Sun. */
  readonly weekdays: readonly string[];
  /** `2026年11月`, `November 2026` */
  month(day: Day): string;
  /** `11月24日 周二`, `Tue 24 Nov` */
  dayShort(day: Day): string;
  /** `2026年11月24日 周二`, `Tue 24 Nov 2026` */
  day(day: Day): string;
  /** `14:30` */
  time(instant: string): string;
  /** `14:30–16:00`, and when it ends on another day `14:30 – 11月25日 周三 16:00`. */
  timeRange(startsAt: string, endsAt: string): string;
}
