/** Detail and sign-up in English. */
import type { SignUpMessages } from '../sign-up.ts';
import booking from './booking.ts';

const places = (count: number): string => (count === 1 ? '1 place left' : `${count} places left`);

const messages: SignUpMessages = {
  ...booking,
  offline: 'You are offline, so you cannot sign up here. Please sign up by phone.',
  manage: 'View or change the sign-up',
  manageHow:
    'Use this link to change how many come, to cancel, or to look again. Whoever has it can change the sign-up: share it with your family only.',
  isUnder14: 'A child under 14 is coming',
  guardianRefused:
    'Then the child cannot be signed up online. Please let a guardian sign up, or call us to talk about it.',
  details: 'Activity details',
  close: 'Close',

  category: 'Category',
  audience: 'For',
  description: 'About',
  contact: 'Contact',
  free: 'You do not need to sign up. Just come.',
  notOpen: (when) => (when ? `Sign-up opens on ${when}. Please come back then.` : 'Sign-up is not open yet.'),
  full: 'All places are taken. Somebody may still cancel: please call and ask.',
  fullCanWait: (waiting) =>
    `All places are taken, but there is a waiting list. ${waiting ? `${booking.people(waiting)} waiting now.` : 'Nobody is waiting yet.'} When somebody cancels, we call people in order.`,
  listFull:
    'All places are taken, and the waiting list is full. Somebody may still cancel: please call and ask.',
  closed: 'Sign-up is over. If you would still like to come, please call and ask.',
  cancelled: 'This date is cancelled. We are sorry.',
  replacedBy: (when, room) => `Moved to ${when}, ${room}.`,
  showReplacement: 'Show the new date',
  openUntil: (when) => `Sign-up closes: ${when}`,
  signUp: 'Sign up',
  wait: 'Join the waiting list',
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
    fullCanWait: 'All places have just been taken',
    placesLeft: 'A place has just come free',
    waitlistFull: 'The waiting list has no room',
    alreadyWaiting: 'Already on the waiting list',
    undoClosed: 'It is too late to take that back',
    notEnough: 'Not enough places for all of you',
    partyTooLarge: 'Too many people at once',
    notOpen: 'Sign-up is not open yet',
    closed: 'Sign-up is over',
    cancelled: 'This date is cancelled',
    notNeeded: 'You do not need to sign up',
    gone: 'This activity cannot be found',
    cancelClosed: 'It is too late to cancel online',
    noticeOutdated: 'The information about your data has changed',
    guardian: 'A guardian has to agree',
    invalid: 'Something did not pass the check',
    tooMany: 'Too many tries',
    offline: 'You are offline',
    other: 'That did not work',
  },
  onlyLeft: (placesLeft) => `Only ${places(placesLeft)}.`,
  wayOn: {
    full: 'What you entered is kept. Choose another date, or call and ask.',
    fullCanWait:
      'You can join the waiting list: when somebody cancels, we call people in order. What you entered is kept.',
    placesLeft: 'You need not wait: sign up right away. What you entered is kept.',
    waitlistFull: 'Choose another date, or call and ask. What you entered is kept.',
    alreadyWaiting:
      'Once is enough for each phone and person: we call when it is your turn. To wait for another relative, enter their name below.',
    undoClosed:
      'Somebody else has the place, or the time is over. If you would still like to come, sign up again or call and ask.',
    notEnough: 'Come with fewer people, or choose another date. What you entered is kept.',
    partyTooLarge: 'Please enter fewer people, or call us. What you entered is kept.',
    notOpen: 'What you entered is kept: send it again once sign-up is open.',
    closed: 'If you would still like to come, choose another date, or call and ask.',
    cancelled: 'Please look at the dates below, or call and ask.',
    notNeeded: 'Just come.',
    gone: 'It may have been moved. Please call and ask.',
    cancelClosed: 'If you cannot come, please call us, so that somebody else gets the place.',
    noticeOutdated: 'Please read it again below, agree and send again. What you entered is kept.',
    guardian: 'Please say below whether a guardian agrees. What you entered is kept.',
    invalid: 'Please check what is marked below and send again.',
    tooMany: 'Please wait a few minutes, or call us. What you entered is kept.',
    offline: 'Send again when you are online, or call us. What you entered is kept.',
    other: 'Please try again later, or call us.',
  },

  otherDates: 'Choose instead',
  comeAs: (count) => `Change to ${booking.people(count)}`,
  waitTogether: 'Wait until all of us can come',
  places,
  booked: 'You are signed up',
  bookedHow: 'When you come, tell us this code or your phone number.',
  joined: (ahead) =>
    ahead === null
      ? 'You are on the waiting list'
      : ahead === 0
        ? 'You are first on the waiting list'
        : `You are on the waiting list, ${ahead} before you`,
  waitNext: 'When a place comes free, we call you and keep it for you until a time that we tell you.',
  together: (partySize) => `We offer you ${partySize} places together, never fewer.`,
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
  waitForAnother: 'Let somebody else wait too',
  undo: 'Take my place back',
  undoHow: (until) =>
    `Did you cancel by mistake? Until ${until} you can take it back while the place is free.`,
  undoing: 'Taking it back…',
  undoChecking: 'Checking whether you have your place back',
  waiting: {
    offline: 'You are offline, so you cannot join the waiting list here. Please call and ask.',
    stale:
      'The sign-up service does not answer, and places may have changed. Please call and ask, or try again later.',
    phoneHint: 'We call this number when a place comes free',
    forWhom: 'Who is waiting?',
    forRelative: 'A relative',
    code: 'Waiting list code',
    formTitle: 'Join the waiting list',
    submit: 'Join the waiting list',
    checking: 'Checking whether you are on the waiting list',
    checkingHow:
      'The connection is poor and there is no answer yet. We are asking again; you will not be on the list twice, so please do not fill in the form again.',
    bookedHow: 'When you call to ask, tell us this code or your phone number.',
    bookedFor: 'Waiting',
    manage: 'View or change',
    manageHow:
      'Use this link to see who is before you, to change how many come, or to leave the list. Whoever has it can change it: share it with your family only.',
    cancelBooking: 'Leave the waiting list',
    cancelUntil: () => 'You can leave at any time, and those behind you move up.',
    cancelQuestion: 'Do you really want to leave? If you come back, you start at the end of the list.',
    cancelYes: 'Yes, leave the list',
    cancelNo: 'Keep waiting',
    cancelling: 'Leaving…',
    cancelChecking: 'Checking whether you have left the list',
    bookingCancelled: 'You have left the waiting list',
    placeGivenBack: 'Those behind you move up. Thank you for telling us.',
  },
};

export default messages;
