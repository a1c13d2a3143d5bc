/** Booking a service in English: all of it, for it is loaded on demand. */
import type { CabinMessages, LaterCabinMessages } from '../cabin-booking.ts';
import booking from './booking.ts';
import slots from './slots.ts';
import { troubleMessages } from './trouble.ts';

const kept = 'What you have entered is still here.';

const later: LaterCabinMessages = {
  ...booking,
  slots,
  chooseService: 'What would you like to book?',
  otherService: 'Another service',
  noFreeDay: 'Fully booked for now; you can join a waiting list',
  about: (service) => `About ${service}`,
  fastingShort: ' (empty stomach)',
  empty: 'Nothing can be booked online at the moment. Please call us.',

  ...troubleMessages('booking service', 'you cannot book at the moment'),
  stale: (age) =>
    ` Below is what we knew ${age}. Seats may have changed, so you cannot book now; please book by phone.`,
  retry: 'Try again',
  week: (range, free) => `${range}: ${free}`,

  holding: 'Keeping a seat for you…',
  holdChecking: 'Finding out whether a seat is kept',
  holdCheckingHow:
    'The network is slow and no answer has come yet. We are asking; nothing will be kept twice.',
  heldUntil: (time) => `Kept for you until ${time}`,
  holdLapsed:
    'The time for which the seat was kept has passed. If it is still free when you send the form, it is yours.',
  otherTime: 'Another time',
  formTitle: 'Your booking',
  waitTitle: 'Join the waiting list',
  waitHow: 'This time is full. If a seat comes free, we call whoever waits, in order.',
  submit: 'Book',
  submitWait: 'Join the waiting list',
  checking: 'Finding out whether you are booked',
  checkingHow:
    'The network is slow and no answer has come yet. We are asking; nothing will be booked twice, so please do not fill it in again.',
  ageBand: 'Age of who comes',
  ages: {
    under14: 'Under 14',
    '14to17': '14 to 17',
    '18to59': '18 to 59',
    '60to64': '60 to 64',
    '65plus': '65 or older',
  },
  chooseItems: 'What to measure',
  fastingHint: 'Empty stomach: eat nothing after 22:00 the evening before',
  morningOnly: 'Needs an empty stomach: mornings only',
  health: 'Your health data',
  healthWhy: 'Why it is needed',
  healthRefusal: 'If you do not agree',
  healthConsent: 'I have read the above and agree to this use of my health data',
  healthNo: 'I do not agree and do not book online',
  healthRefused:
    'You have not agreed to the use of health data, so nothing was booked online and the seat is free again.',
  cabinError: (field, problem, limit) =>
    field === 'ageBand'
      ? 'Please choose an age'
      : field === 'items'
        ? problem === 'invalid'
          ? 'What needs an empty stomach can be booked for mornings only: remove it or choose another time'
          : 'Please choose at least one'
        : field === 'health'
          ? 'Please read about your health data and tick the box if you agree'
          : booking.fieldError(field, problem, limit),

  refusal: {
    full: 'This time has just been taken',
    notEnough: 'Not enough seats for so many',
    holdLost: 'The seat was kept too long ago and is taken now',
    closed: 'This time can no longer be booked',
    limit: 'This phone number has reached its number of bookings',
    fasting: 'What needs an empty stomach can be booked for mornings only',
    guardian: 'A guardian has to agree',
    alreadyWaiting: 'You are on the waiting list of this time already',
    waitlistFull: 'The waiting list is full as well',
    placesLeft: 'There is a free seat now',
    partyTooLarge: 'Too many people for one booking',
    noticeOutdated: 'The information about your data has changed',
    invalid: 'Something was not accepted',
    tooMany: 'Too many tries',
    offline: 'You are offline',
    busy: 'Many people are booking at the moment',
    other: 'It did not work',
  },
  wayOn: {
    full: `Please choose another time or call us. ${kept}`,
    notEnough: `Fewer people could come, or choose another time. ${kept}`,
    holdLost: `Choose one of the times below; there is nothing to fill in again. ${kept}`,
    closed: `The center may have changed its hours. Please choose another time or call us. ${kept}`,
    limit: 'Please choose a later day or call us. What is booked already can be moved with its manage link.',
    fasting: `Please choose a morning, or remove what needs an empty stomach. ${kept}`,
    guardian: `Please say below whether a guardian agrees. ${kept}`,
    alreadyWaiting: 'There is no need to join again. Another time may be a second chance.',
    waitlistFull: `Please choose another time or call us. ${kept}`,
    placesLeft: `There is no need to wait: book it now. ${kept}`,
    partyTooLarge: `Please enter fewer people, or book by phone. ${kept}`,
    noticeOutdated: `Please read it below once more and send again if you agree. ${kept}`,
    invalid: 'Please check what is marked below and send again.',
    tooMany: `Please wait a few minutes, or book by phone. ${kept}`,
    offline: `Please send again when you are online, or book by phone. ${kept}`,
    busy: `Please send again shortly, or book by phone. ${kept}`,
    other: `Please try again later, or call us. ${kept}`,
  },
  onlyLeft: (seats) => (seats === 1 ? 'Only 1 seat is left.' : `Only ${seats} seats are left.`),
  comeAs: (count) => (count === 1 ? 'Come as 1 person' : `Come as ${count} people`),
  otherTimes: 'Times instead',
  bookNow: 'Book this time now',
  waitInstead: 'Join the waiting list of this time',

  booked: 'Booked',
  bookedHow: 'When you come, say this code or your phone number.',
  waiting: 'You are on the waiting list',
  ahead: (count) =>
    count === 0
      ? 'You are first in line.'
      : count === 1
        ? '1 party is before you.'
        : `${count} parties are before you.`,
  waitingHow:
    'When a seat comes free we call you and keep it for you for a while. If none does, there is no need to come.',
  leaveHow: 'Use the link below to leave the waiting list.',
  qr: 'QR code that opens this booking on a phone',
  qrHow: 'Scan it with a phone to view or change the booking at any time.',
  again: 'Book for somebody else',
  backToDays: 'Back to the days',
};

const messages: CabinMessages = {
  ...slots,
  booking: 'Book a service',
  roomAndTime: (room, minutes) => `${room && `${room} · `}${minutes} minutes each`,
  loading: 'Loading free times…',
  phone: 'Phone',
  hours: 'Hours',
  later,
};

export default messages;
