/** The script tag that this code came by, and the settings on it. */
import type { PageSettings } from './page.ts';

export function ownScript(): HTMLScriptElement | null {
  // One in an SVG has no `src` and is none of ours.
  const current = document.currentScript as HTMLScriptElement | null;
  if (current?.src) return current;
  // Loaders of old portals run scripts in ways that leave no current one.
  const named = 'script[src*="boai.js"],script[src*="boai.all.js"]';
  return document.querySelector<HTMLScriptElement>(named);
}

export function settingsOfTag({ dataset }: HTMLElement): PageSettings {
  // Unknown words are the widgets' business, as they are on an element; nobody asks for what else a page keeps on its tags.
  const words = dataset as Pick<PageSettings, 'locale' | 'appearance' | 'theme' | 'density'>;
  return {
    ...words,
    elder: (dataset['elder'] ?? 'false') !== 'false',
    // These are objects, so no tag can carry them.
    client: undefined,
    messages: undefined,
  };
}
