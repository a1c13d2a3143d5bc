/** Keeps book of the listeners outside of our elements: on the window, the document and its frame, media queries. */
import { entryOf, type Entry } from './entry.ts';

interface Heard extends Entry {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
}

/** Whether a listener ends with its signal: Chromium below 90 does not know how. */
function honorsSignals(): boolean {
  const abort = new AbortController();
  const target = new EventTarget();
  let isHeard = false;
  target.addEventListener('test', () => (isHeard = true), { signal: abort.signal });
  abort.abort();
  target.dispatchEvent(new Event('test'));
  return !isHeard;
}

const isSignalHonored = honorsSignals();
const heard = new Set<Heard>();

function isOfThePage(target: EventTarget): boolean {
  return (
    target instanceof Window ||
    target instanceof MediaQueryList ||
    [document, document.documentElement, document.head, document.body].includes(target as Document)
  );
}

function forget(target: EventTarget, type: string, listener: unknown): void {
  for (const one of heard) {
    if (one.target === target && one.type === type && one.listener === listener) heard.delete(one);
  }
}

const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
  // Called bare, it means the window.
  const target = this ?? window;
  add.call(target, type, listener, options);
  if (!isOfThePage(target)) return;
  forget(target, type, listener);
  heard.add({ target, type, listener, ...entryOf(`${type} on ${String(target)}`) });
  const { once, signal } = typeof options === 'object' ? options : {};
  if (once) add.call(target, type, () => forget(target, type, listener), { once });
  if (signal && isSignalHonored) add.call(signal, 'abort', () => forget(target, type, listener));
};
EventTarget.prototype.removeEventListener = function (
  this: EventTarget | undefined,
  type,
  listener,
  options,
) {
  const target = this ?? window;
  remove.call(target, type, listener, options);
  forget(target, type, listener);
};

export const listeners = (): readonly Entry[] => [...heard];
