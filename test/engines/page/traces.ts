/**
 * Stands before every other script of a page and keeps book of what is not undone: listeners outside of our elements,
 * timers, observers, nodes and style sheets, names on the window, changes of what the browser itself provides.
 */
import type { Entry } from './entry.ts';
import { listeners } from './listeners.ts';
import { observations } from './observers.ts';
import { differing, provided } from './provided.ts';
import { timers } from './timers.ts';

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

const asked = (): Entry[] => [...listeners(), ...timers(), ...observations()];
const wordsOf = ({ what }: Entry): string => what;
const askedByWidgets = (): string[] =>
  asked()
    .filter((entry) => entry.isOfWidget)
    .map(wordsOf);

/** Comments and texts too. */
function nodes(): Node[] {
  const found: Node[] = [];
  const iterator = document.createNodeIterator(document);
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) found.push(node);
  return found;
}

const sheets = (): CSSStyleSheet[] => [...document.styleSheets, ...document.adoptedStyleSheets];

/** The tags of what every script may reach for, without what is in them. */
function outerTags(): string[] {
  const { documentElement, head, body } = document;
  return [documentElement, head, body].map((element) => (element.cloneNode() as Element).outerHTML);
}

const look = () => ({
  asked: new Set(asked()),
  nodes: new Set(nodes()),
  sheets: new Set(sheets()),
  outerTags: outerTags(),
});

let known!: ReturnType<typeof look>;

function since(): string[] {
  const now = look();
  return [
    ...[...now.asked].filter((entry) => !known.asked.has(entry)).map(wordsOf),
    ...[...now.nodes]
      .filter((node) => !known.nodes.has(node))
      .map((node) => (node instanceof Element ? node.outerHTML : `${node.nodeName} ${node.nodeValue}`)),
    ...[...now.sheets].filter((sheet) => !known.sheets.has(sheet)).map(() => 'style sheet'),
    ...now.outerTags.filter((tag, index) => tag !== known.outerTags[index]),
  ];
}

/** What is under way when an element is removed ends by itself, soon. */
const soonMs = 5_000;

async function whenLeast(present: () => string[]): Promise<string[]> {
  const end = performance.now() + soonMs;
  while (present().length > 0 && performance.now() < end) await new Promise(requestAnimationFrame);
  return present();
}

window.traces = {
  begin() {
    known = look();
  },
  left: () => whenLeast(since),
  ofWidgets: () => whenLeast(askedByWidgets),
  countOfWidgets: () => askedByWidgets().length,
  touched: () => differing(original, provided()),
};

// Last, so that this file is no part of the difference.
const original = provided();
