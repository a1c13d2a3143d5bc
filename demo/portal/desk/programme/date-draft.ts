/** What is typed about a date, before it is a request: words until they are checked. */
import type {
  Activity,
  DeskActivity,
  EditDates,
  MoveDates,
  NewActivity,
} from '../../../../src/api/generated/types.ts';
import { addDays, toDayNumber } from '../../../../src/domain/plain-date.ts';
import { isDay } from '../../../../src/domain/is-day.ts';
import { dayOf, timeOf } from '../../../../src/domain/zone.ts';
import { toInstant } from '../../../../src/domain/zone-instant.ts';
import { texts } from './texts.ts';

export interface DateDraft {
  readonly scope: MoveDates['scope'];
  readonly title: string;
  readonly category: string;
  readonly room: string;
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  /** An activity may end on another day than it starts. */
  readonly endsDaysLater: number;
  readonly capacity: string;
  readonly waitlist: string;
  /** On the clock of the wall: `2026-12-01T09:00`; empty: from the start on. */
  readonly signUpOpens: string;
  /** Empty: until the start. */
  readonly signUpCloses: string;
  readonly audience: string;
  readonly bring: string;
  readonly phone: string;
  readonly description: string;
}

export type DateErrors = Partial<Record<keyof DateDraft, string>>;

export const emptyDraft: DateDraft = {
  scope: 'date',
  title: '',
  category: '',
  room: '',
  day: '',
  startTime: '',
  endTime: '',
  endsDaysLater: 0,
  capacity: '',
  waitlist: '0',
  signUpOpens: '',
  signUpCloses: '',
  audience: '',
  bring: '',
  phone: '',
  description: '',
};

export function toDraft(activity: Activity): DateDraft {
  const { startsAt, endsAt } = activity;
  return {
    scope: 'date',
    title: activity.title,
    category: activity.category ?? '',
    room: activity.room,
    day: dayOf(startsAt),
    startTime: timeOf(startsAt),
    endTime: timeOf(endsAt),
    endsDaysLater: toDayNumber(dayOf(endsAt)) - toDayNumber(dayOf(startsAt)),
    capacity: activity.capacity === null ? '' : `${activity.capacity}`,
    waitlist: `${activity.waitlistCapacity}`,
    signUpOpens: wallOf(activity.signUpOpensAt),
    signUpCloses: wallOf(activity.signUpClosesAt),
    audience: activity.audience ?? '',
    bring: activity.bring ?? '',
    phone: activity.phone ?? '',
    description: activity.description ?? '',
  };
}

const wallOf = (instant: string | null): string => (instant === null ? '' : instant.slice(0, 16));

const isCount = (text: string): boolean => /^\d{1,6}$/.test(text.trim());
const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text);
const isWall = (text: string): boolean => isDay(text.slice(0, 10)) && isTime(text.slice(11));

export function wordErrors({ title, capacity, waitlist }: DateDraft): DateErrors {
  return {
    ...(title.trim() === '' && { title: texts.missingTitle }),
    ...(capacity.trim() !== '' && (!isCount(capacity) || +capacity < 1) && { capacity: texts.wrongNumber }),
    ...(waitlist.trim() !== '' && !isCount(waitlist) && { waitlist: texts.wrongNumber }),
  };
}

/** Of an activity whose start is typed or known. */
export function signUpErrors({ day, startTime, signUpOpens, signUpCloses }: DateDraft): DateErrors {
  const start = isDay(day) && isTime(startTime) ? `${day}T${startTime}` : '9999';
  const half = {
    ...(signUpOpens !== '' && !isWall(signUpOpens) && { signUpOpens: texts.halfTime }),
    ...(signUpCloses !== '' && !isWall(signUpCloses) && { signUpCloses: texts.halfTime }),
  };
  if (Object.keys(half).length > 0) return half;
  if (signUpCloses > start) return { signUpCloses: texts.closesAfterStart };
  if (signUpOpens === '') return {};
  if (signUpCloses !== '') return signUpOpens < signUpCloses ? {} : { signUpCloses: texts.closesBeforeOpens };
  return signUpOpens < start ? {} : { signUpOpens: texts.opensAfterStart };
}

export function timeErrors(draft: DateDraft, timeZone: string, now: number): DateErrors {
  const { room, day, startTime, endTime, endsDaysLater } = draft;
  const errors: DateErrors = {
    ...(room.trim() === '' && { room: texts.missingRoom }),
    ...(!isDay(day) && { day: texts.missingDay }),
  };
  if (!isTime(startTime) || !isTime(endTime) || (endsDaysLater < 1 && endTime <= startTime)) {
    return { ...errors, startTime: texts.missingTime };
  }
  const isPast = isDay(day) && Date.parse(toInstant(day, startTime, timeZone)) <= now;
  return { ...errors, ...(isPast && { day: texts.inPast }) };
}

function timesOf({ day, startTime, endTime, endsDaysLater }: DateDraft, timeZone: string) {
  return {
    startsAt: toInstant(day, startTime, timeZone),
    endsAt: toInstant(addDays(day, endsDaysLater), endTime, timeZone),
  };
}

/** What is left as it was keeps its seconds. */
function signUpTimesOf({ signUpOpens, signUpCloses }: DateDraft, timeZone: string, before?: Activity) {
  const instant = (wall: string, known: string | null = null): string | null => {
    if (wall === wallOf(known)) return known;
    return wall === '' ? null : toInstant(wall.slice(0, 10), wall.slice(11), timeZone);
  };
  return {
    signUpOpensAt: instant(signUpOpens, before?.signUpOpensAt),
    signUpClosesAt: instant(signUpCloses, before?.signUpClosesAt),
  };
}

function wordsOf(draft: DateDraft) {
  const orNull = (text: string): string | null => text.trim() || null;
  return {
    title: draft.title,
    category: orNull(draft.category),
    capacity: draft.capacity.trim() === '' ? null : Number(draft.capacity),
    waitlistCapacity: Number(draft.waitlist) || 0,
    audience: orNull(draft.audience),
    bring: orNull(draft.bring),
    phone: orNull(draft.phone),
    description: orNull(draft.description),
  };
}

export function toNew(draft: DateDraft, timeZone: string, allowDoubleUse: boolean): NewActivity {
  const times = { ...timesOf(draft, timeZone), ...signUpTimesOf(draft, timeZone) };
  return { ...wordsOf(draft), ...times, room: draft.room, allowDoubleUse };
}

export function toEdit(
  draft: DateDraft,
  { tag, activity }: DeskActivity,
  timeZone: string,
  dryRun: boolean,
): EditDates {
  const times = signUpTimesOf(draft, timeZone, activity);
  return { ...wordsOf(draft), ...times, scope: draft.scope, seen: tag, dryRun };
}

export function toMove(
  draft: DateDraft,
  { tag }: DeskActivity,
  timeZone: string,
  { dryRun, allowDoubleUse }: { readonly dryRun: boolean; readonly allowDoubleUse: boolean },
): MoveDates {
  const { scope, room } = draft;
  return { ...timesOf(draft, timeZone), scope, room, seen: tag, dryRun, allowDoubleUse };
}
