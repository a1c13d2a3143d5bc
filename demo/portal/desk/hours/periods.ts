/** Periods of a day as staff type them: `8:30-11:30、14:30-17:00`, with whatever stands between them. */
import type { Period } from '../../../../src/domain/service-hours.ts';
import { listed } from '../language.ts';

export function periodsText(periods: readonly Period[]): string {
  return listed(periods.map(({ from, to }) => `${from}-${to}`));
}

const written = /(\d{1,2}):(\d\d)\s*[-–—~至到]+\s*(\d{1,2}):(\d\d)/g;

/** Undefined: something in it is no period, or two of them cross. Nothing typed: none. */
export function readPeriods(text: string): Period[] | undefined {
  const plain = text.normalize('NFKC');
  if (!/^[\s,;、。和]*$/.test(plain.replace(written, ''))) return undefined;
  const periods = [...plain.matchAll(written)]
    .map(([, from = '', fromMinutes, to = '', toMinutes]) => ({
      from: `${from.padStart(2, '0')}:${fromMinutes}`,
      to: `${to.padStart(2, '0')}:${toMinutes}`,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const isRight = periods.every(
    ({ from, to }, index) =>
      isTime(from) && isTime(to) && from < to && (periods[index - 1]?.to ?? '') <= from,
  );
  return isRight ? periods : undefined;
}

function isTime(text: string): boolean {
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
}
