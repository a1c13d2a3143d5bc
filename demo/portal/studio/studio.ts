/** The studio: what is chosen is in the address, and everything on the page follows from it. Nothing is sent anywhere. */
import { html, render } from 'lit';
import { fromFragment, toFragment, type Choices } from './choices.ts';
import { codeBoxes, notes } from './code-boxes.ts';
import { contrastReport } from './contrast-report.ts';
import { messages } from './messages.ts';
import { fillPreview, fitPreview, ownSheet, preview, refillPreview, type Previewed } from './preview.ts';
import { settingsForm, type FormScene } from './settings-form.ts';
import { snippetOf, type Source } from './snippet.ts';

declare const __BOAI_VERSION__: string;
/** Of `boai.all.js`, compressed as a server sends it. */
declare const __BOAI_WHOLE_BYTES__: number;

const wholeKilobytes = Math.round(__BOAI_WHOLE_BYTES__ / 1_000);

// This page is `/boai/1/studio.html`.
let source: Source = {
  files: new URL('../', location.href).href,
  api: new URL('../../api/v1', location.href).href,
  version: __BOAI_VERSION__,
  digests: undefined,
};
let choices = fromFragment(location.hash);
let centers: FormScene['centers'];
let pasted = '';
let hasNoDigests = false;
let copied = '';
/** What the preview shows or is about to. */
let shown = '';
/** Before that the frame has another page, and to load that again would stop the preview's. */
let isPreviewLoaded = false;

function previewed(): Previewed {
  return { snippet: snippetOf(choices, source), pasted, sheet: ownSheet(choices.sheet, location.href) };
}

function change(changed: Partial<Choices>): void {
  choices = { ...choices, ...changed };
  copied = '';
  history.replaceState(null, '', `#${toFragment(choices)}`);
  draw();
}

function paste(sheet: string): void {
  pasted = sheet;
  draw();
}

async function copy(what: string, box: HTMLTextAreaElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(box.value);
    copied = messages.copied(what);
  } catch {
    // On plain http there is no clipboard.
    box.focus();
    box.select();
    copied = messages.copyByHand(what);
  }
  draw();
}

function load(frame: HTMLIFrameElement): void {
  isPreviewLoaded = true;
  fillPreview(frame, previewed());
}

function draw(): void {
  const isSheetElsewhere = choices.sheet !== '' && ownSheet(choices.sheet, location.href) === undefined;
  const address = location.href;
  render(
    html`
      <a class="skip" href="#code-title" @click=${skip}>${messages.skip}</a>
      <header>
        <h1>${messages.title}</h1>
        <p>${messages.intro}</p>
      </header>
      <main>
        ${settingsForm({ choices, centers, wholeKilobytes, pasted, isSheetElsewhere, change, paste })}
        <div class="results">
          ${preview({ choices, change, load })}
          ${codeBoxes({ choices, source, hasNoDigests, address, copied, copy: (...asked) => void copy(...asked) })}
          ${contrastReport(choices)} ${notes()}
        </div>
      </main>
    `,
    document.body,
  );
  const stage = document.querySelector<HTMLElement>('.stage')!;
  fitPreview(stage);
  const now = JSON.stringify(previewed());
  if (isPreviewLoaded && shown !== now) refillPreview(stage.querySelector('iframe')!);
  shown = now;
}

/** The fragment is the choices'. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#code-title')!.focus();
}

async function read<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Answer;
}

async function readDigests(): Promise<void> {
  try {
    const digests = await read<Record<string, string>>(`${source.files}${source.version}/integrity.json`);
    source = { ...source, digests };
  } catch {
    hasNoDigests = true;
  }
  draw();
}

async function readCenters(): Promise<void> {
  try {
    ({ centers } = await read<{ centers: FormScene['centers'] }>(`${source.api}/centers`));
    draw();
  } catch {
    // They are suggestions only.
  }
}

document.title = messages.title;
draw();
addEventListener('hashchange', () => {
  choices = fromFragment(location.hash);
  draw();
});
addEventListener('resize', () => fitPreview(document.querySelector<HTMLElement>('.stage')!));
void readDigests();
void readCenters();
