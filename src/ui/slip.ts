/** The slip to take along: printed alone, from a frame of its own, so the page around is neither printed nor touched. */
import { html, render, type TemplateResult } from 'lit';
import { formatCode } from '../domain/booking-code.ts';
import { isRightToLeft } from '../i18n/direction.ts';

/**
 * A constructed sheet: a style element or attribute would need the host page's leave (CSP). The page is A6 lying down,
 * in millimetres because such a sheet drops the size by name.
 */
const slipStyle = `
  @page { size: 148mm 105mm; margin: 6mm }
  body { margin: 0; color: #000; background: #fff; font: 12pt/1.3 sans-serif }
  main { box-sizing: border-box; max-width: 136mm; border: 1px solid #000; padding: 3mm 4mm }
  h1 { font-size: 15pt; margin: 0 0 1mm } p { margin: 0 }
  .code { font: 700 26pt/1.15 monospace; letter-spacing: .06em }
  .foot { margin-top: 1.5mm; padding-top: 1.5mm; border-top: 1px solid #000; font-size: 11pt }`;

export interface Slip {
  readonly title: string;
  readonly when: string;
  readonly room: string;
  readonly codeLabel: string;
  /** As stored; printed in two groups. */
  readonly code: string;
  /** Who comes, what to bring, from when to eat nothing. */
  readonly lines: readonly string[];
  /** The center with its phone. */
  readonly foot: string;
}

export function slip({ title, when, room, codeLabel, code, lines, foot }: Slip): TemplateResult {
  return html`
    <main>
      <h1>${title}</h1>
      <p>${when}</p>
      <p>${room}</p>
      <p>${codeLabel}</p>
      <p class="code">${formatCode(code)}</p>
      ${lines.map((line) => html`<p>${line}</p>`)}
      <p class="foot">${foot}</p>
    </main>
  `;
}

export interface PrintOptions {
  /** What the printer's queue and a saved file are called. */
  readonly title: string;
  readonly lang: string;
  readonly print?: (view: Window) => void;
}

/** Prints the slip from a frame inside `parent`; the frame goes when it is printed. */
export function printSlip(
  parent: ParentNode,
  slip: TemplateResult,
  { title, lang, print = (view: Window) => view.print() }: PrintOptions,
): void {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  parent.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return frame.remove();
  const page = view.document;
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.dir = isRightToLeft(lang) ? 'rtl' : 'ltr';
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(slipStyle);
  page.adoptedStyleSheets = [sheet];
  render(slip, page.body, { creationScope: page });
  // Where printing does not block, the frame has to stay until it is done.
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.focus();
  print(view);
}
