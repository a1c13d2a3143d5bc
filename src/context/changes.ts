/** Whatever is ambient has changed: the page's defaults, a provider, a `lang` of the page. Rare, so all are told of all. */

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

export function tellChange(): void {
  followers.forEach((follow) => follow());
}

/**
 * Calls `follow` after each change around `node`, shadow trees that it is in included; the answer ends that. One observer
 * serves all, and rests when nobody follows.
 */
export function followChanges(node: Node, follow: () => void): () => void {
  followers.add(follow);
  observer ??= new MutationObserver(tellChange);
  for (let around: Node | undefined = node; around; around = (around as Partial<ShadowRoot>).host) {
    observer.observe((around = around.getRootNode()), { subtree: true, attributeFilter: ['lang'] });
  }
  return () => {
    followers.delete(follow);
    if (followers.size === 0) observer?.disconnect();
  };
}
