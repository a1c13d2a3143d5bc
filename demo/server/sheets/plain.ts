/** One spelling for what looks alike: full-width forms, dashes, spaces, Chinese numerals. */

/** NFKC, one kind of dash, single spaces, trimmed. For reading values, never for text that is kept. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−〜~~]/g, '-')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** Text as it is kept: line ends and invisible characters in order, nothing else changed. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- PostgreSQL refuses NUL, and no reader can see the others.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]/g, '')
      .trim()
  );
}

const digits = '〇一二三四五六七八九';

/** 十二 → 12, 廿一 → 21, 二〇二六 → 2026; undefined when it is no such number. */
export function hanNumber(text: string): number | undefined {
  const han = text.replace(/零/g, '〇').replace(/两/g, '二').replace(/廿/g, '二十').replace(/卅/g, '三十');
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(han);
  if (tens) return (tens[1] ? digits.indexOf(tens[1]) : 1) * 10 + (tens[2] ? digits.indexOf(tens[2]) : 0);
  if (!/^[〇一二三四五六七八九]+$/.test(han)) return undefined;
  return Number([...han].map((digit) => digits.indexOf(digit)).join(''));
}

/** Writes the Chinese numerals that stand before one of `units` as digits: 十二月四日 → 12月4日. */
export function withDigits(text: string, units: string): string {
  return text.replace(
    new RegExp(`[〇零一二两三四五六七八九十廿卅]+(?=[${units}])`, 'g'),
    (numeral) => `${hanNumber(numeral) ?? numeral}`,
  );
}

/** Whether a cell says in words that there is nothing. */
export function saysNone(text: string): boolean {
  return /^(|-+|\/|无|没有|不|否|n\/?a|none|no)$/i.test(plain(text));
}

const pad = (number: number) => `${number}`.padStart(2, '0');

export function toDayText(year: number, month: number, day: number): string {
  return `${`${year}`.padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

export function toTimeText(hour: number, minute: number): string {
  return `${pad(hour)}:${pad(minute)}`;
}
