/** The script tag that this code came by, and the settings on it. */
import type { PageSettings } from './page.ts';

export function ownScript(): HTMLScriptElement | undefined {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current;
  // Loaders of old portals run scripts in ways that leave no current one.
  return [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) =>
    /\/boai(\.all)?\.js([?#]|$)/.test(src),
  );
}

export function settingsOfTag({ dataset }: HTMLElement): PageSettings {
  const { elder } = dataset;
  // A client and messages are no words; unknown words are the widgets' business, as they are on an element.
  const words = { ...dataset } as Omit<PageSettings, 'client' | 'elder' | 'messages'>;
  return {
    ...words,
    client: undefined,
    messages: undefined,
    elder: elder === undefined ? undefined : elder !== 'false',
  };
}
