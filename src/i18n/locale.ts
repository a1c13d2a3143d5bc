/** The languages there are, and which one a language tag means. */
export type Locale = 'zh-CN' | 'en';

/** zh-CN is the source and the default; any English is `en`. */
export function toLocale(languageTag: string | null | undefined): Locale {
  return /^en\b/i.test(languageTag ?? '') ? 'en' : 'zh-CN';
}
