/** Money in integer fen: exact to the fen, or short in the units of a language, and then never more than is true. */

/** Received money is rounded down, what was spent up: whoever reads the short form is never promised too much. */
export type Rounding = 'down' | 'up';

export interface ShortAmount {
  /** `7,013.9` */
  readonly digits: string;
  /** 0 is yuan, 1 the first of the scales, 2 the second. */
  readonly unit: number;
}

const fenPerYuan = 100;

/** At most two digits stand after the point. */
function grouped(number: string): string {
  return number.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** The exact amount in yuan: `2,250,000`, `-1,234.05`. */
export function toExactDigits(fen: number): string {
  const cents = Math.abs(fen) % fenPerYuan;
  const yuan = grouped(String((Math.abs(fen) - cents) / fenPerYuan));
  return `${fen < 0 ? '-' : ''}${yuan}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`;
}

/**
 * At most two digits after the point, in the largest of `scales` (yuan, ascending) that the amount reaches; below all of
 * them exact. Remainders instead of quotients: a quotient of large integers is already rounded, and not our way.
 */
export function toShort(fen: number, scales: readonly number[], rounding: Rounding): ShortAmount {
  let short: ShortAmount = { digits: toExactDigits(fen), unit: 0 };
  scales.forEach((scale, index) => {
    // A scale in yuan is also a hundredth of it in fen.
    const rest = fen % scale;
    const hundredths = (fen - rest) / scale + (rest > 0 && rounding === 'up' ? 1 : 0);
    // What is rounded up to the next unit is said in that: 1 亿, not 10,000 万.
    if (fen >= scale * fenPerYuan || (hundredths >= 100 && short.unit))
      short = { digits: grouped(String(hundredths / 100)), unit: index + 1 };
  });
  return short;
}
