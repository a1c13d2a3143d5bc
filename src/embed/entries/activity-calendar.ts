/** The calendar as the script tag imports it. */
import { configure } from '../../context/defaults.ts';
import { BoaiActivityCalendar } from '../../widgets/activity-calendar/activity-calendar.ts';
import type { WidgetModule } from '../page.ts';

export { configure };

export const start: WidgetModule['start'] = async (defaults) => {
  configure(defaults);
  // First the provider, so that the first thing asked is the right one.
  if (document.querySelector('boai-provider')) await import('../../context/provider.define.ts');
  const name = 'boai-activity-calendar';
  if (!customElements.get(name)) customElements.define(name, BoaiActivityCalendar);
};
