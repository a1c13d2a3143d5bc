/** What every view of the calendar draws from, composed once an update. */
import type { ApiError } from '../../../api/errors.ts';
import type { Activity, Center } from '../../../api/generated/types.ts';
import { startOfMonth } from '../../../domain/plain-date.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { CalendarMessages, CalendarView } from '../../../i18n/activity-calendar.ts';
import { formatDayShort, formatMonth } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locale.ts';
import { daysOf } from '../activity-calendar.model.ts';
import type * as Late from '../activity-calendar.late.ts';
import type { Choices, Programme } from '../activity-calendar.model.ts';

/** What is drawn, from outside: settings, data, clock, choices. */
export interface Sources {
  readonly view: CalendarView;
  /** The day that the view is about: its month, its week, and where the grid's focus is. */
  readonly day: Day;
  readonly today: Day;
  readonly now: number;
  readonly isWide: boolean;
  readonly isPrinting: boolean;
  readonly elder: boolean;
  readonly locale: Locale;
  readonly text: CalendarMessages;
  readonly choices: Choices;
  readonly programme: Programme | undefined;
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
  /** What is not needed for the first screen, once it is loaded. */
  readonly late: typeof Late | undefined;
}

export interface Scene extends Sources {
  readonly days: readonly Day[];
  readonly center: Center | undefined;
  /** Whether all days of the view have been read. */
  readonly isKnown: boolean;
  readonly isFiltered: boolean;
  readonly rangeName: string;
  /** What passes the filter on a day. */
  activitiesOn(day: Day): readonly Activity[];
  /** How many pass it in the range that the view names. */
  count(): number;
}

export function composeScene(sources: Sources): Scene {
  const { view, day, locale, choices, programme, now, late } = sources;
  const days = daysOf(view, day);
  const isFiltered = Boolean(choices.category || choices.text || choices.withPlaces);
  const found = new Map<Day, readonly Activity[]>();
  const activitiesOn = (day: Day): readonly Activity[] => {
    const all = programme?.byDay.get(day) ?? [];
    if (!isFiltered || !late) return all;
    let some = found.get(day);
    if (!some) found.set(day, (some = all.filter((activity) => late.matches(activity, choices, now))));
    return some;
  };
  return {
    ...sources,
    days,
    center: programme?.center,
    isKnown: programme !== undefined && days.every((day) => programme.byDay.has(day)),
    isFiltered,
    rangeName:
      view === 'week'
        ? `${formatDayShort(days[0]!, locale)} – ${formatDayShort(days[6]!, locale)}`
        : formatMonth(day, locale),
    activitiesOn,
    count: () =>
      days
        .filter((other) => view === 'week' || startOfMonth(other) === startOfMonth(day))
        .reduce((count, day) => count + activitiesOn(day).length, 0),
  };
}

/** Told apart without color; all are in GB 2312, so every Chinese font has them. */
const shapes = '●■▲◆★○□△◇☆◎';

export function shapeOf(category: string | null, center: Center | undefined): string {
  const index = category ? (center?.categories.indexOf(category) ?? -1) : -1;
  return shapes[index] ?? '·';
}
