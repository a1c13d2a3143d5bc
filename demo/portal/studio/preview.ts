/** The preview: the very snippet in a page of the same server, under the style sheets of the admin's own site. */
import { html, type TemplateResult } from 'lit';
import type { Choices } from './choices.ts';
import { optionsOf, radios } from './fields.ts';
import { messages } from './messages.ts';
import { keepApart, ownStorage } from './preview-storage.ts';
import { widths } from './choices.ts';

export interface Previewed {
  readonly snippet: string;
  readonly pasted: string;
  /** Of this server, or undefined. */
  readonly sheet: string | undefined;
}

/** Undefined for an address that is none or is not this server's. */
export function ownSheet(address: string, base: string): string | undefined {
  try {
    const url = new URL(address, new URL('/', base));
    return address && url.origin === new URL(base).origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Into the preview's own page as it has just been loaded; its scripts run, as pasted into a page they would. */
export function fillPreview(frame: HTMLIFrameElement, { snippet, pasted, sheet }: Previewed): void {
  const page = frame.contentDocument;
  // A link of the widgets leads to another page; of another origin, or refused in a frame, it is none that can be seen.
  if (!page?.URL.startsWith(frame.src)) return;
  const storage = ownStorage();
  const { head, body } = page;
  keepApart(frame, storage);
  if (sheet !== undefined) {
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    head.append(link);
  }
  if (pasted) {
    const style = page.createElement('style');
    style.textContent = pasted;
    head.append(style);
  }
  if (sheet !== undefined || pasted) {
    const title = page.createElement('h1');
    title.textContent = messages.hostTitle;
    const text = page.createElement('p');
    const link = page.createElement('a');
    link.href = '#';
    link.textContent = messages.hostLink;
    text.append(messages.hostText, link);
    body.append(title, text);
  }
  body.append(page.createRange().createContextualFragment(snippet));
  for (const inner of body.querySelectorAll('iframe')) keepApart(inner, storage);
}

/** Whatever the frame has come to meanwhile. */
export function refillPreview(frame: HTMLIFrameElement): void {
  frame.contentWindow!.location.replace(frame.src);
}

export interface PreviewScene {
  readonly choices: Choices;
  readonly change: (changed: Partial<Choices>) => void;
  readonly load: (frame: HTMLIFrameElement) => void;
}

export function preview({ choices: { width }, change, load }: PreviewScene): TemplateResult {
  return html`
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">${messages.preview}</h2>
      ${radios('width', messages.preview, optionsOf(widths, messages.widths), width, (chosen) =>
        change({ width: chosen }),
      )}
      <div class="stage ${width}">
        <iframe
          title=${messages.previewFrame}
          src="studio-preview.html"
          @load=${(event: Event) => load(event.currentTarget as HTMLIFrameElement)}
        ></iframe>
      </div>
    </section>
  `;
}

/** A window as wide as a desktop's, made as small as the room that there is. */
export function fitPreview(stage: HTMLElement): void {
  const frame = stage.querySelector('iframe')!;
  const scale = Math.min(1, stage.clientWidth / frame.offsetWidth);
  stage.style.setProperty('--scale', String(scale));
}
