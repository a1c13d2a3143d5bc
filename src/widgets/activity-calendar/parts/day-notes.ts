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

/** A day is asked for at every drawing, and the moon does not change. */
const known = new WeakMap<readonly HolidayYear[], Map<Day, DayNote>>();

export function noteOf(day: Day, holidays: readonly HolidayYear[]): DayNote {
  let notes = known.get(holidays);
  if (!notes) known.set(holidays, (notes = new Map()));
  let note = notes.get(day);
  if (!note) notes.set(day, (note = toNote(day, holidays)));
  return note;
}

function toNote(day: Day, holidays: readonly HolidayYear[]): DayNote {
  const holiday = holidayOf(day, holidays);
  const festival = holiday?.name ?? traditionalFestivalOf(day);
  return {
    label: festival ?? solarTermOf(day) ?? lunarOf(day)?.label ?? '',
    isFestival: festival !== undefined,
    kind: holiday?.kind,
  };
}
