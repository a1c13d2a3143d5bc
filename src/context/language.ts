/** The language of the page around an element, and its changes. */

/** The nearest `lang`, through shadow roots; null when nobody says. */
export function languageOf(element: Element): string | null {
  const labelled = element.closest('[lang]');
  if (labelled) return labelled.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : null;
}

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `follow` after any `lang` of the page changed; one observer serves all. The answer ends that. */
export function followLanguage(follow: () => void): () => void {
  followers.add(follow);
  observer ??= new MutationObserver(() => followers.forEach((each) => each()));
  if (followers.size === 1) observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  return () => {
    followers.delete(follow);
    if (followers.size === 0) observer?.disconnect();
  };
}
