/**
 * Finds our elements, those that come later and those in open shadow trees included, and `<div data-boai="…">` where a
 * CMS strips unknown tags.
 */

type Found = (name: string, element: Element) => void;

export function findWidgets(names: readonly string[], found: Found): void {
  const selector = names.map((name) => `boai-${name},[data-boai="${name}"]`).join();

  const take = (element: Element): void => {
    const name = element.getAttribute('data-boai');
    if (!name) found(element.localName.slice(5), element);
    else {
      found(name, element);
      // While the parser is at work the children of a place are not all there; see the end.
      if (document.readyState !== 'loading') fill(element as HTMLElement, `boai-${name}`);
    }
  };
  const look = (element: Element): void => {
    const { shadowRoot, localName } = element;
    if (element.matches(selector)) take(element);
    else if (shadowRoot) watch(shadowRoot);
    // An element of the page's own gets its shadow tree when its code has come.
    else if (!element.matches(':defined')) {
      customElements.whenDefined(localName).then(() => look(element), ignore);
    }
  };
  const scan = (root: ParentNode): void => root.querySelectorAll('*').forEach(look);
  const watch = (root: Document | ShadowRoot): void => {
    observer.observe(root, { childList: true, subtree: true });
    scan(root);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (!(node instanceof Element)) return;
        look(node);
        scan(node);
      });
    }
  });
  watch(document);
  document.addEventListener('DOMContentLoaded', () => scan(document), { once: true });
}

function ignore(): void {
  // `<button is="…">` has no name that could be defined.
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
