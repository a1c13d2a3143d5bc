/** The sign-up for a consultation in English. */
import type { ConsultationMessages, LaterConsultationMessages } from '../consultation.ts';
import booking from './booking.ts';
import slots from './slots.ts';
import { troubleMessages } from './trouble.ts';

const kept = 'What you filled in is still there.';

const later: LaterConsultationMessages = {
  ...booking,
  slots,
  noConsultation: 'You cannot sign up online here yet. Please call us.',
  unsafePage:
    'This page cannot send what you fill in safely, so the form was not opened. Please call us instead.',
  wrongKey:
    'The key of the counsellors is not the one that this page expects, so the form was not opened. Please call us instead.',
  ...troubleMessages('sign-up service', 'you can only sign up once it is online'),
  stale: (age) =>
    ` What you see is from ${age}; times may have changed. You can go on filling in; a time is chosen and the form sent once we are connected. Or call us.`,
  retry: 'Try again',
  steps: {
    who: 'Who is it for',
    name: 'What to call you',
    contact: 'How to reach you',
    counsellor: 'Which counsellor',
    time: 'When',
    topic: 'Roughly what about',
    consent: 'Confidence and consent',
  },
  stepOf: (number, count) => `Step ${number} of ${count}`,
  change: 'Change',
  guardianRefused:
    'Then you cannot sign the child up online. You can call the numbers above, or ask the guardian to sign up.',
  nameLabel: 'What to call you',
  aliasHint: 'An alias is fine',
  contactWays: { phone: 'Please call me', residentCalls: 'I will call you' },
  residentCallsHow:
    'You get a number to quote after signing up. When you call, just say that number; you need not leave a phone.',
  phoneLabel: 'Mobile or landline',
  phoneUse: 'Only the counsellor sees it, and uses it for this consultation alone',
  safeTimes: 'When is it safe to call',
  safeTimesHint: 'Choose none if any time is fine',
  safeTime: { morning: 'Morning', noon: 'Noon', afternoon: 'Afternoon', evening: 'Evening' },
  anyTime: 'Any time',
  mayBeNamed: 'If somebody else answers, may we say who is calling',
  mayBeNamedYes: 'Yes',
  mayBeNamedNo: 'No, say it was a wrong number',
  anyCounsellor: 'No preference',
  womanCounsellor: 'A woman, please',
  manCounsellor: 'A man, please',
  isFirstVisit: 'Have you been here before',
  firstYes: 'This is the first time',
  firstNo: 'I have',
  rather: 'Rather not say',
  callBackHow: 'Choose a period; a counsellor calls within it.',
  counsellorHow: 'We do our best. We cannot promise that this counsellor is there at the time you choose.',
  topicHow: 'Only to find a fitting counsellor. You need not say.',
  confidentiality: 'What we keep in confidence',
  exceptions: 'When the law makes us speak',
  consentLabel: 'I have read the notice above and agree to this use of what I filled in',
  confidentialConsent:
    'I have read about confidence and its exceptions and agree to this use for the consultation',
  sealedHow: 'What you fill in is encrypted on this device; only the counsellors can open it.',
  holding: 'Keeping the time for you…',
  heldUntil: (time) => `Kept for you until ${time}`,
  holdLapsed: 'The time is no longer kept. If it is still free when you sign up, it is yours.',
  otherTime: 'Another time',
  waitHow: 'This time is taken. Join the waiting list, and a counsellor contacts you when it comes free.',
  submit: 'Sign up',
  submitWait: 'Join the waiting list',
  checking: 'Checking whether you are signed up',
  checkingHow:
    'The network is poor and there is no answer yet. We are asking; nothing is booked twice. Please do not fill in the form again.',
  holdChecking: 'Checking whether the time is kept',
  holdCheckingHow: 'The network is poor and there is no answer yet. We are asking; nothing is kept twice.',
  consultationError: (field, problem) =>
    ({
      ageBand: 'Choose who it is for',
      guardian:
        problem === 'invalid'
          ? 'Without a guardian’s consent a child cannot be signed up online'
          : 'Choose whether a guardian agrees',
      name: problem === 'tooLong' ? 'At most 30 characters' : 'Tell us what to call you; an alias is fine',
      contact: 'Choose how to reach you',
      phone:
        problem === 'missing'
          ? 'Enter a phone number'
          : 'This number looks wrong: 11 digits for a mobile, area code for a landline',
      mayBeNamed: 'Choose whether we may say who is calling',
      time: 'Choose a time',
      consent: 'Read the notice, then tick the box if you agree',
      confidential: 'Read about confidence and its exceptions, then tick the box if you agree',
    })[field],
  refusal: {
    full: 'Somebody has just taken this time',
    holdLost: 'The time was no longer kept and is taken now',
    closed: 'This time cannot be booked any more',
    guardian: 'A guardian has to agree',
    waitlistFull: 'The waiting list is full, too',
    placesLeft: 'It is free now',
    noticeOutdated: 'The notice has changed',
    sealing: 'The counsellors have a new key',
    invalid: 'Some of it was not accepted',
    tooFast: 'That was very fast',
    tooMany: 'Too many tries',
    offline: 'You are offline',
    busy: 'Many people are signing up just now',
    other: 'That did not work',
  },
  wayOn: {
    full: `Choose another time, or call us. ${kept}`,
    holdLost: `Choose one of the times below; you need not fill in anything again. ${kept}`,
    closed: `The center may have changed its hours. Choose another time, or call us. ${kept}`,
    guardian: `Choose whether a guardian agrees. ${kept}`,
    waitlistFull: `Choose another time, or call us. ${kept}`,
    placesLeft: `You need not wait: book it now. ${kept}`,
    noticeOutdated: `Read it again below, and sign up once more if you agree. ${kept}`,
    sealing: `Please sign up once more; it is encrypted with the new key. ${kept}`,
    invalid: 'Check what is marked below and sign up again, or call us.',
    tooFast: `Look it over and sign up again in a few seconds, or call us. ${kept}`,
    tooMany: `Wait a few minutes, or call us. ${kept}`,
    offline: `Sign up once you are online, or call us. ${kept}`,
    busy: `Wait a moment and sign up again, or call us. ${kept}`,
    other: `Try again later, or call us. ${kept}`,
  },
  otherTimes: 'Instead, choose',
  bookNow: 'Book this time now',
  waitInstead: 'Wait for this time',
  manageHow:
    'To change the time, cancel, look again or delete at once what you filled in, use this link. Whoever has it can see and change it; keep it to yourself.',
  code: 'Your number',
  booked: 'You are signed up',
  bookedHow: 'When you come, just say this number: no name, and not what you come for.',
  waiting: 'You are on the waiting list',
  ahead: (count) => (count === 0 ? 'You are next.' : `${count} ahead of you.`),
  waitingHow: 'When it comes free, it is kept for you for a while. If it does not, you need not come.',
  willCall: (hours) =>
    `A counsellor calls you in the opening hours (${hours}), at a time that is safe for you.`,
  willCallIn: 'A counsellor calls you within this period.',
  callUs: 'Please call us; just say your number.',
  changeUntil: (when) => `You can change or cancel until ${when}`,
  keptUntilDay: (day) => `What you filled in is deleted on ${day}; to delete it earlier, use the link above.`,
  again: 'Clear, and sign up somebody else',
  nobodyFree: 'If you cannot wait, call the numbers above; no appointment is needed.',
};

const messages: ConsultationMessages = {
  consultation: 'Sign up for a consultation',
  leave: 'Leave this page',
  leaveHow: 'Or press Esc three times',
  helpTitle: 'If you need somebody now',
  helpNow: 'If you are in danger, call 120 or 110 at once; do not wait for an appointment.',
  helpLines: {
    psychological: 'National psychological line',
    medical: 'Ambulance',
    danger: 'Police',
    youth: 'Youth line',
  },
  helpHours: { psychological: 'Answered at least 18 hours a day', youth: 'Hours differ from place to place' },
  roomAndTime: (room, minutes) => `${room && `${room} · `}${minutes} minutes each`,
  intro:
    'An alias is fine. No ID number, and you need not say what it is about. Only the counsellor reads what you fill in.',
  who: 'Who is it for',
  ages: {
    '18plus': 'Myself, 18 or older',
    '14to17': 'Myself, 14 to 17',
    under14: 'A child under 14',
  },
  next: 'Next',
  loading: 'Loading the times…',
  phone: 'Phone',
  hours: 'Hours',
  later,
};

export default messages;
