/** What a person with large text, wide spacing, a narrow screen or a shaking hand cannot use: measured in the page, named by role and name. */
import type { Page } from 'puppeteer-core';

/** WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

export interface Measures {
  /** Least width and height of what is pressed. */
  readonly targetPx: number;
  /** Least size of letters. */
  readonly textPx: number;
  /** Whether what is chosen in a list has to be seen whole. */
  readonly seesChoices: boolean;
}

/**
 * Offending elements inside the widgets, one line each: targets that are too small or lie on their neighbours (a link within a sentence is as large as its
 * text, WCAG 2.5.8), letters that are too small, and, as the page is and with its text spaced out, what sticks out to the side
 * or is cut off, and amounts that are torn in two. What a canvas draws is not looked at: a table beside it says the same. And controls whose border is too faint
 * to show where they are (WCAG 1.4.11).
 */
export function unreadable(page: Page, { targetPx, textPx, seesChoices }: Measures): Promise<string[]> {
  return page.evaluate(
    async ({ targetPx, textPx, seesChoices }, spacing) => {
      const roots: ShadowRoot[] = [];
      const collect = (root: ParentNode): void => {
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          if (!shadowRoot) continue;
          roots.push(shadowRoot);
          collect(shadowRoot);
        }
      };
      collect(document);
      const all = (selector: string): HTMLElement[] =>
        roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
      const isShown = (element: Element): boolean =>
        // What is folded up has a place as well.
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('.visually-hidden, [role=status], [aria-hidden=true], svg');
      const nameOf = (element: HTMLElement): string => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
        const text = element.getAttribute('aria-label') ?? label ?? element.innerText;
        return `${element.getAttribute('role') ?? element.localName} ${text.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
      };
      const wrong: string[] = [];

      const isInSentence = (element: HTMLElement): boolean =>
        element.localName === 'a' &&
        getComputedStyle(element).display === 'inline' &&
        (element.parentElement?.innerText.trim().length ?? 0) > element.innerText.trim().length;
      for (const target of all(
        'a[href], button, summary, input, select, textarea, [role=gridcell][tabindex]',
      )) {
        // A box is pressed by its label too.
        const pressed = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : null;
        const { width, height } = (pressed ?? target).getBoundingClientRect();
        // What lets a finger through to its day is not pressed itself.
        const isThrough = getComputedStyle(target).pointerEvents === 'none';
        if (!isShown(target) || isInSentence(target) || isThrough) continue;
        const { borderTopStyle, borderTopWidth } = getComputedStyle(target);
        if (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0)
          for (const neighbour of target.parentNode!.childNodes) {
            if (neighbour === target || !neighbour.textContent?.trim()) continue;
            const words = document.createRange();
            words.selectNodeContents(neighbour);
            const box = target.getBoundingClientRect();
            const isUnder = ({ left, right, top, bottom }: DOMRect): boolean =>
              left < box.right - 2 && right > box.left + 2 && top < box.bottom - 2 && bottom > box.top + 2;
            if ([...words.getClientRects()].some(isUnder))
              wrong.push(`${nameOf(target)}: lies on ${neighbour.textContent.trim().slice(0, 40)}`);
          }
        // In a month an activity is also behind its day, which is large; 2.5.5 calls that equivalent, 2.5.8 wants 24.
        const least = target.matches('td *') ? 24 : targetPx;
        // Half a pixel is rounding.
        if (Math.min(width, height) < least - 0.5)
          wrong.push(`${nameOf(target)}: ${width.toFixed()} × ${height.toFixed()}, less than ${least}`);
      }

      for (const element of all('*')) {
        const hasWords = [...element.childNodes].some(
          (node) => node instanceof Text && node.data.trim() !== '',
        );
        const takesWords = element.matches('select, input:not([type=checkbox], [type=radio])');
        const size = parseFloat(getComputedStyle(element).fontSize);
        // An option is drawn by the browser, in the letters of its choice; letters of no size at all stand for a mark.
        const isLetters = (hasWords || takesWords) && size > 0 && !element.matches('option, style, script');
        if (isLetters && isShown(element) && size < textPx - 0.05)
          wrong.push(`${nameOf(element)} ${element.className}: letters of ${size} px, less than ${textPx}`);
      }

      const pen = document.createElement('canvas').getContext('2d')!;
      for (const select of all('select') as HTMLSelectElement[]) {
        if (!seesChoices || !isShown(select)) continue;
        const { fontWeight, fontSize, fontFamily, appearance, paddingLeft, paddingRight } =
          getComputedStyle(select);
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const chosen = select.selectedOptions[0]?.text ?? '';
        // Of the browser's own arrow, at least what it draws.
        const arrow = appearance === 'none' ? 0 : 12;
        const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
        const needed = pen.measureText(chosen).width;
        if (needed > room + 1)
          wrong.push(`${nameOf(select)}: “${chosen}” needs ${needed.toFixed()}, has ${room.toFixed()}`);
      }

      const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (color: string): number => {
        const [red, green, blue] = channels(color).map((value) =>
          value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        ) as [number, number, number];
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const contrast = (one: string, other: string): number => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
        return (light + 0.05) / (dark + 0.05);
      };
      const isSeen = (color: string): boolean => channels(color)[3] !== 0;
      /** The color that lies behind it: of the nearest thing around it that has one. */
      const behind = (element: Element): string => {
        const around =
          element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
        if (!around) return 'rgb(255, 255, 255)';
        const { backgroundColor } = getComputedStyle(around);
        return isSeen(backgroundColor) ? backgroundColor : behind(around);
      };
      for (const control of all('button, a[part~=button], summary, input, select, textarea')) {
        const { borderTopStyle, borderTopWidth, borderTopColor, borderInlineStartWidth, backgroundColor } =
          getComputedStyle(control);
        const isDrawn =
          borderTopStyle !== 'none' &&
          parseFloat(borderTopWidth) > 0 &&
          parseFloat(borderInlineStartWidth) > 0 &&
          isSeen(borderTopColor);
        // What cannot be pressed need not show where it is; a box to tick is drawn by the browser.
        const isOut = control.matches(':disabled, [aria-disabled=true], [type=checkbox], [type=radio]');
        if (!isDrawn || isOut || !isShown(control)) continue;
        const ground = behind(control);
        const least = Math.max(
          contrast(borderTopColor, ground),
          isSeen(backgroundColor) ? contrast(backgroundColor, ground) : 1,
        );
        if (least < 3)
          wrong.push(
            `${nameOf(control)} ${control.className}: border of ${least.toFixed(2)} : 1, less than 3`,
          );
      }

      const look = (when: string): void => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth)
          wrong.push(`the page ${when}: ${scrollWidth - clientWidth} px stick out`);
        for (const element of all('*')) {
          // A field scrolls what is in it.
          if (!isShown(element) || element.matches('input, select')) continue;
          const { overflowX, overflowY } = getComputedStyle(element);
          const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
          const isTall = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
          if (isWide && overflowX !== 'visible')
            wrong.push(
              `${nameOf(element)} ${element.className} ${when}: ${overflowX}, ${element.scrollWidth} in ${element.clientWidth} wide`,
            );
          // A name that is too long for its day in a month is whole behind it.
          if (isTall && ['hidden', 'clip'].includes(overflowY) && !element.matches('td button'))
            wrong.push(
              `${nameOf(element)} ${element.className} ${when}: cut off, ${element.scrollHeight} in ${element.clientHeight} high`,
            );
          for (const node of element.childNodes)
            for (const { 0: amount, index } of (node instanceof Text && isShown(element)
              ? node.data
              : ''
            ).matchAll(/¥?\d+(,\d{3})+(\.\d\d)?/g)) {
              const digits = document.createRange();
              digits.setStart(node, index);
              digits.setEnd(node, index + amount.length);
              if (new Set([...digits.getClientRects()].map(({ top }) => top)).size > 1)
                wrong.push(`${nameOf(element)} ${when}: ${amount} on two lines`);
            }
          const { right, left } = element.getBoundingClientRect();
          if (right > clientWidth + 1 || left < -1)
            wrong.push(
              `${nameOf(element)} ${element.className} ${when}: from ${left.toFixed()} to ${right.toFixed()}`,
            );
        }
      };
      look('as it is');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(spacing);
      for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      // Widths are told by an observer, and drawn anew.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      look('spaced out');
      for (const root of roots)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return [...new Set(wrong)];
    },
    { targetPx, textPx, seesChoices },
    spacing,
  );
}
