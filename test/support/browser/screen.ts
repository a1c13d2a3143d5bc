/** A widget as a resident uses it: things have roles and names, one presses, types, chooses and reads. */
import type { LitElement } from 'lit';
import { until } from './wait.ts';

const elements = {
  article: 'article',
  button: 'button, summary',
  link: 'a[href]',
  textbox: 'input:not([type=radio]):not([type=checkbox])',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h2, h3, h4',
  img: '[role=img]',
} as const;

export type Role = keyof typeof elements;

export const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function nameOf(element: Element | null | undefined): string {
  const label = element?.getAttribute('aria-label');
  if (label) return label;
  const by = element?.getAttribute('aria-labelledby');
  if (element && by) return textOf(element, by);
  return squeeze(
    element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent,
  );
}

function textOf(element: Element, ids: string): string {
  const root = element.getRootNode() as ShadowRoot;
  return squeeze(
    ids
      .split(' ')
      .map((id) => root.getElementById(id)?.textContent)
      .join(' '),
  );
}

export class Screen<T extends LitElement> {
  readonly element: T;
  taps = 0;

  constructor(element: T) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return squeeze(this.root.querySelector('section')?.innerText);
  }

  /** What a screen reader is told. */
  get status(): string {
    return squeeze(this.root.querySelector('[role=status]')?.textContent);
  }

  /** Name of what has the focus. */
  get focused(): string {
    return nameOf(this.root.activeElement);
  }

  /** The text that belongs to an element besides its name. */
  descriptionOf(element: Element): string {
    return textOf(element, element.getAttribute('aria-describedby') ?? '');
  }

  all(role: Role, within: ParentNode = this.root): HTMLElement[] {
    return [...within.querySelectorAll<HTMLElement>(elements[role])].filter(
      (element) => element.getClientRects().length > 0 && !element.closest('[aria-hidden=true]'),
    );
  }

  names(role: Role): string[] {
    return this.all(role).map(nameOf);
  }

  /** By its name, or how that begins. */
  find(role: Role, name: string, within?: ParentNode): HTMLElement | undefined {
    const found = this.all(role, within);
    return (
      found.find((element) => nameOf(element) === name) ??
      found.find((element) => nameOf(element).startsWith(name))
    );
  }

  /** For an expectation: a failed one that holds an element is printed without end. */
  has(role: Role, name: string, within?: ParentNode): boolean {
    return this.find(role, name, within) !== undefined;
  }

  get(role: Role, name: string, within?: ParentNode): HTMLElement {
    const found = this.find(role, name, within);
    if (found) return found;
    const others = this.all(role, within).map(nameOf);
    throw new Error(`No ${role} "${name}". There are: ${others.join(' | ')}`);
  }

  async press(name: string, within?: ParentNode): Promise<void> {
    const button = await until(() => this.find('button', name, within), `button ${name} in ${this.text}`);
    button.focus();
    button.click();
    this.taps += 1;
    await this.element.updateComplete;
  }

  async type(label: string, text: string): Promise<void> {
    const input = this.get('textbox', label) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Enter in a text field: where nobody keeps it back, the browser sends the form, as if by its button. */
  async pressEnter(label: string, key: KeyboardEventInit = {}): Promise<void> {
    const input = this.get('textbox', label) as HTMLInputElement;
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...key });
    input.focus();
    if (input.dispatchEvent(event)) input.form!.requestSubmit();
    await this.element.updateComplete;
  }

  async choose(role: 'radio' | 'checkbox', label: string): Promise<void> {
    this.get(role, label).click();
    this.taps += 1;
    await this.element.updateComplete;
  }

  async untilHeading(name: string): Promise<void> {
    await until(() => this.find('heading', name), `heading ${name} in ${this.text}`);
    await this.element.updateComplete;
  }

  async untilText(text: string): Promise<void> {
    await until(() => this.text.includes(text), `${text} in ${this.text}`);
  }

  async untilFocused(name: string): Promise<void> {
    await until(() => this.focused === name, `the focus on "${name}"`);
  }
}
