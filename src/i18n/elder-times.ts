/** Times as they are said in Chinese, in characters that both scripts share: 下午2:30. */
import { dayOf, timeOf } from '../domain/zone.ts';

export function elderTime(instant: string): string {
  return period(instant) + clock(instant);
}

/** 上午7:00–8:00: the half of the day is said once, or twice when it changes. `dayShort`: how a day is said. */
export function elderTimeRange(startsAt: string, endsAt: string, dayShort: (day: string) => string): string {
  const start = elderTime(startsAt);
  if (dayOf(startsAt) !== dayOf(endsAt)) return `${start} – ${dayShort(endsAt)} ${elderTime(endsAt)}`;
  return `${start}–${period(startsAt) === period(endsAt) ? clock(endsAt) : elderTime(endsAt)}`;
}

/** Nobody agrees whether 12:30 is 上午 or 下午, so it is 中午. */
function period(instant: string): string {
  const hour = +timeOf(instant).slice(0, 2);
  return hour < 12 ? '上午' : hour < 13 ? '中午' : '下午';
}

/** On a clock of twelve hours; midnight is 上午0:00, since 上午12:00 would be taken for noon. */
function clock(instant: string): string {
  const hour = +timeOf(instant).slice(0, 2);
  return (hour > 12 ? hour - 12 : hour) + timeOf(instant).slice(2);
}
