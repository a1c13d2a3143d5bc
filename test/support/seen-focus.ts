/** Whether a person sees where the focus is, and what is said aloud meanwhile: in the page, through all shadow roots. */
import type { ElementHandle, Page } from 'puppeteer-core';

export interface FocusLook {
  /**
   * What is wrong with it; empty when it is in the window, nothing covers it (WCAG 2.4.12) and a control has a ring of 2 px or
   * more (2.4.13). Text that has got the focus to be read has no ring.
   */
  readonly wrong: string;
  /** Name of the radio buttons that belong together. */
  readonly group: string;
  /** It is nowhere but on the page. */
  readonly isPage: boolean;
}

export function lookAtFocus(element: ElementHandle<Element>): Promise<FocusLook> {
  return element.evaluate((element) => {
    const hitAt = (x: number, y: number): Element | null => {
      let hit = document.elementFromPoint(x, y);
      for (;;) {
        const inner: Element | null | undefined = hit?.shadowRoot?.elementFromPoint(x, y);
        if (!inner || inner === hit) return hit;
        hit = inner;
      }
    };
    const isIn = (outer: Element, inner: Element | null): boolean => {
      let node: Node | null = inner;
      while (node && node !== outer) node = node instanceof ShadowRoot ? node.host : node.parentNode;
      return node === outer;
    };
    const wrongWith = (): string => {
      // A link of two lines is as large as both, with nothing in the middle.
      const [rect] = element.getClientRects();
      if (!rect || rect.width < 2 || rect.height < 2) return 'it cannot be seen';
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const isText = element.getAttribute('tabindex') === '-1';
      const { left, top, width, height } = rect;
      // Not the very edge: lines of text overlap there.
      const points: [number, number][] = [
        [left + width / 2, top + height / 4],
        [left + width / 2, top + height * 0.75],
        [left + width / 4, top + height / 2],
        [left + width * 0.75, top + height / 2],
      ];
      // A long text is read from its top.
      for (const [x, y] of isText ? points.slice(0, 1) : points) {
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
          return `it is outside of the window at ${x}, ${y}`;
        const hit = hitAt(x, y);
        if (![element, ...labels].some((own) => isIn(own, hit)))
          return `it is covered by ${hit?.outerHTML.slice(0, 80)} at ${x}, ${y}`;
      }
      if (isText) return '';
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const hasRing =
        outlineStyle === 'auto' ||
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)'));
      return hasRing ? '' : `it has no ring: ${outlineStyle} ${outlineWidth} ${outlineColor}`;
    };
    const isPage = element === document.body;
    return {
      wrong: isPage ? '' : wrongWith(),
      group: element instanceof HTMLInputElement ? element.name : '',
      isPage,
    };
  });
}

/** Call it before the page is opened. Answers what live regions have said since it was last asked. */
export async function hearNews(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluateOnNewDocument(() => {
    const news: string[] = [];
    Object.assign(window, { news });
    const last = new WeakMap<Element, string>();
    const listen = (root: Node & ParentNode): void =>
      new MutationObserver(() => {
        for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
          const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
          if (text && text !== last.get(region)) news.push(text);
          last.set(region, text);
        }
      }).observe(root, { subtree: true, childList: true, characterData: true });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      listen(root);
      return root;
    };
    listen(document);
  });
  return () => page.evaluate(() => (window as unknown as { news: string[] }).news.splice(0));
}
