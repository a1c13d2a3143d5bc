/** `<boai-my-bookings>` as a resident uses it: things have roles and names, one presses, types and reads. */
import '../../../src/widgets/my-bookings/my-bookings.define.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { BoaiMyBookings } from '../../../src/widgets/my-bookings/my-bookings.ts';
import type { ResidentBooking, ResidentBookings } from '../../mocks/bookings/resident.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { bookingClient, type BookingClient } from './booking-client.ts';
import { until } from './wait.ts';

const elements = {
  article: 'article',
  button: 'button',
  checkbox: 'input[type=checkbox]',
  heading: 'h2, h3, h4',
  link: 'a[href]',
  textbox: 'input:not([type=checkbox])',
} as const;

type Role = keyof typeof elements;

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export class MyBookings {
  readonly element: BoaiMyBookings;
  readonly client: BookingClient;
  readonly bookings: ResidentBookings;
  readonly events: Event[] = [];

  constructor(element: BoaiMyBookings, client: BookingClient, bookings: ResidentBookings) {
    this.element = element;
    this.client = client;
    this.bookings = bookings;
    for (const type of ['boai-booking-cancelled', 'boai-booking-changed'])
      element.addEventListener(type, (event) => this.events.push(event));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return squeeze(this.root.querySelector<HTMLElement>('section')?.innerText);
  }

  /** What a screen reader is told. */
  get status(): string {
    return squeeze(this.root.querySelector('[role=status]')?.textContent);
  }

  get focused(): string {
    return this.nameOf(this.root.activeElement);
  }

  /** What is on the list, in its order. */
  get titles(): string[] {
    return this.all('article').map((card) => this.nameOf(card));
  }

  nameOf(element: Element | null | undefined): string {
    const label = element?.getAttribute('aria-label');
    if (label) return label;
    const by = element?.getAttribute('aria-labelledby');
    if (by) return squeeze(this.root.getElementById(by)?.textContent);
    return squeeze(
      element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent,
    );
  }

  all(role: Role, within: ParentNode = this.root): HTMLElement[] {
    return [...within.querySelectorAll<HTMLElement>(elements[role])].filter(
      (element) => element.getClientRects().length > 0,
    );
  }

  find(role: Role, name: string, within: ParentNode = this.root): HTMLElement | undefined {
    return this.all(role, within).find((element) => this.nameOf(element) === name);
  }

  get(role: Role, name: string, within: ParentNode = this.root): HTMLElement {
    const found = this.find(role, name, within);
    const others = this.all(role, within).map((element) => this.nameOf(element));
    if (!found) throw new Error(`No ${role} "${name}". There are: ${others.join(' | ')}`);
    return found;
  }

  /** The card of a booking. */
  card(kind: ResidentBooking): HTMLElement {
    const { id } = this.bookings[kind].booking;
    const heading = this.root.getElementById(`booking-${id}`);
    const found = this.all('article').find((card) => card.contains(heading));
    if (!found) throw new Error(`There is no card for "${kind}".`);
    return found;
  }

  textOf(kind: ResidentBooking): string {
    return squeeze(this.card(kind).innerText);
  }

  descriptionOf(element: Element): string {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return squeeze(ids.map((id) => this.root.getElementById(id)?.textContent).join(' '));
  }

  async press(name: string, kind?: ResidentBooking): Promise<void> {
    this.get('button', name, kind ? this.card(kind) : this.root).click();
    await this.element.updateComplete;
  }

  async type(label: string, text: string): Promise<void> {
    const input = this.get('textbox', label) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  async untilHeading(name: string): Promise<void> {
    await until(() => this.find('heading', name), `a heading "${name}"`);
  }

  async untilText(text: string): Promise<void> {
    await until(() => this.text.includes(text), `the text "${text}"`);
  }

  async untilFocused(name: string): Promise<void> {
    await until(() => this.focused === name, `the focus on "${name}"`);
  }

  /** The manage link of a booking is opened in this tab. */
  async follow(kind: ResidentBooking): Promise<void> {
    location.hash = `boai-booking=${this.bookings[kind].manageToken}`;
    const id = `booking-${this.bookings[kind].booking.id}`;
    await until(() => location.hash === '' && this.root.getElementById(id), `the booking "${kind}"`);
    await this.element.updateComplete;
  }

  /** The form, filled in and sent. */
  async look(code: string, phone: string): Promise<void> {
    await this.type('预约号或报名号', code);
    await this.type('预约时留的电话', phone);
    await this.press('查预约');
  }
}

export interface MyBookingsOptions {
  /** Bookings whose manage links are opened, one after the other. */
  readonly opened?: readonly ResidentBooking[];
  readonly locale?: Locale;
  readonly elder?: boolean;
  readonly center?: string;
  /** What one has already asked, as when the page is loaded again. */
  readonly before?: MyBookings;
  readonly width?: number;
}

export async function openMyBookings({
  opened = [],
  locale = 'zh-CN',
  elder = false,
  center = 'meiyuan',
  before,
  width = 800,
}: MyBookingsOptions = {}): Promise<MyBookings> {
  const { center: mock, bookings } = scenario('myBookings');
  const client = before?.client ?? bookingClient(mock);
  const page = document.createElement('div');
  page.style.setProperty('width', `${width}px`);
  const element = document.createElement('boai-my-bookings');
  element.client = client;
  element.center = center;
  element.locale = locale;
  element.elder = elder;
  element.checkDelaysMs = [];
  element.innerHTML = '<p>电话：<a href="tel:0796-8000001">0796-8000001</a></p>';
  const found = new MyBookings(element, client, before?.bookings ?? bookings!);
  page.append(element);
  document.body.append(page);
  await until(() => element.shadowRoot?.querySelector('section'));
  await until(() => found.find('link', '0796-8000001'));
  for (const kind of opened) await found.follow(kind);
  return found;
}

/** What a test leaves behind is taken away, on the page and on the device. */
export function cleanUp(): void {
  document.body.textContent = '';
  localStorage.clear();
  history.replaceState(history.state, '', location.href.split('#', 1)[0]);
}
