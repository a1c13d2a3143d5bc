/** The nearest element that fits, from `node` on and out through shadow roots; null when there is none. */
export function around(node: Node | null, selector: string): Element | null {
  for (; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node instanceof Element && node.matches(selector)) return node;
  }
  return null;
}
