/** What every view of the calendar draws from, composed once an update. */
import type { Client } from '../../../api/client.ts';
import type { ApiError } from '../../../api/errors.ts';
import type { Activity, Center } from '../../../api/generated/types.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { CalendarMessages, CalendarView } from '../../../i18n/activity-calendar.ts';
import type { Spoken } from '../../../i18n/spoken.ts';
import { daysOf } from '../activity-calendar.model.ts';
import type * as Late from '../activity-calendar.late.ts';
import type { Choices, Programme } from '../activity-calendar.model.ts';

/** What is drawn, from outside: settings, data, clock, choices. */
export interface Sources extends Spoken<CalendarMessages> {
  readonly client: Client | undefined;
  readonly view: CalendarView;
  /** The day that the view is about: its month, its week, and where the grid's focus is. */
  readonly day: Day;
  readonly today: Day;
  readonly now: number;
  readonly isWide: boolean;
  readonly isPrinting: boolean;
  readonly elder: boolean;
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
  /** What passes the filter on a day. */
  activitiesOn(day: Day): readonly Activity[];
}

export function composeScene(sources: Sources): Scene {
  const { view, day, today, choices, programme, late } = sources;
  const days = daysOf(view, day, today, choices.showsEarlier);
  const allOn = (day: Day): readonly Activity[] => programme?.byDay.get(day) ?? [];
  return {
    ...sources,
    ...late?.elderText(sources),
    days,
    center: programme?.center,
    isKnown: programme !== undefined && days.every((day) => programme.byDay.has(day)),
    activitiesOn: late?.filtering(sources, allOn) ?? allOn,
  };
}

/** Told apart without color; all are in GB 2312, so every Chinese font has them. */
const shapes = '●■▲◆★○□△◇☆◎';

export function shapeOf(category: string | null, center: Center | undefined): string {
  const index = category ? (center?.categories.indexOf(category) ?? -1) : -1;
  return shapes[index] ?? '·';
}
