/** Whether a language is Chinese, in either script: days, clock times and punctuation are alike. */
import type { Locale } from './locale.ts';

export function isChinese(locale: Locale): boolean {
  return locale.startsWith('zh');
}
