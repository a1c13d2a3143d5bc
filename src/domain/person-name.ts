/** What somebody wants to be called (称呼): any script, rare characters and `·` included. */

const nameMax = 30;
const lineOrControl = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Private-use characters stay: some rare family names are written with them. */
const visible = /[^\p{Z}\p{C}\p{M}]|\p{Co}/u;

/** 1 to 30 code points, without the spaces around them, of which at least one can be seen. */
export function isPersonName(text: string): boolean {
  const name = text.trim();
  return [...name].length <= nameMax && visible.test(name) && !lineOrControl.test(name);
}

/** What is wrong with one that is typed. */
export function nameProblem(typed: string): 'missing' | 'tooLong' | undefined {
  if (!typed.trim()) return 'missing';
  return isPersonName(typed) ? undefined : 'tooLong';
}
