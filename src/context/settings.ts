/** What is ambient: the settings that an element takes from itself, the nearest provider, or the page's defaults. */
import { createContext } from '@lit/context';
import type { Client } from '../api/client.ts';
import type { Locale } from '../i18n/locale.ts';

export type Appearance = 'light' | 'dark' | 'auto';
export type Theme = 'community' | 'party-red' | 'spring-green' | 'calm' | 'contrast';
export type Density = 'comfortable' | 'compact';

export interface Settings {
  /** Base address of the API: `https://center.example/api/v1`. */
  readonly api?: string | undefined;
  /** Instead of `api`: any implementation of the client interface. */
  readonly client?: Client | undefined;
  /** Which center of the server; may be left out when it has one. */
  readonly center?: string | undefined;
  /** Default: the nearest `lang` of the page, else zh-CN. */
  readonly locale?: Locale | undefined;
  readonly appearance?: Appearance | undefined;
  readonly theme?: Theme | undefined;
  /** In hex, in place of the theme's; what cannot be read as text becomes darker. */
  readonly mainColor?: string | undefined;
  /** How much air there is between things. */
  readonly density?: Density | undefined;
  /** Elder mode (长辈版): larger text and targets, lists instead of grids. */
  readonly elder?: boolean | undefined;
  /** A number that a person answers; shown when the API cannot be asked. */
  readonly phone?: string | undefined;
  /** Opening hours in words, shown with the phone. */
  readonly hours?: string | undefined;
}

/** What a provider gives to everything inside it; a portal's own elements may ask for it too. */
export const settingsContext = createContext<Settings>(Symbol.for('boai-settings'));
