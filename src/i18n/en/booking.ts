/** What every form and booking says, in English. */
import type { BookingMessages } from '../booking.ts';
import { elderMessages } from './elder.ts';

const messages: BookingMessages = {
  ...elderMessages,
  loading: 'One moment…',
  when: 'When',
  room: 'Where',
  bring: 'Please bring',
  helpByPhone: 'Questions? Call',
  offline: 'You are offline, so you cannot book here. Please book by phone.',
  addToCalendar: 'Add to calendar',
  openInBrowser:
    'WeChat cannot open calendar files: tap “…” at the top right and choose “Open in browser” (在浏览器中打开).',
  copy: 'Copy',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyByHand: 'Please select the text above and copy it.',
  showQr: 'Show QR code',
  qrFailed: 'The QR code could not be loaded. Please copy the link instead.',
  labels: {
    name: 'What may we call you?',
    phone: 'Mobile or landline number',
    partySize: 'How many people?',
    attendeeName: 'What may we call your relative?',
    guardian: 'Does a guardian agree?',
    consent: 'I have read the above and agree to this use of what I entered',
  },
  nameHint: 'For example: Mrs Wang',
  phoneHint: 'We call this number if something changes',
  partySizeHint: (limit) => `At most ${limit}`,
  fewer: 'One fewer',
  more: 'One more',
  forWhom: 'Who is it for?',
  forMe: 'Myself',
  forRelative: 'A relative',
  isUnder14: 'Whoever comes is under 14',
  guardianHow: 'For a child under 14, a parent or other guardian decides how the child’s data may be used.',
  guardianAgrees: 'I am a guardian and I agree',
  guardianRefuses: 'I am not a guardian, or I do not agree',
  guardianRefused:
    'Then the child cannot be booked online. Please let a guardian book, or call us to talk about it.',
  notice: 'How we use what you enter',
  noticeLabels: {
    operator: 'Who is responsible',
    purpose: 'What for',
    kinds: 'What we keep',
    retention: 'Until when',
    rights: 'Your rights',
    contact: 'Whom to ask',
  },
  keptUntil: (day) => `${day}, then deleted`,
  kinds: (kinds) => kinds.join(', '),
  leaveQuestion: 'This has not been sent yet. Leave this page? What you have filled in stays here.',
  leaveForm: 'Leave this page',
  sending: 'Sending…',
  fieldError: (field, problem, limit) =>
    ({
      name: problem === 'tooLong' ? 'At most 30 characters' : 'Please enter what we may call you',
      phone:
        problem === 'missing'
          ? 'Please enter a phone number'
          : 'This number does not look right: a mobile has 11 digits, a landline needs its area code',
      partySize:
        problem === 'tooLarge' ? `At most ${limit}: please enter fewer` : 'Please enter a number of people',
      attendeeName: problem === 'tooLong' ? 'At most 30 characters' : 'Please enter your relative’s name',
      guardian:
        problem === 'invalid'
          ? 'Without a guardian’s consent this cannot be done online for the child'
          : 'Please say whether a guardian agrees',
      consent: 'Please read the information and tick the box if you agree',
    })[field],
  errorCount: (count) => `${count} things to correct:`,
  askAgain: 'Ask again',
  asking: 'Asking…',
  tryAgain: 'Try again',
  code: 'Code',
  phone: 'Phone',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  printSlip: 'Print a slip',
  orScreenshot: 'Or take a screenshot.',
  bookedFor: 'Booked for',
  items: 'Measurements',
  fasting: 'Empty stomach',
  fastingFrom: (when) => `Eat nothing after ${when}`,
  manage: 'View or change the booking',
  manageHow:
    'Use this link to change the time, to cancel, or to look again. Whoever has it can change the booking: share it with your family only.',
  manageLink: 'Manage link',
};

export default messages;
