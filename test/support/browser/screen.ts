/** A widget as a resident uses it: things have roles and names, one presses, types, chooses and reads. */
import type { LitElement } from 'lit';
import { until } from './wait.ts';

const elements = {
  button: 'button',
  link: 'a[href]',
  textbox: 'input:not([type=radio]):not([type=checkbox])',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h2, h3, h4',
  img: '[role=img]',
} as const;

export type Role = keyof typeof elements;

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function nameOf(element: Element | null | undefined): string {
  const label = element?.getAttribute('aria-label');
  if (label) return label;
  return squeeze(
    element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent,
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

  all(role: Role): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(elements[role])].filter(
      (element) => element.getClientRects().length > 0 && !element.closest('[aria-hidden=true]'),
    );
  }

  names(role: Role): string[] {
    return this.all(role).map(nameOf);
  }

  /** By its name, or how that begins. */
  find(role: Role, name: string): HTMLElement | undefined {
    const found = this.all(role);
    return (
      found.find((element) => nameOf(element) === name) ??
      found.find((element) => nameOf(element).startsWith(name))
    );
  }

  get(role: Role, name: string): HTMLElement {
    const found = this.find(role, name);
    if (!found) throw new Error(`No ${role} "${name}". There are: ${this.names(role).join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    const button = await until(() => this.find('button', name), `button ${name} in ${this.text}`);
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
}
