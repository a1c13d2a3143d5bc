/** The page's defaults: what the script tag or `boai.configure` said, for every element without settings of its own. */
import type { PageMessages } from '../i18n/page-messages.ts';
import { tellChange } from './changes.ts';
import type { Settings } from './settings.ts';

/** Makes text into what a page with Trusted Types takes for HTML; without them it stays text. */
export interface HtmlPolicy {
  createHTML(html: string): unknown;
}

/** How answers are fetched; the script tag hands over what it has already asked for. */
export interface Defaults extends Settings {
  /** The page's own words, over ours and in languages that we have none of. */
  readonly messages?: PageMessages | undefined;
  /** What the visitor has chosen about elder mode, where that cannot be stored. */
  readonly chosenElder?: boolean | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** The page's one policy for Trusted Types; the build has Lit ask for it here. */
  readonly policy?: HtmlPolicy | undefined;
}

let current: Defaults = {};

export function defaults(): Defaults {
  return current;
}

/** Merges into what is set, before there is an element that would follow. */
export function begin(settings: Defaults): void {
  current = { ...current, ...settings };
}

/** Merges into what is set; `undefined` takes a setting back. Every element follows at once. */
export function configure(settings: Defaults): void {
  begin(settings);
  tellChange();
}
