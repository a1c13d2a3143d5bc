/** My bookings in English. */
import type { LaterMyBookingsMessages, MyBookingsMessages } from '../my-bookings.ts';
import booking from './booking.ts';
import { troubleMessages } from './trouble.ts';

const later: LaterMyBookingsMessages = {
  ...booking,
  offline: 'You are offline, so nothing can be changed here. If it is urgent, please call.',
  findAnother: 'Find another booking',
  codeProblem: {
    missing: 'Please enter the code',
    invalid:
      'A code has 8 letters and digits; please compare. It never has 0 or 1, nor the letters I, L, O or U.',
  },
  notFound: 'No such booking was found',
  notFoundHow:
    'Please compare the code and the phone number, which is the one given when booking. If it is still not found, call us and we will look it up.',
  tooManyFinds: 'Too many tries',
  tooManyFindsHow: (when) => `Please try again ${when ? `after ${when}` : 'in a few minutes'}, or call us.`,
  findFailed: 'It could not be looked up',
  ...troubleMessages('booking service', 'bookings cannot be looked up'),
  found: (title) => `Found: ${title}`,

  upcoming: 'Coming up',
  past: 'Past and cancelled',
  showPast: (count) => `Show past and cancelled (${count})`,
  details: 'View or change',
  fold: 'Show less',
  stale: (age) =>
    `This is from ${age} and may have changed. You can change it once you are connected; if it is urgent, please call.`,
  oldLink:
    'A link no longer works; it may have been replaced by a newer one. Please use the code and phone, or call us.',
  forgotten: 'Cleared. Nothing of your bookings is left on this device.',

  confirmed: 'Booked',
  waiting: (ahead) => (ahead > 0 ? `Waiting: ${ahead} ahead of you` : 'Waiting: you are next'),
  offered: (until) => `A place is free, kept for you until ${until}`,
  over: 'Over',
  calledOff: 'Called off by the center',
  ended: (by) =>
    by === undefined
      ? 'Cancelled'
      : { resident: 'Cancelled by you', center: 'Cancelled by the center', expiry: 'Time has run out' }[by],
  needsCall:
    'The center has changed its hours and will call you. You can also choose another time yourself now.',
  waitsInVain:
    'The center has changed its hours and this time is not offered any more. Please choose another time, or call us.',
  calledOffHow: 'This date does not take place. We are sorry.',
  replacedBy: (when, room) => `Moved to ${when}, ${room}.`,
  waitingHow: (limit) =>
    `When places come free it is your turn in order, and staff will call you. Until ${limit}.`,
  offeredHow: 'After that it goes to the next.',
  undoUntil: (time) => `By mistake? You can undo it until ${time}, as long as the place is free.`,
  changeUntil: (when) => `You can change or cancel here until ${when}.`,
  cancelUntil: (when) => `You can cancel here until ${when}.`,
  changeClosed: 'It is too late to change this online. If you cannot come, please call.',

  act: {
    cancel: 'Cancel booking',
    undo: 'Undo cancellation',
    reschedule: 'Change time',
    resize: 'Change party size',
    leave: 'Leave waiting list',
    accept: 'I will come',
    decline: 'No, thanks',
    erase: 'Delete my data now',
  },
  question: (kind, when) =>
    ({
      cancel: 'Do you really want to cancel?',
      leave: 'Do you really want to leave the waiting list?',
      decline: 'Do you really not want this place?',
      reschedule: `Change to ${when}?`,
      erase: 'Do you really want to delete it?',
    })[kind],
  questionHow: {
    cancel: 'Somebody else will get the place.',
    leave: 'To come back you would have to queue again.',
    decline: 'The place goes to the next.',
    reschedule: 'Your old place is then given to others. If the change fails, you keep the old one.',
    erase:
      'All that you told us is deleted. An appointment that is still to come is cancelled too, and others get its time. It cannot be undone.',
  },
  yes: {
    cancel: 'Yes, cancel',
    leave: 'Yes, leave',
    decline: 'Yes, let it go',
    reschedule: 'Yes, change',
    erase: 'Yes, delete',
  },
  no: {
    cancel: 'Keep it',
    leave: 'Keep waiting',
    decline: 'Let me think',
    reschedule: 'Not now',
    erase: 'Not now',
  },
  doing: {
    cancel: 'Cancelling…',
    undo: 'Undoing…',
    reschedule: 'Changing the time…',
    resize: 'Changing the party size…',
    leave: 'Leaving…',
    accept: 'Confirming…',
    decline: 'One moment…',
    erase: 'Deleting…',
  },
  checking: 'Checking whether it is done',
  checkingHow:
    'The connection is poor and there is no answer yet. We are asking again; nothing is done twice. Please wait.',
  done: (kind, detail) =>
    ({
      cancel: 'Cancelled',
      undo: 'The booking is yours again',
      reschedule: `Changed to ${detail}`,
      resize: `Changed to ${detail}`,
      leave: 'You have left the waiting list',
      accept: 'The place is yours',
      decline: 'You have let the place go',
      erase: 'Deleted',
    })[kind],
  doneHow: {
    cancel: 'Somebody else can come now. Thank you for telling us.',
    accept: 'When you come, tell us the code or your phone number.',
    reschedule: 'The code stays the same.',
    decline: 'Somebody else can have it. Thank you.',
    erase:
      'Neither what you told us nor the booking is there any more; code and link open nothing. If you added it to a calendar, please delete it there yourself.',
  },
  close: 'Close',
  back: 'Back',

  refusal: {
    full: 'That time has just been taken',
    notEnough: 'Not enough places for all of you',
    partyTooLarge: 'Too many people',
    listFull: 'The waiting list is full',
    tooLate: 'It is too late to change this online',
    undoOver: 'It can no longer be undone',
    offerOver: 'This place is no longer there',
    ended: 'This booking is over or cancelled',
    limit: 'There are as many bookings in this period as one may have',
    closed: 'That time cannot be booked any more',
    notOpen: 'Sign-up for that date is not open yet',
    calledOff: 'That date is called off',
    needsMorning: 'With an empty stomach only mornings can be booked',
    gone: 'That time cannot be found',
    tooMany: 'Too many tries',
    offline: 'You are offline',
    other: 'That did not work',
  },
  wayOn: {
    full: 'Please choose another time, or call and ask.',
    notEnough: 'Come with fewer people, or call and ask.',
    partyTooLarge: 'Please choose fewer, or call us.',
    listFull: 'Choose fewer, or call and ask.',
    tooLate: 'Please call us and we will do it for you.',
    undoOver: 'The place has gone to others, or ten minutes are over. To come after all, book again or call.',
    offerOver: 'The time may have run out. If you would still like to come, please call.',
    ended: 'Below is how it stands. If in doubt, please call.',
    limit: 'Please call and we will see what can be done.',
    closed: 'Please choose another time, or call and ask.',
    notOpen: 'Please choose another date, or call and ask.',
    calledOff: 'Please choose another date, or call and ask.',
    needsMorning: 'Please choose a morning, or call us.',
    gone: 'It may have just been moved. Please choose another time, or call us.',
    tooMany: 'Please try again in a few minutes, or call us.',
    offline: 'Try again when you are online, or call us.',
    other: 'Please try again later, or call us.',
  },
  unchanged: 'Your booking is unchanged.',
  onlyMore: (places) => `At most ${places} more can come.`,
  comeAs: (count) => `Change to ${booking.people(count)}`,
  insteadTimes: 'Still free',

  chooseTime: 'Choose a new time',
  chooseAnother: 'Choose another time',
  unchangedUntil: 'Your booking stays as it is until the change is done.',
  moreDates: 'Show later dates',
  noOtherDates: 'There is no other date at the moment. Please call and we will have a look.',
  otherDatesFailed: 'Other times could not be loaded.',
  places: (count) => (count === 1 ? '1 place left' : `${count} places left`),
  saveSize: 'Change to this',
  sameSize: 'That is how many you are already.',

  copyManageLink: 'Copy manage link',
  keepTitle: 'Keep it',
  remember: 'Remember my bookings on this device',
  rememberHint: 'You will see them when you open this page again. Please do not tick it on shared devices.',
  remembered: 'Remembered.',
  notRemembered:
    'This device does not let the page store anything. Please copy the manage link or note the code.',
  forget: 'Forget them on this device',
  closeAll: 'Done, clear the screen',

  inConfidence: {
    title: 'Appointment at the service center',
    notKeptHere:
      'A confidential booking is never remembered on this device. Please clear the screen when you are done; the link or the code opens it again.',
    erasedOn: (day) => `What you told us is kept until ${day} and then deleted. You can also delete it now.`,
    manageHow:
      'Use this link to change the time, cancel or look again. Whoever has it can see and change the booking, so keep it to yourself.',
    waitingHow: (limit) =>
      `When a place comes free it is your turn in order. Please look again with the link, or call us. Until ${limit}.`,
    needsCall: 'The center has changed its hours. Please choose another time here, or call us with the code.',
    accepted: 'When you come, the code is all we need.',
  },
};

const messages: MyBookingsMessages = {
  myBookings: 'My bookings',
  find: 'Find my booking',
  findHow: 'Sign-ups, bookings and waiting lists: look at them here, change the time or cancel.',
  code: 'Booking code',
  codeHint: '8 letters and digits, small or capital',
  phone: 'Phone number given when booking',
  phoneHint: 'Mobile or landline; leave empty if you gave none',
  finding: 'Looking it up…',
  lostCode: 'Lost the code? Call us with your name and phone number and we will find it.',
  helpByPhone: 'Questions? Call',
  loading: 'Loading your bookings…',
  tryAgain: 'Try again',
  notLoaded: 'The connection is poor and nothing could be loaded. Please try again, or call us.',
  later,
};

export default messages;
