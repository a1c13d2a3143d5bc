/** The booking of a service as a resident uses it. */
import '../../../src/widgets/cabin-booking/cabin-booking.define.ts';
import type { BoaiCabinBooking } from '../../../src/widgets/cabin-booking/cabin-booking.ts';
import { scenario, type ScenarioName } from '../../mocks/scenarios.ts';
import { bookingClient, type BookingClient } from './booking-client.ts';
import { Screen } from './screen.ts';
import { until } from './wait.ts';

export class Cabin extends Screen<BoaiCabinBooking> {
  readonly client: BookingClient;
  readonly events: Event[] = [];

  constructor(element: BoaiCabinBooking, client: BookingClient) {
    super(element);
    this.client = client;
    for (const type of ['boai-booked', 'boai-waitlist-joined'])
      element.addEventListener(type, (event) => this.events.push(event));
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
