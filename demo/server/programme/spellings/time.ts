/** Times of day as staff write them: 7:00, 07:00, 7点半, 19:00:00, 上午9:00, 下午3点, and ranges of them. */
import { accept, isRefusal, refuse, type Reading } from '../../sheets/reading.ts';
import { plain, toTimeText, withDigits } from '../../sheets/plain.ts';

const morning = '凌晨|清晨|早晨|早上|早|上午|am|a\\.m\\.';
const noon = '中午|正午';
const later = '下午|午后|傍晚|晚上|晚间|晚|夜间|pm|p\\.m\\.';
const period = `${morning}|${noon}|${later}`;
const clock = new RegExp(
  `^(?<before>${period})?\\s?(?<hour>\\d{1,2})(?:\\s?[:点时]\\s?(?:(?<minute>\\d{1,2})\\s?分?|(?<half>半)|(?<quarter>[一三13])刻)?|)(?::(?<second>\\d{2})(?:\\.0+)?)?\\s?(?:整|钟)?\\s?(?<after>${period})?$`,
);

const hint = ['看不懂的时间，请写成 09:30', 'Not a time; write it like 09:30'] as const;

function toHour(hour: number, words: string | undefined): number | undefined {
  if (words === undefined) return hour;
  if (new RegExp(`^(${morning})$`).test(words)) {
    if (words.startsWith('a') || words === '凌晨') return hour === 12 ? 0 : hour < 12 ? hour : undefined;
    return hour <= 12 ? hour : undefined;
  }
  if (new RegExp(`^(${noon})$`).test(words)) return hour < 3 ? hour + 12 : hour <= 14 ? hour : undefined;
  if (hour === 12) return /^晚|^夜/.test(words) ? 24 : 12;
  return hour < 12 ? hour + 12 : hour;
}

/** `HH:MM`; `24:00` is the end of the day. */
export function readTime(text: string): Reading<string> {
  // 9.30 with two digits is a time; 9.3 may be what a spreadsheet made of another number.
  const spelled = withDigits(plain(text).toLowerCase(), '点时分').replace(
    /^(\D*\d{1,2})\.(\d{2})(?!\d)/,
    '$1:$2',
  );
  const digitsOnly = /^(\d{1,2})(\d{2})$/.exec(spelled);
  if (digitsOnly && spelled.length >= 3) return toReading(Number(digitsOnly[1]), Number(digitsOnly[2]));
  const parts = clock.exec(spelled)?.groups;
  if (!parts) return refuse(...hint);
  const words = parts['before'] ?? parts['after'];
  // A bare "9" could be anything; 9点, 9:00 and 9am are not.
  if (words === undefined && !/[:点时]/.test(spelled)) return refuse(...hint);
  if (spelled.endsWith(':')) return refuse(...hint);
  const hour = toHour(Number(parts['hour']), words);
  const quarter = parts['quarter'];
  const minute = parts['half']
    ? 30
    : quarter
      ? /[三3]/.test(quarter)
        ? 45
        : 15
      : Number(parts['minute'] ?? 0);
  if (hour === undefined) return refuse('没有这个时间', 'There is no such time');
  return toReading(hour, minute);
}

function toReading(hour: number, minute: number): Reading<string> {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) {
    return refuse('没有这个时间', 'There is no such time');
  }
  return accept(toTimeText(hour, minute));
}

export interface TimeRange {
  readonly start: string;
  readonly end: string;
}

/** 9:00-11:00, 上午9点至11点, 下午2点到4点: the second time takes the half of the day from the first. */
export function readTimeRange(text: string): Reading<TimeRange> {
  const sides = plain(text).split(/\s?(?:-+|至|到|\bto\b)\s?/i);
  if (sides.length !== 2) {
    return refuse('请写成 09:00-11:00', 'Write it like 09:00-11:00');
  }
  const start = readTime(sides[0]!);
  if (isRefusal(start)) return start;
  const words = new RegExp(`^(${period})`, 'i').exec(sides[0]!)?.[0];
  const plainEnd = readTime(sides[1]!);
  const end =
    words !== undefined && (isRefusal(plainEnd) || plainEnd.value <= start.value)
      ? readTime(`${words}${sides[1]!}`)
      : plainEnd;
  if (isRefusal(end)) return end;
  return accept({ start: start.value, end: end.value });
}

/** 90分钟, 1.5小时, 2h → minutes. */
export function readDuration(text: string): Reading<number> {
  const parts =
    /^(?:(\d+(?:\.\d+)?)\s?(?:个?小时|h|hours?))?\s?(?:(\d+)\s?(?:分钟?|min|minutes?)?|(半))?$/.exec(
      withDigits(
        plain(text)
          .toLowerCase()
          .replace(/个半小时/, '小时30分')
          .replace(/半个?小时/, '30分'),
        '小个分',
      ),
    );
  const minutes = Number(parts?.[1] ?? 0) * 60 + (parts?.[3] ? 30 : Number(parts?.[2] ?? 0));
  if (!parts || !Number.isInteger(minutes) || minutes < 1 || minutes > 24 * 60) {
    return refuse('看不懂的时长，请写成 90分钟', 'Not a duration; write it like 90分钟');
  }
  return accept(minutes);
}

/** Minutes since midnight. */
export function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
