/** Keeps book of what observers of every kind look at. */
import { entryOf, type Entry } from './entry.ts';

interface Observer {
  observe(target: unknown, ...options: unknown[]): void;
  unobserve?(target: Node): void;
  disconnect(): void;
}

/** What each observer looks at. */
const book = new Map<Observer, Map<unknown, Entry>>();

function keepBook(kind: string, observer: Observer): void {
  const { observe, unobserve, disconnect } = observer;
  observer.observe = function (this: Observer, target, ...options) {
    observe.call(this, target, ...options);
    const looked = book.get(this) ?? new Map<unknown, Entry>();
    book.set(this, looked);
    // Again is no more than once.
    if (!looked.has(target)) {
      looked.set(target, entryOf(`${kind} of ${target instanceof Node ? target.nodeName : 'the page'}`));
    }
  };
  if (unobserve) {
    observer.unobserve = function (this: Observer, target) {
      unobserve.call(this, target);
      book.get(this)?.delete(target);
    };
  }
  observer.disconnect = function (this: Observer) {
    disconnect.call(this);
    book.delete(this);
  };
}

const kinds = { MutationObserver, ResizeObserver, IntersectionObserver, PerformanceObserver };
for (const [kind, { prototype }] of Object.entries(kinds)) keepBook(kind, prototype as Observer);

export const observations = (): readonly Entry[] =>
  [...book.values()].flatMap((looked) => [...looked.values()]);
