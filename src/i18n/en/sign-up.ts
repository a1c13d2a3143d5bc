/** Detail and sign-up in English. */
import type { SignUpMessages } from '../sign-up.ts';
import booking from './booking.ts';

const places = (count: number): string => (count === 1 ? '1 place left' : `${count} places left`);

const messages: SignUpMessages = {
  ...booking,
  offline: 'You are offline, so you cannot sign up here. Please sign up by phone.',
  details: 'Activity details',
  close: 'Close',

  state: (state, placesLeft) =>
    ({
      free: 'No sign-up needed',
      notOpen: 'Sign-up not open yet',
      open: `Open (${places(placesLeft)})`,
      almostFull: `Almost full (${places(placesLeft)})`,
      full: 'Full',
      closed: placesLeft === Infinity ? 'Over' : 'Closed',
      cancelled: 'Cancelled',
    })[state],
  category: 'Category',
  audience: 'For',
  description: 'About',
  contact: 'Contact',
  free: 'You do not need to sign up. Just come.',
  notOpen: (when) => (when ? `Sign-up opens on ${when}. Please come back then.` : 'Sign-up is not open yet.'),
  full: 'All places are taken. Somebody may still cancel: please call and ask.',
  closed: 'Sign-up is over. If you would still like to come, please call and ask.',
  cancelled: 'This date is cancelled. We are sorry.',
  replacedBy: (when, room) => `Moved to ${when}, ${room}.`,
  showReplacement: 'Show the new date',
  openUntil: (when) => `Sign-up closes: ${when}`,
  signUp: 'Sign up',
  stale:
    'The sign-up service does not answer, and places may have changed. Please sign up by phone or try again later.',

  keep: 'Save and share',
  subscribe: 'Subscribe to the calendar',
  subscribeHow:
    'Copy an address below and paste it where your calendar app says “Add calendar by URL”; new activities appear by themselves.',
  feedOfAll: 'All activities',
  feedOf: (category) => `Only “${category}”`,
  link: 'Link to this activity',
  qrOf: (title) => `QR code that opens the activity “${title}”`,

  back: 'Back to the activity',
  formTitle: 'Sign up',
  submit: 'Sign up',
  checking: 'Checking whether you are signed up',
  checkingHow:
    'The connection is poor and there is no answer yet. We are asking again; you will not be signed up twice, so please do not fill in the form again.',
  refusal: {
    full: 'All places have just been taken',
    notEnough: 'Not enough places for all of you',
    partyTooLarge: 'Too many people for one sign-up',
    notOpen: 'Sign-up is not open yet',
    closed: 'Sign-up is over',
    cancelled: 'This date is cancelled',
    notNeeded: 'You do not need to sign up',
    gone: 'This activity cannot be found',
    cancelClosed: 'It is too late to cancel online',
    noticeOutdated: 'The information about your data has changed',
    invalid: 'Something did not pass the check',
    tooMany: 'Too many tries',
    offline: 'You are offline',
    other: 'That did not work',
  },
  onlyLeft: (placesLeft) => `Only ${places(placesLeft)}.`,
  wayOn: {
    full: 'What you entered is kept. Choose another date, or call and ask.',
    notEnough: 'Come with fewer people, or choose another date. What you entered is kept.',
    partyTooLarge: 'Please enter fewer people, or sign up by phone. What you entered is kept.',
    notOpen: 'What you entered is kept: send it again once sign-up is open.',
    closed: 'If you would still like to come, choose another date, or call and ask.',
    cancelled: 'Please look at the dates below, or call and ask.',
    notNeeded: 'Just come.',
    gone: 'It may have been moved. Please call and ask.',
    cancelClosed: 'If you cannot come, please call us, so that somebody else gets the place.',
    noticeOutdated: 'Please read it again below, agree and send again. What you entered is kept.',
    invalid: 'Please check what is marked below and send again.',
    tooMany: 'Please wait a few minutes, or sign up by phone. What you entered is kept.',
    offline: 'Send again when you are online, or sign up by phone. What you entered is kept.',
    other: 'Please try again later, or call us.',
  },

  otherDates: 'Choose instead',
  comeAs: (count) => `Change to ${booking.people(count)}`,
  places,
  booked: 'You are signed up',
  bookedHow: 'When you come, tell us this code or your phone number.',
  bookedFor: 'Signed up',
  cancelBooking: 'Cancel my place',
  cancelUntil: (when) => `If you cannot come, you can cancel here until ${when}.`,
  cancelQuestion: 'Do you really want to cancel? Somebody else will get the place.',
  cancelYes: 'Yes, cancel my place',
  cancelNo: 'Keep my place',
  cancelling: 'Cancelling…',
  cancelChecking: 'Checking whether it is cancelled',
  cancelCheckingHow: 'The connection is poor and there is no answer yet. We are asking again; please wait.',
  bookingCancelled: 'Your place is cancelled',
  placeGivenBack: 'Somebody else can come now. Thank you for telling us.',
  signUpAgain: 'Sign up again',
  signUpAnother: 'Sign up somebody else',
};

export default messages;
