/** The languages there are, and which one a language tag means. */

/** Those that this project has texts in. */
export type KnownLocale = 'zh-CN' | 'zh-Hant' | 'en';

/** And those that a page adds, by their tag. */
export type Locale = KnownLocale | (string & {});

/** zh-CN is the source and the default; any English is `en`, where 繁體 is written it is `zh-Hant`. Old systems say `zh_TW`. */
export function toLocale(languageTag: string): KnownLocale {
  if (/^en([-_]|$)/i.test(languageTag)) return 'en';
  return /^zh.(hant|tw|hk|mo)/i.test(languageTag) ? 'zh-Hant' : 'zh-CN';
}
