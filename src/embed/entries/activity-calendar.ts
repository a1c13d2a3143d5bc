/** The calendar as the script tag imports it. */
import { configure } from '../../context/defaults.ts';
import { BoaiActivityCalendar } from '../../widgets/activity-calendar/activity-calendar.ts';
import type { WidgetModule } from '../page.ts';

export { configure };

export const start: WidgetModule['start'] = (defaults) => {
  configure(defaults);
  const name = 'boai-activity-calendar';
  if (!customElements.get(name)) customElements.define(name, BoaiActivityCalendar);
};
