/** Any of our elements on a page with a mock center behind it, for what is the same in all of them. */
import '../../../src/context/provider.define.ts';
import { configure } from '../../../src/context/defaults.ts';
import { BoaiActivityCalendar } from '../../../src/widgets/activity-calendar/activity-calendar.ts';
import { BoaiCabinBooking } from '../../../src/widgets/cabin-booking/cabin-booking.ts';
import { BoaiConsultationSignup } from '../../../src/widgets/consultation-signup/consultation-signup.ts';
import { BoaiDonationProgress } from '../../../src/widgets/donation-progress/donation-progress.ts';
import { BoaiMyBookings } from '../../../src/widgets/my-bookings/my-bookings.ts';
import { scenario, type ScenarioName } from '../../mocks/scenarios.ts';
import { bookingClient } from './booking-client.ts';
import { until } from './wait.ts';

const elements = {
  'boai-activity-calendar': BoaiActivityCalendar,
  'boai-cabin-booking': BoaiCabinBooking,
  'boai-consultation-signup': BoaiConsultationSignup,
  'boai-donation-progress': BoaiDonationProgress,
  'boai-my-bookings': BoaiMyBookings,
};
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

export type WidgetName = keyof typeof elements;
export const widgetNames = Object.keys(elements) as WidgetName[];

export interface AnyWidget {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** What the widget draws in, once it is there. */
  readonly section: HTMLElement;
}

let place: HTMLElement | undefined;

/** Shows markup with one of our elements in it; settles when the element has drawn, and what is said of the center stands there. */
export async function openWidget(markup: string, name: ScenarioName = 'typical'): Promise<AnyWidget> {
  configure({ client: bookingClient(scenario(name).center) });
  place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = markup;
  const element = place.querySelector<HTMLElement>(widgetNames.join())!;
  const root = element.shadowRoot!;
  const section = await until(() => root.querySelector<HTMLElement>('section'));
  return { element, root, section };
}

export function cleanUp(): void {
  place?.remove();
  configure({ client: undefined, theme: undefined, mainColor: undefined, density: undefined });
}
