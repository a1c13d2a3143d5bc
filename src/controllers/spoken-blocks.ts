/** What of a widget is read aloud, in which order and in which words. */

/** Each is read as one, and what is inside it with it. */
const blocks =
  'h2, h3, h4, p, li, dt, dd, legend, label, button, caption, tr, summary, [data-focus], a[href]';

/** What is not for the ears: what a screen reader is told by itself, and the switches of the reading. */
const silent = '[aria-hidden=true], [role=status], .visually-hidden, .tools, [hidden]';

/** All blocks that can be seen and say something, from one of them on. */
export function blocksFrom(root: ParentNode, first?: Element): readonly Element[] {
  const found: Element[] = [];
  // In an open dialog only what is in it.
  for (const element of (root.querySelector('dialog[open]') ?? root).querySelectorAll(blocks)) {
    if (element.closest(silent) || element.getClientRects().length === 0 || !spokenText(element)) continue;
    // A part of the block before it.
    if (found[found.length - 1]?.contains(element)) continue;
    found.push(element);
  }
  const start = first ? found.findIndex((element) => element === first || first.contains(element)) : 0;
  return found.slice(Math.max(start, 0));
}

/** What tells about an element that has the focus: its label, its row, or itself. */
export function blockOf(element: HTMLElement): Element | null {
  const { labels, type } = element as Partial<HTMLInputElement>;
  if (labels?.[0] && type !== 'checkbox' && type !== 'radio') return labels[0];
  return element.closest(blocks);
}

/** In the words of its accessible name, where it has one of its own. */
export function spokenText(element: Element): string {
  const text = element.getAttribute('aria-label') ?? (element as HTMLElement).innerText;
  return text.replace(/\s+/g, ' ').trim();
}
