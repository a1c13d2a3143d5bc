/** Finds our elements, those that come later included, and `<div data-boai="…">` where a CMS strips unknown tags. */

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
  const scan = (root: Document | Element): void => {
    if (root instanceof Element && root.matches(selector)) take(root);
    root.querySelectorAll(selector).forEach(take);
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => node instanceof Element && scan(node));
    }
  }).observe(document, { childList: true, subtree: true });
  scan(document);
  document.addEventListener('DOMContentLoaded', () => scan(document), { once: true });
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
