/** From a row to its dated occurrences, with instants in the center's zone. */
import { addMonths } from '../../../src/domain/months.ts';
import { addDays, startOfMonth, weekdayOf, type Day } from '../../../src/domain/plain-date.ts';
import type { UtcInstant } from '../store/tables.ts';
import { accept, refuse, type BothLanguages, type Reading } from '../sheets/reading.ts';
import type { Occurrence, OccurrenceFacts, ProgrammeRow } from './row.ts';
import { deadlineFor, type Deadline } from './spellings/deadline.ts';
import { lastDayOfEndless, repeatDays } from './spellings/repeat-days.ts';
import { repeatWords } from './spellings/repeat-words.ts';
import { weekdayName } from '../sheets/day.ts';
import { toInstant, toWall } from './wall-clock.ts';

export interface Horizon {
  readonly today: Day;
  readonly timeZone: string;
}

export interface Expansion {
  readonly occurrences: readonly Occurrence[];
  readonly notes: readonly BothLanguages[];
}

/** New rows bring their past dates along from the beginning of last month: the calendar shows them. */
export function oldestDay(today: Day): Day {
  return addMonths(startOfMonth(today), -1);
}

/** What the row says about the occurrence between two instants. */
export function factsBetween(
  row: ProgrammeRow,
  startsAt: UtcInstant,
  endsAt: UtcInstant,
  timeZone: string,
): OccurrenceFacts {
  const [day, startTime] = toWall(startsAt, timeZone).split('T') as [Day, string];
  const moment = (deadline: Deadline | null) =>
    deadline && toInstant(deadlineFor(deadline, day, startTime), timeZone);
  const closesAt = moment(row.closes);
  return {
    title: row.title,
    category: row.category,
    room: row.room,
    startsAt,
    endsAt,
    capacity: row.capacity,
    waitlistCapacity: row.waitlistCapacity,
    signUpOpensAt: moment(row.opens),
    // Nobody signs up for what has begun, so a later deadline says nothing.
    signUpClosesAt: closesAt !== null && closesAt < startsAt ? closesAt : null,
    audience: row.audience,
    bring: row.bring,
    phone: row.phone,
    description: row.description,
  };
}

/** The facts of one date of the row; the export compares with them. */
export function occurrenceOn(row: ProgrammeRow, day: Day, timeZone: string): Occurrence {
  const startsAt = toInstant(`${day}T${row.startTime}`, timeZone);
  const endsAt = toInstant(`${addDays(day, row.endsDaysLater)}T${row.endTime}`, timeZone);
  return {
    origin: day,
    cancelled: row.exceptDays.includes(day),
    facts: factsBetween(row, startsAt, endsAt, timeZone),
  };
}

/** All days that the row names; a repeat without an end is cut at `until`. */
export function daysOf(
  row: ProgrammeRow,
  today: Day,
): { days: readonly Day[]; until: Day; isBounded: boolean } {
  const isBounded =
    row.repeat === null ||
    row.until !== null ||
    row.repeat.times !== null ||
    row.repeat.rule.kind === 'dates';
  const until = row.until ?? (isBounded ? '9999-12-31' : lastDayOfEndless(row.firstDay, today));
  return {
    days: row.repeat ? repeatDays(row.repeat, row.firstDay, until) : [row.firstDay],
    until,
    isBounded,
  };
}

/** What does not fit together is a refusal; what was assumed is a note. */
export function expandRow(row: ProgrammeRow, { today, timeZone }: Horizon): Reading<Expansion> {
  const notes: BothLanguages[] = [];
  const { days, until, isBounded } = daysOf(row, today);
  if (!isBounded) {
    notes.push({
      zh: `没有写重复到哪一天，先排到 ${until}`,
      en: `No end of the repeat; scheduled until ${until}`,
    });
  }
  const first = days[0];
  if (first === undefined) {
    return refuse(
      `从 ${row.firstDay} 到 ${until} 没有一天符合“${repeatWords(row.repeat)}”`,
      `No day from ${row.firstDay} to ${until} fits the repeat`,
    );
  }
  if (first !== row.firstDay) {
    notes.push({
      zh: `${row.firstDay} 是${weekdayName(weekdayOf(row.firstDay))}，不在“${repeatWords(row.repeat)}”之内；第一次排在 ${first}`,
      en: `${row.firstDay} is not a day of the repeat; the first date is ${first}`,
    });
  }
  const recent = days.filter((day) => day >= oldestDay(today));
  const occurrences = (recent.length > 0 ? recent : days.slice(-1)).map((day) =>
    occurrenceOn(row, day, timeZone),
  );
  const isClosedBeforeOpen = ({ facts }: Occurrence) =>
    facts.signUpOpensAt !== null && facts.signUpOpensAt >= (facts.signUpClosesAt ?? facts.startsAt);
  if (occurrences.every(isClosedBeforeOpen)) {
    return refuse(
      '报名开始不早于报名截止（或活动开始），没有人能报名',
      'Sign-up opens only when it is already closed',
    );
  }
  if (row.closes && occurrences.some(({ facts }) => facts.signUpClosesAt === null)) {
    notes.push({
      zh: '报名截止不早于活动开始，按活动开始时截止',
      en: 'Sign-up would close after the start; it closes at the start',
    });
  }
  return accept({ occurrences, notes });
}
