/** The calendar as the script tag imports it. The provider comes along, so that it is there before any widget asks it. */
import { configure } from '../../context/defaults.ts';
import { BoaiProvider } from '../../context/provider.ts';
import { BoaiActivityCalendar } from '../../widgets/activity-calendar/activity-calendar.ts';
import type { WidgetModule } from '../page.ts';

export { configure };

export const start: WidgetModule['start'] = (defaults) => {
  configure(defaults);
  define('boai-provider', BoaiProvider);
  define('boai-activity-calendar', BoaiActivityCalendar);
};

function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
