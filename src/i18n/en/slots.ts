/** The choice of a day and a slot in English. */
import type { SlotMessages } from '../slots.ts';
import { english as days } from '../foreign-days.ts';

const messages: SlotMessages = {
  days,
  today: 'Today',
  chooseDay: 'Choose a day',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  firstFree: (day) => `First free: ${day}`,
  weekRange: (monday, sunday) => {
    const [from, to] = [days.dayShort(monday).slice(4), days.dayShort(sunday).slice(4)];
    // 23–29 Nov: the month is said once.
    return from.slice(-3) === to.slice(-3) ? `${parseInt(from)}–${to}` : `${from} – ${to}`;
  },
  date: (day) => (day.endsWith('01') ? days.dayShort(day).slice(4) : String(+day.slice(8))),
  dayState: (state, count, festival) =>
    ({
      free: `${count} free`,
      full: 'Full',
      over: 'Over',
      past: 'Past',
      later: 'Not yet',
      walkIn: 'Walk in',
      weekly: 'Closed',
      holiday: festival === undefined ? 'Holiday' : `Holiday: ${festival}`,
      exception: 'Paused',
      room: 'Room in use',
    })[state],
  dayName: (day, isToday, state) => `${day}, ${isToday ? 'today, ' : ''}${state}`,
  freeSlots: (count) => (count === 1 ? '1 free time' : `${count} free times`),
  slotsOf: (day) => `Times on ${day}`,
  isFirstFree: 'This is the first free day.',
  backToDays: 'Back to the days',
  halves: { morning: 'Morning', afternoon: 'Afternoon' },
  seats: (left) => `${left} left`,
  full: 'Full',
  wait: 'waitlist',
  noSlots: (state, festival, lastDay) =>
    ({
      free: '',
      full: 'This day is fully booked.',
      over: 'All times of today have passed.',
      past: 'This day has passed.',
      later: `You can book until ${lastDay} at the moment. Please look again in a few days.`,
      walkIn: 'No booking on this day: just come at the times below.',
      weekly: 'There are no bookings on this day.',
      holiday: `Closed for a public holiday${festival === undefined ? '' : ` (${festival})`}.`,
      exception: 'Bookings are paused on this day.',
      room: 'The room is used by an activity on this day, so there are no bookings.',
    })[state],
  mayWait: 'Choose a time to join its waiting list: we call you when a seat comes free.',
  walkInTitle: 'Without booking',
  walkIn: (times) => `Just come, no booking: ${times.join(', ')}`,
  tooFewSeats: (left, partySize) => `${left} left, too few for ${partySize}`,
  allFull: (lastDay) =>
    `Everything is booked until ${lastDay}. When somebody cancels, a seat comes free: choose a day to join a waiting list, or call us.`,
  notAnnounced: (year) =>
    `The public holidays of ${year} are not announced yet; opening hours may change once they are.`,
};

export default messages;
