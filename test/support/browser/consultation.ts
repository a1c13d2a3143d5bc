/** The sign-up for a consultation as somebody uses it who would rather not be here. */
import '../../../src/widgets/consultation-signup/consultation-signup.define.ts';
import type { BoaiConsultationSignup } from '../../../src/widgets/consultation-signup/consultation-signup.ts';
import { scenario, type ScenarioName } from '../../mocks/scenarios.ts';
import { bookingClient, type BookingClient } from './booking-client.ts';
import { Screen } from './screen.ts';
import { until } from './wait.ts';

export class Consultation extends Screen<BoaiConsultationSignup> {
  readonly client: BookingClient;
  readonly events: Event[] = [];
  /** Where "leave this page" led. */
  readonly left: string[] = [];

  constructor(element: BoaiConsultationSignup, client: BookingClient) {
    super(element);
    this.client = client;
    element.replacePage = (address) => this.left.push(address);
    for (const type of ['boai-booked', 'boai-waitlist-joined'])
      element.addEventListener(type, (event) => this.events.push(event));
  }

  async next(heading: string): Promise<void> {
    await this.press('下一步');
    await this.untilHeading(heading);
  }

  /** An adult who wants to be called, up to the choice of the time. */
  async untilTime(): Promise<void> {
    await this.choose('radio', '我自己，满 18 岁');
    await this.next('怎么称呼');
    await this.type('怎么称呼您', '小林');
    await this.next('怎么联系');
    await this.choose('radio', '请打电话给我');
    await this.type('手机或固定电话', '138 0013 8000');
    await this.choose('checkbox', '晚上');
    await this.choose('radio', '不可以，就说打错了');
    await this.next('想找哪位咨询师');
    await this.next('什么时间');
  }

  /** From the time on: the first free one, no topic, both consents. */
  async untilConsents(time = '09:50'): Promise<void> {
    await this.untilTime();
    await this.press(`${time}–`);
    await this.untilHeading('大致是哪方面');
    await this.next('保密和同意');
    await this.choose('checkbox', '我已看过上面的说明，同意这样使用');
    await this.choose('checkbox', '我已看过保密和例外的说明');
  }
}

export interface Situation {
  readonly scenario?: ScenarioName;
  readonly client?: BookingClient;
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Do not wait for the form. */
  readonly isUnread?: true;
}

/** On Tuesday, 24 November 2026, 9:00. */
export async function openConsultation({
  scenario: name = 'typical',
  client = bookingClient(scenario(name).center),
  width = 900,
  attributes = {},
  isUnread,
}: Situation = {}): Promise<Consultation> {
  const parent = document.createElement('div');
  parent.style.width = `${width}px`;
  const element = document.createElement('boai-consultation-signup');
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.client = client;
  element.innerHTML = '<p>电话：<a href="tel:0796-8000001">0796-8000001</a></p>';
  parent.append(element);
  document.body.append(parent);
  const consultation = new Consultation(element, client);
  await until(() => element.shadowRoot?.querySelector('.help'));
  if (!isUnread) await until(() => element.shadowRoot?.querySelector('.stage [data-focus], .stage .message'));
  return consultation;
}

export function cleanUp(): void {
  document.body.textContent = '';
}
