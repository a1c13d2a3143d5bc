/**
 * Stands before every other script of a page and keeps book of what is not undone: listeners outside of our elements,
 * timers, names on the window, changes of what the browser itself provides.
 */

export interface Traces {
  /** What is there now is the page's own. */
  begin(): void;
  /** What came since and is still there when no frame makes it less, in words. */
  left(): Promise<string[]>;
  /** The same of what code of widgets has asked for, on a page with scripts of its own; nodes are not told apart. */
  ofWidgets(): Promise<string[]>;
  /** How much of that is there now. */
  countOfWidgets(): number;
  /** What the window has that it had not before the tag, and what of the browser's own is not what it was. */
  touched(): string[];
}

declare global {
  interface Window {
    traces: Traces;
  }
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

/** Whether a file of a widget asks. Their code is in files of its own, and the tag's goes on whatever they do. */
function isOfWidget(): boolean {
  return /\/boai\/[^/]+\/chunks\//.test(new Error().stack ?? '');
}

interface Heard {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly isOfWidget: boolean;
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
  heard.add({ target, type, listener, isOfWidget: isOfWidget() });
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

interface Timer {
  readonly what: string;
  readonly isOfWidget: boolean;
}

const timers = new Map<number, Timer>();
const { setTimeout: later, setInterval: again, clearTimeout: stop } = window;
window.setTimeout = ((act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
  const id = later(() => {
    timers.delete(id);
    act(...args);
  }, ms) as unknown as number;
  timers.set(id, { what: `timeout of ${ms ?? 0} ms`, isOfWidget: isOfWidget() });
  return id;
}) as typeof setTimeout;
window.setInterval = ((act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
  const id = again(act, ms, ...args) as unknown as number;
  timers.set(id, { what: `interval of ${ms} ms`, isOfWidget: isOfWidget() });
  return id;
}) as typeof setInterval;
// One list of numbers serves both.
window.clearTimeout = window.clearInterval = (id) => {
  timers.delete(id as number);
  stop(id);
};

/** Everything that the browser provides: what stands on the window, and the members of its classes. */
function provided(): Map<string, unknown> {
  const members = new Map<string, unknown>();
  for (const name of Object.getOwnPropertyNames(window)) {
    const { value } = Object.getOwnPropertyDescriptor(window, name)!;
    members.set(name, typeof value);
    if (typeof value !== 'function') continue;
    members.set(name, value);
    for (const [what, owner] of [
      [name, value],
      [`${name}.prototype`, value.prototype],
    ]) {
      for (const key of owner ? Reflect.ownKeys(owner) : []) {
        const { value: member, get } = Object.getOwnPropertyDescriptor(owner, key)!;
        members.set(`${what}.${String(key)}`, get ?? member);
      }
    }
  }
  return members;
}

let known = { heard: new Set<Heard>(), timers: new Set<number>(), nodes: new Set<Element>() };

const inWords = ({ target, type }: Heard): string => `${type} on ${String(target)}`;

function presentOfWidgets(): string[] {
  return [
    ...[...heard].filter((one) => one.isOfWidget).map(inWords),
    ...[...timers.values()].filter((one) => one.isOfWidget).map(({ what }) => what),
  ];
}

function present(): string[] {
  return [
    ...[...heard].filter((one) => !known.heard.has(one)).map(inWords),
    ...[...timers].filter(([id]) => !known.timers.has(id)).map(([, { what }]) => what),
    ...[...document.querySelectorAll('*')]
      .filter((node) => !known.nodes.has(node))
      .map((node) => node.outerHTML),
  ];
}

/** What is under way when an element is removed ends by itself, soon. */
const soonMs = 5_000;

async function whenLeast(look: () => string[]): Promise<string[]> {
  const end = performance.now() + soonMs;
  while (look().length > 0 && performance.now() < end) await new Promise(requestAnimationFrame);
  return look();
}

window.traces = {
  begin() {
    known = {
      heard: new Set(heard),
      timers: new Set(timers.keys()),
      nodes: new Set(document.querySelectorAll('*')),
    };
  },
  left: () => whenLeast(present),
  ofWidgets: () => whenLeast(presentOfWidgets),
  countOfWidgets: () => presentOfWidgets().length,
  touched() {
    const now = provided();
    const names = new Set([...original.keys(), ...now.keys()]);
    return [...names].filter((name) => !Object.is(original.get(name), now.get(name)));
  },
};

// Last, so that this file is no part of the difference.
const original = provided();
