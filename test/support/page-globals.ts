/** What a page's scripts find: the names of its window, and all that hangs on what the browser has put there. */
import type { Frame } from 'puppeteer-core';

/** One line for each property: of the window, of every class and namespace on it, and of the prototypes. */
export function globalsOf(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const lines: string[] = [];
    // By its text: another visit of the page has other functions, which read the same.
    const write = (value: unknown): string =>
      typeof value === 'function'
        ? Function.prototype.toString.call(value)
        : // Libraries name what they keep by a number of each visit's own.
          `${typeof value} ${typeof value === 'object' ? '' : String(value).replace(/\d{9,}/, '#')}`;
    const add = (name: string, object: object): void => {
      for (const key of Reflect.ownKeys(object)) {
        // The hands of the test.
        if (/ariaQuerySelector/.test(String(key))) continue;
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(object, key)!;
        lines.push(`${name}.${String(key)}: ${get || set ? `${write(get)} ${write(set)}` : write(value)}`);
      }
    };
    add('window', window);
    for (const name of Object.getOwnPropertyNames(window)) {
      if (/ariaQuerySelector/.test(name)) continue;
      const value: unknown = Reflect.getOwnPropertyDescriptor(window, name)?.value;
      if (typeof value === 'function') {
        add(name, value);
        const prototype: unknown = Reflect.getOwnPropertyDescriptor(value, 'prototype')?.value;
        if (typeof prototype === 'object' && prototype !== null) add(`${name}.prototype`, prototype);
      } else if (['JSON', 'Math', 'Reflect', 'Intl', 'Atomics', 'CSS'].includes(name)) {
        add(name, value as object);
      }
    }
    return lines;
  });
}

/** The names of what is on one side only, or is something else there. */
export function differingGlobals(some: readonly string[], others: readonly string[]): string[] {
  const [first, second] = [new Set(some), new Set(others)];
  const differing = [...first.difference(second), ...second.difference(first)];
  return [...new Set(differing.map((line) => line.slice(0, line.indexOf(': '))))];
}
