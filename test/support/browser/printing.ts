/** What is printed from frames of the page, read before it would reach a printer. */

export interface PrintedPage {
  readonly title: string;
  readonly lang: string;
  readonly lines: readonly string[];
}

/** Takes the printer away until `stop` is called; a widget that prints finds nothing changed. */
export function catchPrints(): { readonly pages: PrintedPage[]; stop(): void } {
  const pages: PrintedPage[] = [];
  const original = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    ...original,
    get(this: HTMLIFrameElement) {
      const view: Window | null = original.get!.call(this);
      if (view)
        view.print = () => {
          const { title, documentElement, body } = view.document;
          pages.push({ title, lang: documentElement.lang, lines: body.innerText.split(/\n+/) });
          view.dispatchEvent(new Event('afterprint'));
        };
      return view;
    },
  });
  return {
    pages,
    stop: () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', original),
  };
}
