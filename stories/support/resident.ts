/**
 * What a resident does in a story or on a page, in the words of the screen: things are found by the name that they show,
 * across shadow roots, and waited for.
 */

/** A story's, not what Storybook has around it. */
function stage(): Element {
  return document.querySelector('#storybook-root') ?? document.body;
}

function* trees(node: ParentNode): Generator<ParentNode> {
  yield node;
  for (const element of node.querySelectorAll('*')) if (element.shadowRoot) yield* trees(element.shadowRoot);
}

function* all<T extends Element>(selector: string): Generator<T> {
  for (const tree of trees(stage())) {
    yield* tree.querySelectorAll<T>(selector);
  }
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
}

/** As it is read: a right-to-left language puts marks into its texts that nobody sees. */
function readable(text: string): string {
  return text.replace(/[\u200e\u200f]/g, '').trim();
}

function nameOf(element: Element): string {
  return readable(element.getAttribute('aria-label') ?? element.textContent);
}

function isNamed(element: Element, name: string): boolean {
  return nameOf(element).startsWith(readable(name));
}

/** Where somebody who looks for another one has ended up. */
function shownButtons(): string {
  return [...all('button, summary')]
    .filter(isShown)
    .map((element) => `“${nameOf(element)}”`)
    .slice(-12)
    .join(', ');
}

const patienceMs = 30_000;

async function found<T>(what: string, look: () => T | undefined): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const result = look();
    if (result !== undefined) return result;
    if (performance.now() > deadline) throw new Error(`There is no ${what}; there are ${shownButtons()}.`);
    await new Promise(requestAnimationFrame);
  }
}

function firstShown<T extends Element>(selector: string, fits: (element: T) => boolean): T | undefined {
  for (const element of all<T>(selector)) if (fits(element) && isShown(element)) return element;
  return undefined;
}

/** Presses the first button or opens the first folded section whose name begins so. */
export async function press(name: string): Promise<void> {
  const target = await found(`button “${name}”`, () =>
    firstShown<HTMLElement>('button, summary, a[role=button]', (element) => isNamed(element, name)),
  );
  target.click();
}

/** The control that a label names. */
async function control(label: string): Promise<HTMLInputElement> {
  return found(`field “${label}”`, () => {
    const byAttribute = firstShown<HTMLInputElement>('input[aria-label], select[aria-label]', (input) =>
      isNamed(input, label),
    );
    if (byAttribute) return byAttribute;
    const element = firstShown<HTMLLabelElement>('label', (candidate) => isNamed(candidate, label));
    return (element?.control ?? undefined) as HTMLInputElement | undefined;
  });
}

export async function type(label: string, text: string): Promise<void> {
  const input = await control(label);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Ticks a box or chooses one of several. */
export async function choose(label: string): Promise<void> {
  (await control(label)).click();
}

export async function sees(text: string): Promise<void> {
  await found(`text “${text}”`, () => {
    for (const tree of trees(stage())) {
      if (tree.textContent?.includes(text)) return true;
    }
    return undefined;
  });
}
