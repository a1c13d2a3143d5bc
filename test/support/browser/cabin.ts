/** The booking of a service as a resident uses it: things have roles and names, one presses, types and reads. */
import '../../../src/widgets/cabin-booking/cabin-booking.define.ts';
import type { BoaiCabinBooking } from '../../../src/widgets/cabin-booking/cabin-booking.ts';
import { scenario, type ScenarioName } from '../../mocks/scenarios.ts';
import { bookingClient, type BookingClient } from './booking-client.ts';
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

type Role = keyof typeof elements;

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function nameOf(element: Element | null | undefined): string {
  const label = element?.getAttribute('aria-label');
  if (label) return label;
  return squeeze(
    element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent,
  );
}

export class Cabin {
  readonly element: BoaiCabinBooking;
  readonly client: BookingClient;
  readonly events: Event[] = [];
  taps = 0;

  constructor(element: BoaiCabinBooking, client: BookingClient) {
    this.element = element;
    this.client = client;
    for (const type of ['boai-booked', 'boai-waitlist-joined'])
      element.addEventListener(type, (event) => this.events.push(event));
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
      (element) => element.getClientRects().length > 0,
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

  /** Chooses the slot that begins then on the day in sight, and waits for the form. */
  async chooseSlot(time: string, heading = '填写预约'): Promise<void> {
    await this.press(`${time}–`);
    await this.untilHeading(heading);
  }

  /** All that the health cabin asks of somebody who comes alone. */
  async fillIn({ asksAge = true } = {}): Promise<void> {
    await this.choose('checkbox', '血压');
    await this.type('怎么称呼您', '王阿姨');
    await this.type('手机或固定电话', '138 0013 8000');
    if (asksAge) await this.choose('radio', '65 岁及以上');
    await this.choose('checkbox', '我已看过上面的说明，同意这样使用');
    await this.choose('checkbox', '我已看过上面的说明，同意使用我的健康信息');
  }

  /** Reads once more, as when the resident has looked at something else for a while. */
  async refresh(): Promise<void> {
    await this.element.refresh();
    await this.element.updateComplete;
  }
}

export interface Situation {
  readonly scenario?: ScenarioName;
  readonly client?: BookingClient;
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Do not wait for the times. */
  readonly isUnread?: true;
}

/** On Tuesday, 24 November 2026, 9:00; the first free day is the Wednesday after it. */
export async function openCabin({
  scenario: name = 'typical',
  client = bookingClient(scenario(name).center),
  width = 900,
  attributes = {},
  isUnread,
}: Situation = {}): Promise<Cabin> {
  const parent = document.createElement('div');
  parent.style.width = `${width}px`;
  const element = document.createElement('boai-cabin-booking');
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.client = client;
  element.innerHTML = '<p>电话预约：<a href="tel:0796-8000001">0796-8000001</a></p>';
  parent.append(element);
  document.body.append(parent);
  const cabin = new Cabin(element, client);
  if (!isUnread) {
    // The part that comes after the first screen.
    await until(() => element.shadowRoot?.querySelector('.about, .services, .message'));
  }
  return cabin;
}

/** What a test leaves behind is taken away, drafts included. */
export function cleanUp(): void {
  document.body.textContent = '';
  sessionStorage.clear();
}
