/** Registers `<boai-activity-calendar>`, once however often the module is loaded. */
import { BoaiActivityCalendar } from './activity-calendar.ts';

if (!customElements.get('boai-activity-calendar')) {
  customElements.define('boai-activity-calendar', BoaiActivityCalendar);
}
