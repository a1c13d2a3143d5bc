/**
 * Finds our elements, those that come later and those in open shadow trees included, and `<div data-boai="…">` where a
 * CMS strips unknown tags. Those far below the screen are found when they near it, and all are found again when the page
 * may have a network again.
 */

type Found = (name: string, element: Element) => void;

export function findWidgets(names: readonly string[], found: Found): void {
  const selector = names.map((name) => `boai-${name},[data-boai="${name}"]`).join();

  const take = (element: Element, isNear?: boolean): void => {
    const name = element.getAttribute('data-boai');
    // Measured at once, for the observer answers after a frame and the data should be asked for before. What has no box
    // is at 0. An address of ours names something in one of the widgets, which then scrolls to it.
    if (
      !isNear &&
      near &&
      element.getBoundingClientRect().top > innerHeight * 2 &&
      !location.hash.startsWith('#boai-')
    )
      near.observe(element);
    else found(name ?? element.localName.slice(5), element);
    // While the parser is at work the children of a place are not all there; see the end.
    if (name && document.readyState !== 'loading') fill(element as HTMLElement, `boai-${name}`);
  };
  let near: IntersectionObserver | undefined =
    window.IntersectionObserver &&
    new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting && take(entry.target, true)),
      { rootMargin: '100%' },
    );
  const look = (element: Element): void => {
    const { shadowRoot, localName } = element;
    if (element.matches(selector)) take(element);
    else if (shadowRoot) watch(shadowRoot);
    // An element of the page's own gets its shadow tree when its code has come.
    else if (!element.matches(':defined')) {
      // `<button is="…">` has no name that could be defined.
      customElements.whenDefined(localName).then(
        () => look(element),
        () => {},
      );
    }
  };
  const scan = (root: ParentNode): void => root.querySelectorAll('*').forEach(look);
  const watch = (root: Document | ShadowRoot): void => {
    observer.observe(root, { childList: true, subtree: true });
    scan(root);
  };
  const observer = new MutationObserver((records) => {
    records.forEach(({ addedNodes }) =>
      addedNodes.forEach((node) => {
        if (!(node instanceof Element)) return;
        look(node);
        scan(node);
      }),
    );
  });
  const again = ({ type }: Event): void => {
    // Paper is not scrolled.
    if (type === 'beforeprint') near = undefined;
    // A page that is being left would only ask for what nobody sees.
    if (type !== 'visibilitychange' || !document.hidden) scan(document);
  };
  watch(document);
  ['DOMContentLoaded', 'hashchange', 'beforeprint', 'online', 'visibilitychange'].forEach((type) =>
    addEventListener(type, again),
  );
}

/** Puts the widget into its place, with the place's `data-…` as attributes and its children as children. */
function fill(place: HTMLElement, tag: string): void {
  if (place.querySelector(tag)) return;
  const widget = document.createElement(tag);
  for (const { name, value } of place.attributes) {
    if (name.startsWith('data-') && name !== 'data-boai') widget.setAttribute(name.slice(5), value);
  }
  widget.append(...place.childNodes);
  place.append(widget);
}
