/** How many people come, as it is typed. */

/** The number that was typed, in any digits an input method makes; NaN when it is none. */
export function readPartySize(typed: string): number {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : NaN;
}
