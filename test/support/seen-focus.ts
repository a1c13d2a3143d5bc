/** Whether a person sees where the focus is, and what is said aloud meanwhile: in the page, through all shadow roots. */
import type { ElementHandle, Page } from 'puppeteer-core';

export interface FocusLook {
  /**
   * What is wrong with it; empty when it is in the window, nothing covers it (WCAG 2.4.12) and a control has a ring of 2 px or
   * more, at 3:1 to what is behind it (2.4.13; the browser's own ring is as it is). Text that has got the focus to be read has
   * no ring.
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
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    brush.canvas.width = brush.canvas.height = 1;
    /** What is seen of colors that lie on each other, the uppermost last. */
    const mix = (colors: readonly string[]): readonly number[] => {
      for (const color of ['#fff', ...colors]) {
        brush.fillStyle = color;
        brush.fillRect(0, 0, 1, 1);
      }
      return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const backgroundsOf = (from: Element | null | undefined): string[] => {
      const found: string[] = [];
      for (let node = from; node;) {
        found.unshift(getComputedStyle(node).backgroundColor);
        const root = node.getRootNode();
        node = node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      }
      return found;
    };
    const luminance = (color: readonly number[]): number => {
      const [red, green, blue] = color.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const contrast = (one: readonly number[], other: readonly number[]): number => {
      const [less, more] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
      return (more! + 0.05) / (less! + 0.05);
    };
    const wrongWithRing = (): string => {
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
      if (outlineStyle === 'auto') return '';
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
        return `it has no ring: ${outlineStyle} ${outlineWidth} ${outlineColor}`;
      const isInside = parseFloat(outlineOffset) < 0;
      const around = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
      const behind = backgroundsOf(isInside ? element : around);
      const ratio = contrast(mix([...behind, outlineColor]), mix(behind));
      return ratio < 3 ? `its ring is ${outlineColor} on ${mix(behind).join()}, ${ratio.toFixed(2)}:1` : '';
    };
    const wrongWith = (): string => {
      // What has the focus inside a frame shows it there.
      if (element instanceof HTMLIFrameElement) return '';
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
      return isText ? '' : wrongWithRing();
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
