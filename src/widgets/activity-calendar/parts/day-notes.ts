/** Lunar days, solar terms, festivals and holidays: loaded when the activities are on screen already. */
import type { HolidayYear } from '../../../api/generated/types.ts';
import { holidayOf } from '../../../domain/holidays.ts';
import { traditionalFestivalOf } from '../../../domain/lunar-festival.ts';
import { lunarOf } from '../../../domain/lunar.ts';
import type { Day } from '../../../domain/plain-date.ts';
import { solarTermOf } from '../../../domain/solar-term.ts';

/** What is special about a day, besides its activities. */
export interface DayNote {
  /** Festival, holiday, solar term or lunar day; Chinese in every locale. */
  readonly label: string;
  readonly isFestival: boolean;
  readonly kind: 'off' | 'work' | undefined;
}

export function noteOf(day: Day, holidays: readonly HolidayYear[]): DayNote {
  const holiday = holidayOf(day, holidays);
  const festival = holiday?.name ?? traditionalFestivalOf(day);
  return {
    label: festival ?? solarTermOf(day) ?? lunarOf(day)?.label ?? '',
    isFestival: festival !== undefined,
    kind: holiday?.kind,
  };
}
