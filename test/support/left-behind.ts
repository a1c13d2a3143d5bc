/**
 * What the widgets' code puts on a page outside of their elements, and whether it is taken away again when they go. On a page
 * with scripts of its own, what is theirs is told by who asked for it: a file of /boai/…/chunks/.
 */
import type { Frame, Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** Listeners on the page's own objects, and timers, each in words. */
    ofWidgets: Map<unknown, string>;
  }
}

/** Before the page is opened. */
export async function watchWidgets(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const kept = (window.ofWidgets = new Map());
    const isWidget = (): boolean => /\/boai\/[^/]+\/chunks\//.test(new Error().stack ?? '');
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const keys = new WeakMap<object, Map<EventTarget, Map<string, object>>>();
    const keyOf = (target: EventTarget, type: string, listener: object): object => {
      const targets = keys.get(listener) ?? new Map<EventTarget, Map<string, object>>();
      keys.set(listener, targets);
      const types = targets.get(target) ?? new Map<string, object>();
      targets.set(target, types);
      const key = types.get(type) ?? {};
      types.set(type, key);
      return key;
    };
    const isOfThePage = (target: EventTarget): boolean =>
      target instanceof Window ||
      target instanceof MediaQueryList ||
      [document, document.documentElement, document.head, document.body].includes(target as Document);
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      // Called bare, it means the window.
      const target = (this as EventTarget | undefined) ?? window;
      add.call(target, type, listener, options);
      if (!listener || !isOfThePage(target) || !isWidget()) return;
      const key = keyOf(target, type, listener);
      kept.set(key, `${type} on ${String(target)}`);
      const { once, signal } = typeof options === 'object' ? options : {};
      if (once) add.call(target, type, () => kept.delete(key), { once });
      if (signal) add.call(signal, 'abort', () => kept.delete(key));
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      const target = (this as EventTarget | undefined) ?? window;
      remove.call(target, type, listener, options);
      if (listener) kept.delete(keyOf(target, type, listener));
    };
    const { setTimeout: later, setInterval: again, clearTimeout: stop } = window;
    window.setTimeout = ((act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
      const id = later(() => {
        kept.delete(id);
        act(...args);
      }, ms) as unknown as number;
      if (isWidget()) kept.set(id, `timeout of ${ms ?? 0} ms`);
      return id;
    }) as typeof setTimeout;
    window.setInterval = ((act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
      const id = again(act, ms, ...args) as unknown as number;
      if (isWidget()) kept.set(id, `interval of ${ms} ms`);
      return id;
    }) as typeof setInterval;
    // One list of numbers serves both.
    window.clearTimeout = window.clearInterval = (id) => {
      kept.delete(id);
      stop(id);
    };
  });
}

/** Takes all widgets out of the page; answers with what of theirs is still there when no frame makes it less. */
export async function leftBehind(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const trees = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot) : [])),
    ];
    const widgets = trees(document)
      .flatMap((tree) => [...tree.querySelectorAll('*')])
      .filter((one) => one.localName.startsWith('boai-') || one.hasAttribute('data-boai'));
    const had = window.ofWidgets.size;
    for (const one of widgets) one.remove();
    // What is under way when an element is removed ends by itself, soon.
    const end = performance.now() + 5_000;
    while (window.ofWidgets.size > 0 && performance.now() < end) await new Promise(requestAnimationFrame);
    if (widgets.length > 0 && had === 0) return ['nothing was ever there'];
    return [...window.ofWidgets.values()];
  });
}
