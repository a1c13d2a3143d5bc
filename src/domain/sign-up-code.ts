/** The code of a booking: eight letters and digits without look-alikes, said and read in two groups of four. */

/** `ABCD 2345`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** The code that somebody typed, or undefined when it cannot be one. */
export function normalizeCode(text: string): string | undefined {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return /^[A-HJ-NP-Z2-9]{8}$/.test(code) ? code : undefined;
}
