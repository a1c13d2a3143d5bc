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
    if (name && document.readyState !== 'loading') void fill(element, `boai-${name}`);
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

/**
 * Puts the widget into its place when its code has come, with the place's `data-…` as attributes and its children as
 * children. No others than those that it knows: a sanitizer that takes `onclick` from somebody's comment lets `data-onclick` pass.
 */
async function fill(place: Element, tag: string): Promise<void> {
  await customElements.whenDefined(tag);
  if (place.querySelector(tag)) return;
  const widget = document.createElement(tag);
  const { observedAttributes } = widget.constructor as unknown as { observedAttributes: readonly string[] };
  observedAttributes.forEach((name) => {
    const value = place.getAttribute(`data-${name}`);
    // On the script tag, too, `data-elder="false"` is off; the attribute alone says yes.
    if (value !== null && name + value !== 'elderfalse') widget.setAttribute(name, value);
  });
  widget.append(...place.childNodes);
  place.append(widget);
}
