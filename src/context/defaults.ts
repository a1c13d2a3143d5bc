/** The page's defaults: what the script tag or `boai.configure` said, for every element without settings of its own. */
import { tellChange } from './changes.ts';
import type { Settings } from './settings.ts';

/** How answers are fetched; the script tag hands over what it has already asked for. */
export interface Defaults extends Settings {
  readonly fetch?: typeof fetch | undefined;
}

let current: Defaults = {};

export function defaults(): Defaults {
  return current;
}

/** Merges into what is set; `undefined` takes a setting back. Every element follows at once. */
export function configure(settings: Defaults): void {
  current = { ...current, ...settings };
  tellChange();
}
