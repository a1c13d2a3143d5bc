/** What a widget says, and in which language: Chinese, which it brings along, until another that is asked for has come. */
import type { Speak, Speaker } from '../i18n/spoken.ts';
import { defaults } from './defaults.ts';

export interface Speech<Text> extends Speaker<Text> {
  /** Nothing has come yet of what was asked for. */
  isLoading?: boolean;
  /** Speaks `lang` as soon as it can. Settles then, or when it cannot: the next call tries again. */
  load(lang: string): Promise<void>;
}

/** `loadMore`: what knows all other languages, and a page's own words. A function: it is smaller than a class. */
export function speechOf<Text>(
  host: { requestUpdate(): void },
  text: Text,
  loadMore: () => Promise<{ readonly speak: Speak<Text> }>,
): Speech<Text> {
  const first = { text, locale: 'zh-CN' };
  const speech: Speech<Text> = {
    host,
    value: first,
    async load(lang) {
      const { messages } = defaults();
      speech.asked = [lang, messages];
      // Whatever may be something else than the Chinese that is here; no tag is Chinese.
      if (messages || /^(?!zh(.cn|.hans|$))./i.test(lang)) {
        speech.isLoading = speech.value === first;
        try {
          await (await loadMore()).speak(speech, text);
        } catch {
          // No network: it goes on in the language it has.
        }
      } else {
        speech.value = first;
        speech.isLoading = false;
      }
    },
  };
  return speech;
}
