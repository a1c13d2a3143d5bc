/** What a widget says in the language that a page asks for: our texts of it, and over them the page's own. */
import type { DayWords } from './day-words.ts';
import { toLocale, type KnownLocale, type Locale } from './locale.ts';
import { mergeMessages } from './merge-messages.ts';
import type { AllMessages, PageMessages } from './page-messages.ts';

export interface Spoken<Text> {
  readonly text: Text;
  readonly locale: Locale;
}

/** Who is to speak. */
export interface Speaker<Text> {
  readonly host: { requestUpdate(): void };
  /** What is said now, all of it in one language; while another is on its way, the one before goes on. */
  value: Spoken<Text>;
  /** What was asked for last: a language tag, and the page's own words. */
  asked?: readonly [lang: string, messages: PageMessages | undefined];
}

/** `chinese`: what the first screen has brought along. Settles when it is said, or cannot be. */
export type Speak<Text> = (speaker: Speaker<Text>, chinese: Text) => Promise<void>;

type Files<Text> = Readonly<Record<KnownLocale, (chinese: Text) => Promise<{ readonly default: Text }>>>;

/** For languages that we have no texts in. */
type LoadDays = () => Promise<{ intlDays(locale: Locale): DayWords }>;

/** How `name` speaks; `files` has its texts of each language, whole. */
export function spokenBy<Name extends keyof AllMessages>(
  name: Name,
  files: Files<AllMessages[Name]>,
  loadDays?: LoadDays,
): Speak<AllMessages[Name]> {
  type Text = AllMessages[Name];
  const known = new Map<PageMessages | undefined, Map<string, Promise<Spoken<Text>>>>();

  const load = async (lang: string, chinese: Text, page: PageMessages = {}): Promise<Spoken<Text>> => {
    const added = nearest(lang, page);
    const isOurs = added === undefined || /^(en|zh)(?![a-z])/i.test(lang);
    const base = toLocale(isOurs ? lang : (page[added]!.fallback ?? 'en'));
    const locale = isOurs ? base : withHyphens(added);
    // What is said of zh-TW goes over what is said of zh-Hant.
    const keys = [...new Set([locale, added])].filter((key) => key !== undefined);
    const own = keys.map((key) => page[key]?.[name]).filter((messages) => typeof messages === 'object');
    // Chinese as it is: its later half comes with the code that says it.
    if (locale === 'zh-CN' && own.length === 0) return { text: chinese, locale };
    let text = (await files[base](chinese)).default;
    if (locale !== base && loadDays) text = withDays(text, (await loadDays()).intlDays(locale));
    for (const messages of own) {
      text = mergeMessages(withSlots(text, messages), messages, `${locale}.${name}`);
    }
    return { text, locale };
  };

  return async (speaker, chinese) => {
    const { asked } = speaker;
    const [lang, messages] = asked ?? ['', undefined];
    const spokenWith = known.get(messages) ?? new Map<string, Promise<Spoken<Text>>>();
    known.set(messages, spokenWith);
    const loading = spokenWith.get(lang) ?? load(lang, chinese, messages);
    spokenWith.set(lang, loading);
    try {
      const spoken = await loading;
      // Asked again for the same, somebody else has waited here, too.
      if (speaker.asked !== asked || speaker.value === spoken) return;
      speaker.value = spoken;
      speaker.host.requestUpdate();
    } catch {
      // No network: the language of before goes on, and whoever asks next tries again.
      spokenWith.delete(lang);
    }
  };
}

/** Old systems write `pt_BR`, which `Intl` does not take. */
function withHyphens(languageTag: string): string {
  return languageTag.replace(/_/g, '-');
}

/** The key that a page has for a language: `ug-CN`, else `ug`. */
function nearest(languageTag: string, page: PageMessages): string | undefined {
  const keys = Object.keys(page);
  for (let tag = withHyphens(languageTag).toLowerCase(); tag; tag = tag.replace(/(^|-)[^-]*$/, '')) {
    const key = keys.find((other) => withHyphens(other).toLowerCase() === tag);
    if (key !== undefined) return key;
  }
  return undefined;
}

interface WithDays {
  readonly days?: DayWords;
  readonly later?: { readonly slots?: WithDays };
}

/** A first screen has days to choose from, and so has what comes after it: what a page says of them holds in both. */
function withSlots<Text extends object>(text: Text, own: object): Text {
  const { later }: WithDays = text;
  const slots = later?.slots as Record<string, unknown> | undefined;
  if (!slots) return text;
  const fitting = Object.entries(own).filter(([key, value]) => typeof value === typeof slots[key]);
  return { ...text, later: { ...later, slots: mergeMessages(slots, Object.fromEntries(fitting), '') } };
}

function withDays<Text extends object>(text: Text, words: DayWords): Text {
  const { days, later }: WithDays = text;
  const slots = later?.slots;
  return {
    ...text,
    ...(days && { days: words }),
    ...(slots && { later: { ...later, slots: withDays(slots, words) } }),
  };
}
