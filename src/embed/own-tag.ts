/** The script tag that this code came by, and the settings on it. */
import type { PageSettings } from './page.ts';

export function ownScript(): HTMLScriptElement | undefined {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current;
  // Loaders of old portals run scripts in ways that leave no current one.
  const named = 'script[src*="boai.js"],script[src*="boai.all.js"]';
  return document.querySelector<HTMLScriptElement>(named) ?? undefined;
}

export function settingsOfTag({ dataset }: HTMLElement): PageSettings {
  // Unknown words are the widgets' business, as they are on an element; nobody asks for what else a page keeps on its tags.
  const words = dataset as Pick<PageSettings, 'locale' | 'appearance' | 'theme' | 'density'>;
  // A client and messages are objects, so no tag can carry them.
  const objects = { client: undefined, messages: undefined };
  return { ...words, elder: (dataset['elder'] ?? 'false') !== 'false', ...objects };
}
