/** The calendar in English. */
import type { CalendarMessages, LaterCalendarMessages } from '../activity-calendar.ts';
import { english as days } from '../foreign-days.ts';
import { elderMessages } from './elder.ts';
import { troubleMessages } from './trouble.ts';

const activities = (number: number): string =>
  number ? (number === 1 ? '1 activity' : `${number} activities`) : 'No activities';

const later: LaterCalendarMessages = {
  fullCanWait: 'Full, waiting list open',
  canWaitShort: 'waitlist',

  views: { list: 'List', week: 'Week', month: 'Month' },
  viewSwitch: 'View',
  previous: { list: 'Previous month', week: 'Previous week', month: 'Previous month' },
  next: { list: 'Next month', week: 'Next week', month: 'Next month' },
  pickMonth: 'Choose a month',
  category: 'Category',
  allCategories: 'All categories',
  search: 'Search activities',
  withPlaces: 'Places left',

  clearFilters: 'Clear filters',
  dayOff: 'Off',
  workday: 'Work',
  dayOffSpoken: 'public holiday',
  workdaySpoken: 'working day',
  dayName: (chinese) => chinese,
  closeDay: 'Close',
  holidaysNotAnnounced: (year) => `Public holidays of ${year} are not announced yet`,

  since: (day) => `From ${day}`,
  shown: (range, number) => `${range}, ${activities(number)}`,
  empty: (range) => `No activities: ${range}`,
  nextActivity: (day, title) => `Next: ${day} ${title}`,
  noneFound: 'No activities match',
  activityGone: 'The activity of this link cannot be found; it may have been removed.',

  ...elderMessages,
  ...troubleMessages('activity service', 'activities cannot be loaded'),
  stale: (age) => ` What you see is from ${age}; places may have changed.`,
  retry: 'Try again',
};

const messages: Required<CalendarMessages> = {
  days,
  calendar: 'Activity calendar',
  today: 'Today',

  state: (state, placesLeft) =>
    ({
      free: 'No sign-up needed',
      notOpen: 'Sign-up not open yet',
      open: `Open (${placesLeft} left)`,
      almostFull: `Almost full (${placesLeft} left)`,
      full: 'Full',
      closed: placesLeft === Infinity ? 'Over' : 'Closed',
      cancelled: 'Cancelled',
    })[state],
  stateShort: (state) => ({ almostFull: 'few', full: 'full', cancelled: 'off' })[state as 'full'] ?? '',
  replacedBy: (when, room) => `Moved to ${when}, ${room}`,

  comma: ', ',
  activities,
  more: (number) => `${number} more`,
  showMore: (number) => `${number} more, show them`,
  showEarlier: (number) => `Show ${number} before today`,

  loading: 'Loading activities…',
  phone: 'Phone',
  hours: 'Open',
  later,
};

export default messages;
