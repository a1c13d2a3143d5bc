/** The calendar in English. */
import type { CalendarMessages, LaterCalendarMessages } from '../activity-calendar.ts';
import days from './days.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
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
  closeDay: 'Close',
  holidaysNotAnnounced: (year) => `Public holidays of ${year} are not announced yet`,

  since: (day) => `From ${day}`,
  shown: (range, number) => `${range}, ${activities(number)}`,
  empty: (range) => `No activities: ${range}`,
  nextActivity: (day, title) => `Next: ${day} ${title}`,
  noneFound: 'No activities match',
  activityGone: 'The activity of this link cannot be found; it may have been removed.',

  trouble: (trouble) =>
    ({
      offline: 'This device is offline, so activities cannot be loaded. ',
      network: 'The activity service cannot be reached. ',
      busy: 'Many people are here right now. Please try again in a moment. ',
      contract: 'The activity service gave a wrong answer. Please try again later. ',
      insecure:
        'This page uses https but the activity service http, which browsers refuse. Please tell the site’s administrator. ',
      origin:
        'The activity service does not allow this website to read it. Please tell the site’s administrator. ',
      center: 'This center is unknown to the activity service. Please tell the site’s administrator. ',
      server: 'The activity service has a problem. Please try again later. ',
    })[trouble],
  stale: (age) => `What you see is from ${age}; places may have changed.`,
  minutesAgo: (minutes) =>
    minutes < 1
      ? 'a moment ago'
      : minutes < 60
        ? `${count(Math.floor(minutes), 'minute')} ago`
        : `${count(Math.floor(minutes / 60), 'hour')} ago`,
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
