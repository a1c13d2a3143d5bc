/** What somebody wants to be called. */

/** 1 to 30 characters, rare ones and `·` included; no control characters. */
export function isPersonName(text: string): boolean {
  const length = [...text.trim()].length;
  return length >= 1 && length <= 30 && !/\p{Cc}/u.test(text.trim());
}
