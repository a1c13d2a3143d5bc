/**
 * Whatever is ambient has changed: the page's defaults, a provider, a `lang` of the page, what its visitor has chosen. Rare,
 * so all are told of all; and by the document, for with the script tag each kind of widget has brought this code along.
 */

/** A `CustomEvent`: MooTools puts a type of its own in the place of `Event`. */
const type = 'boai-change';

export function tellChange(): void {
  // A server that renders pages may configure too, and has none.
  (globalThis as Partial<typeof globalThis>).document?.dispatchEvent(new CustomEvent(type));
}

/** Calls `follow` after each change around `node`, shadow trees that it is in included; the answer ends that. */
export function followChanges(node: Node, follow: () => void): () => void {
  const observer = new MutationObserver(follow);
  for (let around: Node | undefined = node; around; around = (around as Partial<ShadowRoot>).host) {
    observer.observe((around = around.getRootNode()), { subtree: true, attributeFilter: ['lang'] });
  }
  document.addEventListener(type, follow);
  return () => {
    observer.disconnect();
    document.removeEventListener(type, follow);
  };
}
