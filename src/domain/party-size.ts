/** How many people come, as it is typed. */

/** The number that was typed, in any digits an input method makes; NaN when it is none. */
export function readPartySize(typed: string): number {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : NaN;
}

/** What is wrong with a number that is typed, of at most `limit`. */
export function partySizeProblem(typed: string, limit: number): 'invalid' | 'tooLarge' | undefined {
  const size = readPartySize(typed);
  if (!(size >= 1)) return 'invalid';
  return size > limit ? 'tooLarge' : undefined;
}
