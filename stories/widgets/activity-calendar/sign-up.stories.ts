/** Signing up in place: the form, its errors, every refusal with the way on, and what follows a booking. */
import type { RefusalKind } from '../../../src/i18n/sign-up.ts';
import type { ScenarioName } from '../../../test/mocks/scenarios.ts';
import type { StoryTexts } from '../../support/messages.ts';
import { choose, press, sees, type } from '../../support/resident.ts';
import { fillIn } from './fill-in.ts';
import { calendarMeta, calendarStory, type StoryOptions } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Sign-up' };

function signUpStory(scenario: ScenarioName, options: StoryOptions) {
  return calendarStory(scenario, { fragment: 'boai-activity=firstaid-2026-11-28', ...options });
}

async function submit(texts: StoryTexts, partySize = '1'): Promise<void> {
  await press(texts.signUp.signUp);
  await fillIn(texts, partySize);
  await press(texts.signUp.submit);
}

async function book(texts: StoryTexts): Promise<void> {
  await submit(texts);
  await sees(texts.signUp.booked);
}

async function cancel(texts: StoryTexts): Promise<void> {
  await book(texts);
  await press(texts.signUp.cancelBooking);
  await press(texts.signUp.cancelYes);
}

function refusalStory(scenario: ScenarioName, kind: RefusalKind) {
  return signUpStory(scenario, {
    refused: true,
    play: (texts) => submit(texts),
    shows: ({ signUp }) => signUp.refusal[kind],
  });
}

export const Form = signUpStory('typical', {
  play: (texts) => press(texts.signUp.signUp),
  shows: ({ signUp }) => signUp.submit,
});
export const FormForRelative = signUpStory('typical', {
  play: async (texts) => {
    await press(texts.signUp.signUp);
    await choose(texts.signUp.forRelative);
  },
  shows: ({ signUp }) => signUp.labels.attendeeName,
});
export const FormForChild = signUpStory('typical', {
  play: async (texts) => {
    await press(texts.signUp.signUp);
    await choose(texts.signUp.isUnder14);
  },
  shows: ({ signUp }) => signUp.guardianHow,
});
export const NothingFilledIn = signUpStory('typical', {
  play: async (texts) => {
    await press(texts.signUp.signUp);
    await press(texts.signUp.submit);
  },
  shows: ({ signUp }) => signUp.fieldError('consent', 'missing', 5),
});
export const MoreThanPlaces = signUpStory('typical', {
  play: (texts) => submit(texts, '9'),
  shows: ({ signUp }) => signUp.labels.partySize,
});
export const Sending = signUpStory('signUpNeverAnswers', {
  play: (texts) => submit(texts),
  shows: ({ signUp }) => signUp.sending,
});

export const JustFull = signUpStory('fullOnSubmit', {
  fragment: 'boai-activity=lecture-2026-12-05',
  refused: true,
  play: (texts) => submit(texts),
  shows: ({ signUp }) => signUp.refusal.full,
});
export const JustFullButCanWait = refusalStory('fullOnSubmit', 'fullCanWait');
export const JustCancelled = refusalStory('cancelledOnSubmit', 'cancelled');
export const JustClosed = refusalStory('closedOnSubmit', 'closed');
export const NoLongerNeeded = refusalStory('noLongerNeededOnSubmit', 'notNeeded');
export const NoticeOutdated = refusalStory('noticeOutdated', 'noticeOutdated');
export const TooManyTries = refusalStory('signUpTooMany', 'tooMany');
export const OnlyOneLeft = signUpStory('oneLeftOnSubmit', {
  refused: true,
  play: (texts) => submit(texts, '2'),
  shows: ({ signUp }) => signUp.comeAs(1),
});
export const Checking = signUpStory('signUpOutcomeUnknown', {
  refused: true,
  play: (texts) => submit(texts),
  shows: ({ signUp }) => signUp.checking,
});

export const Confirmed = signUpStory('typical', {
  play: (texts) => submit(texts),
  shows: ({ signUp }) => signUp.booked,
});
export const ConfirmedAfterLostReply = signUpStory('signUpReplyLost', {
  refused: true,
  play: (texts) => submit(texts),
  shows: ({ signUp }) => signUp.booked,
});
export const ConfirmedForRelative = signUpStory('typical', {
  play: async (texts) => {
    await press(texts.signUp.signUp);
    await choose(texts.signUp.forRelative);
    await type(texts.signUp.labels.attendeeName, '李奶奶');
    await fillIn(texts);
    await press(texts.signUp.submit);
  },
  shows: ({ signUp }) => signUp.booked,
});
export const CancelQuestion = signUpStory('typical', {
  play: async (texts) => {
    await book(texts);
    await press(texts.signUp.cancelBooking);
  },
  shows: ({ signUp }) => signUp.cancelQuestion,
});
export const Cancelled = signUpStory('typical', {
  play: cancel,
  shows: ({ signUp }) => signUp.bookingCancelled,
});
export const Undone = signUpStory('typical', {
  play: async (texts) => {
    await cancel(texts);
    await press(texts.signUp.undo);
  },
  shows: ({ signUp }) => signUp.cancelBooking,
});
export const UndoTooLate = signUpStory('undoTooLate', {
  refused: true,
  play: async (texts) => {
    await cancel(texts);
    await press(texts.signUp.undo);
  },
  shows: ({ signUp }) => signUp.refusal.undoClosed,
});
export const CancelTooLate = signUpStory('cancelTooLate', {
  refused: true,
  play: cancel,
  shows: ({ signUp }) => signUp.refusal.cancelClosed,
});
export const CancelOutcomeUnknown = signUpStory('cancelOutcomeUnknown', {
  refused: true,
  play: cancel,
  shows: ({ signUp }) => signUp.cancelChecking,
});
