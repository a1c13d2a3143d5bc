/** `<boai-activity-calendar>` as the script tag imports it. */
import { BoaiActivityCalendar } from '../../widgets/activity-calendar/activity-calendar.ts';
import { starter } from './starter.ts';

export { configure } from '../../context/defaults.ts';

export const start = starter('boai-activity-calendar', BoaiActivityCalendar);
