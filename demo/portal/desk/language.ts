/** The language of the staff page, chosen in its bar: every element follows at once, and this browser remembers it. */
import type { ReactiveControllerHost } from 'lit';

export type DeskLanguage = 'zh-CN' | 'en';

const storedAs = 'boai-desk-language';
const followers = new Set<() => void>();
let current: DeskLanguage = remembered();

export function deskLanguage(): DeskLanguage {
  return current;
}

export function chooseLanguage(language: DeskLanguage): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storedAs, language);
  } catch {
    // Kept by nobody, it is as on the first visit.
  }
  followers.forEach((follow) => follow());
}

function remembered(): DeskLanguage {
  try {
    if (localStorage.getItem(storedAs) === 'en') return 'en';
  } catch {
    // As on the first visit.
  }
  return 'zh-CN';
}

/** Several things in one line: `血压、血氧`, or `pressure, oxygen`. */
export function listed(things: readonly string[]): string {
  return things.join(current === 'en' ? ', ' : '、');
}

/** For a module's texts: told the language now, and whenever it changes, before any element draws itself anew. */
export function inLanguage(follow: (language: DeskLanguage) => void): void {
  follow(current);
  followers.add(() => follow(current));
}

/** Draws an element anew when the language changes. */
export function followLanguage(host: ReactiveControllerHost): void {
  const follow = (): void => host.requestUpdate();
  host.addController({
    hostConnected: () => void followers.add(follow),
    hostDisconnected: () => void followers.delete(follow),
  });
}
