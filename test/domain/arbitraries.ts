/** What property tests draw from: days, zones, instants, phone numbers. */
import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber, type Day } from '../../src/domain/plain-date.ts';

export function days(first: Day = '1900-01-01', last: Day = '2199-12-31'): fc.Arbitrary<Day> {
  return fc.integer({ min: toDayNumber(first), max: toDayNumber(last) }).map(fromDayNumber);
}

/** Every day from the first to the last. */
export function everyDay(first: Day, last: Day): Day[] {
  const start = toDayNumber(first);
  return Array.from({ length: toDayNumber(last) - start + 1 }, (_, index) => fromDayNumber(start + index));
}

/** Zones with whole, half and quarter hours, with summer time in each hemisphere, at both ends of the day. */
export const zones = fc.constantFrom(
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Casablanca',
  'Asia/Pyongyang',
);

const digit = fc.integer({ min: 0, max: 9 }).map(String);
export const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));
