/** `<boai-my-bookings>` as a resident uses it. */
import '../../../src/widgets/my-bookings/my-bookings.define.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { BoaiMyBookings } from '../../../src/widgets/my-bookings/my-bookings.ts';
import type { ResidentBooking, ResidentBookings } from '../../mocks/bookings/resident.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { bookingClient, type BookingClient } from './booking-client.ts';
import { nameOf, Screen, squeeze } from './screen.ts';
import { until } from './wait.ts';

export class MyBookings extends Screen<BoaiMyBookings> {
  readonly client: BookingClient;
  readonly bookings: ResidentBookings;
  readonly events: Event[] = [];

  constructor(element: BoaiMyBookings, client: BookingClient, bookings: ResidentBookings) {
    super(element);
    this.client = client;
    this.bookings = bookings;
    for (const type of ['boai-booking-cancelled', 'boai-booking-changed'])
      element.addEventListener(type, (event) => this.events.push(event));
  }

  /** What is on the list, in its order. */
  get titles(): string[] {
    return this.all('article').map(nameOf);
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
