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
    audience: activity.audience ?? '',
    bring: activity.bring ?? '',
    phone: activity.phone ?? '',
    description: activity.description ?? '',
  };
}

const isCount = (text: string): boolean => /^\d{1,6}$/.test(text.trim());
const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text);

export function wordErrors({ title, capacity, waitlist }: DateDraft): DateErrors {
  return {
    ...(title.trim() === '' && { title: texts.missingTitle }),
    ...(capacity.trim() !== '' && (!isCount(capacity) || +capacity < 1) && { capacity: texts.wrongNumber }),
    ...(waitlist.trim() !== '' && !isCount(waitlist) && { waitlist: texts.wrongNumber }),
  };
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
  return { ...wordsOf(draft), ...timesOf(draft, timeZone), room: draft.room, allowDoubleUse };
}

export function toEdit(draft: DateDraft, { tag }: DeskActivity, dryRun: boolean): EditDates {
  return { ...wordsOf(draft), scope: draft.scope, seen: tag, dryRun };
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
