/** In which direction a language is written; the sheet `right-to-left.ts` says the same in CSS. */
import type { Locale } from './locale.ts';

/** By the script that its tag names, else by the language. */
export function isRightToLeft(locale: Locale): boolean {
  const [, script] = /-([a-z]{4})\b/i.exec(locale) ?? [];
  return script ? /arab|hebr|thaa/i.test(script) : /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(locale);
}
