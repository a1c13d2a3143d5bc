/** What the script tag's file and the widgets' chunks tell each other; the only thing that both know. */
import type { Client } from '../api/client.ts';
import type { HtmlPolicy } from '../context/defaults.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PageMessages } from '../i18n/page-messages.ts';

/** The settings a page may give to all widgets: by `data-…` on the tag, or by `boai.configure`. */
export interface PageSettings {
  readonly api?: string | undefined;
  readonly client?: Client | undefined;
  readonly center?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly appearance?: 'light' | 'dark' | 'auto' | undefined;
  readonly theme?: 'community' | 'party-red' | 'spring-green' | 'calm' | 'contrast' | undefined;
  readonly mainColor?: string | undefined;
  readonly density?: 'comfortable' | 'compact' | undefined;
  readonly elder?: boolean | undefined;
  readonly phone?: string | undefined;
  readonly hours?: string | undefined;
  /** The page's own words; by `boai.configure` only. */
  readonly messages?: PageMessages | undefined;
  /** The visitor's choice, which the widgets tell each other where it cannot be stored; not for a page to set. */
  readonly chosenElder?: boolean | undefined;
}

/** What each widget's entry chunk exports. */
export interface WidgetModule {
  /** Registers the element; called once, after the settings are known. */
  start(
    defaults: PageSettings & { readonly fetch: typeof fetch; readonly policy: HtmlPolicy },
  ): Promise<void>;
  configure(changed: PageSettings): void;
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };
    boai?: {
      readonly version: string;
      configure(settings: PageSettings): void;
    };
  }
}
