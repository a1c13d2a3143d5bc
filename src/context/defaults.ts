/** The page's defaults: what the script tag or `boai.configure` said, for every element without settings of its own. */
import type { Settings } from './settings.ts';

/** How answers are fetched; the script tag hands over what it has already asked for. */
export interface Defaults extends Settings {
  readonly fetch?: typeof fetch | undefined;
}

let current: Defaults = {};
const followers = new Set<() => void>();

export function defaults(): Defaults {
  return current;
}

/** Merges into what is set; `undefined` takes a setting back. Every element follows at once. */
export function configure(settings: Defaults): void {
  current = { ...current, ...settings };
  followers.forEach((follow) => follow());
}

/** Calls `follow` after each change; the answer ends that. */
export function followDefaults(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}
