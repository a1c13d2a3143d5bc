/**
 * What runs inside the page that shows a story. Each function is sent there on its own, so none may use anything from
 * outside itself.
 */

export interface StoryFacts {
  /** The mock center refuses or breaks something, which the browser reports on the console. */
  readonly refused: boolean;
  /** Source of the pattern of the one line that the widget logs itself. */
  readonly logs: string | undefined;
  /** The page's own, in place of each theme's. */
  readonly mainColor: string | undefined;
  /** Shows one widget in many looks at once, each of its own. */
  readonly isSampler: boolean;
  /** A request is left without an answer on purpose. */
  readonly neverSettles: boolean;
}

interface Channel {
  once(event: string, listener: () => void): void;
  emit(event: string, data: unknown): void;
}

declare global {
  interface Window {
    __STORYBOOK_PREVIEW__?: {
      currentRender?: { id?: string; phase?: string; story?: { parameters: Record<string, unknown> } };
    };
    __STORYBOOK_ADDONS_CHANNEL__: Channel;
    /** Codes are made of random keys: whatever was shown before, a story has the same. Only where pictures are taken. */
    beginChance?: () => void;
  }
}

/** Chooses a story in place, as the sidebar does; resolves when it and its play function are through. */
export async function showStory(storyId: string): Promise<StoryFacts> {
  const frame = () => new Promise(requestAnimationFrame);
  const deadline = performance.now() + 60_000;
  // A page that was opened at this story must not choose it again: the address, fragment and all, would be written anew.
  while (!window.__STORYBOOK_PREVIEW__?.currentRender) {
    if (performance.now() > deadline) throw new Error('Storybook shows no story.');
    await frame();
  }
  let render = window.__STORYBOOK_PREVIEW__.currentRender;
  if (render?.id !== storyId) {
    window.beginChance?.();
    window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }
  while (render?.id !== storyId || !['finished', 'errored', 'aborted'].includes(render.phase ?? '')) {
    if (render?.id === storyId && document.body.classList.contains('sb-show-errordisplay')) break;
    if (performance.now() > deadline) throw new Error(`The story is still ${render?.phase ?? 'nowhere'}`);
    await frame();
    render = window.__STORYBOOK_PREVIEW__.currentRender;
  }
  if (render?.phase !== 'finished') {
    throw new Error(`The story ${render?.phase}: ${document.querySelector('#error-message')?.textContent}`);
  }
  const parameters = render.story?.parameters ?? {};
  const situation = [parameters['scenario'], parameters['fault']].join(' ').toLowerCase();
  return {
    refused: parameters['refused'] === true,
    logs: parameters['logs'] as string | undefined,
    mainColor: parameters['mainColor'] as string | undefined,
    isSampler: parameters['isSampler'] === true,
    neverSettles: situation.includes('neveranswers'),
  };
}

/** Puts the story that is shown on the page anew; resolves when its play function is through once more. */
export async function showAgain(storyId: string): Promise<void> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const finished = new Promise<void>((resolve) => channel.once('storyFinished', resolve));
  channel.emit('forceRemount', { storyId });
  await finished;
}

/** Changes appearance and theme in place, as the toolbar does. */
export async function switchTo(globals: { appearance: string; theme: string }): Promise<void> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const rendered = new Promise<void>((resolve) => channel.once('storyRendered', resolve));
  channel.emit('updateGlobals', { globals });
  await rendered;
}

/**
 * Undefined once the page has stood still for three frames and shows what its story promises, in the colors of its theme;
 * else what is missing. `main`: the main color, where it is not the one that needs no attribute.
 */
export async function settled(locale: string, main: string | undefined): Promise<string | undefined> {
  const root = document.querySelector('#storybook-root')!;
  function* trees(node: ParentNode): Generator<ParentNode> {
    yield node;
    for (const element of node.querySelectorAll('*'))
      if (element.shadowRoot) yield* trees(element.shadowRoot);
  }
  const picture = () =>
    [...trees(root)].map((tree) => (tree instanceof ShadowRoot ? tree.innerHTML : '')).join('\n');
  /** In view, and not drawn yet: its code comes later than everything else. */
  const hasBareChart = () =>
    [...trees(root)].some((tree) =>
      [...tree.querySelectorAll('canvas:not([width])')].some((canvas) => {
        const { top, height } = canvas.getBoundingClientRect();
        return height > 0 && top < innerHeight;
      }),
    );
  const isLoading = () =>
    document.fonts.status === 'loading' ||
    [...trees(root)].some((tree) => [...tree.querySelectorAll('img')].some((image) => !image.complete));
  let before = picture();
  const deadline = performance.now() + 30_000;
  for (let still = 0; still < 3; still += 1) {
    if (performance.now() > deadline) return 'a page that stands still, with its charts';
    await new Promise(requestAnimationFrame);
    // What has arrived and waits for its turn, as code that is not run yet, has it first.
    await scheduler.postTask(() => {}, { priority: 'background' });
    const now = picture();
    if (now !== before || hasBareChart() || isLoading()) still = -1;
    before = now;
  }
  const shows = window.__STORYBOOK_PREVIEW__?.currentRender?.story?.parameters['shows'] as
    ((locale: string) => string) | undefined;
  const wanted = shows?.(locale);
  const text = [...trees(root)].map((tree) => tree.textContent).join('\n');
  if (wanted !== undefined && !text.includes(wanted)) return `“${wanted}”`;
  // Nothing of ours is on screen while a widget waits and its children stand for it.
  const drawn = [...trees(root)].flatMap((tree) => [...tree.querySelectorAll('section[part=widget]')]);
  const isColored = drawn.every(
    (section) => getComputedStyle(section).getPropertyValue('--_main').trim() === main,
  );
  return main === undefined || isColored ? undefined : `its main color ${main}`;
}

/** Before anything is shown: a device whose clock stands at `now`, as the mock centers' do, and the same chance in every run. */
export function holdStill(now: number): void {
  let drawn = 0;
  crypto.getRandomValues = (values) => {
    const { buffer, byteOffset, byteLength } = values;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (const at of bytes.keys()) bytes[at] = drawn++ % 251;
    return values;
  };
  window.beginChance = () => {
    drawn = 0;
  };
  Date.now = () => now;
  window.Date = new Proxy(Date, {
    construct: (target, time, newTarget) =>
      Reflect.construct(target, time.length > 0 ? time : [now], newTarget) as Date,
  });
}

export interface Subject {
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** How much taller the window would have to be to show all of it: it ends below, or its dialog has to be scrolled. */
  readonly hiddenHeight: number;
}

/** Where a story is on its page: the dialog that is open, else all of it. No caret blinks in it. */
export function subject(): Subject {
  function* trees(node: ParentNode): Generator<ParentNode> {
    yield node;
    for (const element of node.querySelectorAll('*'))
      if (element.shadowRoot) yield* trees(element.shadowRoot);
  }
  const root = document.querySelector('#storybook-root')!;
  for (const tree of trees(document)) {
    const focused = tree instanceof Document || tree instanceof ShadowRoot ? tree.activeElement : null;
    if (focused instanceof HTMLElement) focused.style.caretColor = 'transparent';
  }
  const [dialog] = [...trees(root)].flatMap((tree) => [...tree.querySelectorAll('dialog[open]')]);
  // A step of a play function may have scrolled.
  scrollTo(0, 0);
  const inner = root.firstElementChild!;
  const [only, other] = inner.children;
  const { left, top, right, bottom } = (dialog ?? (other ? inner : only!)).getBoundingClientRect();
  // In pairs, for the picture is half as large.
  const [x, y] = [Math.floor(left), Math.floor(top)];
  const pairs = (length: number) => Math.ceil(length / 2) * 2;
  const clip = { x, y, width: pairs(right - x), height: pairs(bottom - y) };
  const scrolled = dialog ? [dialog, ...dialog.querySelectorAll('*')] : [];
  const hidden = scrolled
    .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY))
    .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  return { clip, hiddenHeight: Math.max(0, clip.y + clip.height - innerHeight, ...hidden) };
}
