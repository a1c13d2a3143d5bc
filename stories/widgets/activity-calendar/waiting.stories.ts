/** Waiting for a place in a full activity: joining the line, what is said then, refusals with the way on, leaving. */
import type { ScenarioName } from '../../../test/mocks/scenarios.ts';
import type { StoryTexts } from '../../support/messages.ts';
import { press, sees, type } from '../../support/resident.ts';
import { calendarMeta, calendarStory, type StoryOptions } from './calendar.ts';
import { fillIn } from './fill-in.ts';

export default { ...calendarMeta, title: 'Activity calendar/Waiting' };

const taiji = 'boai-activity=taiji-2026-11-27';

function waitStory(scenario: ScenarioName, options: StoryOptions) {
  return calendarStory(scenario, { fragment: taiji, ...options });
}

async function join(texts: StoryTexts, partySize = '1'): Promise<void> {
  await press(texts.signUp.wait);
  await fillIn(texts, partySize);
  await press(texts.signUp.waiting.submit);
}

async function leave(texts: StoryTexts): Promise<void> {
  await join(texts);
  await sees(texts.signUp.joined(0));
  await press(texts.signUp.waiting.cancelBooking);
}

export const Form = waitStory('typical', {
  play: ({ signUp }) => press(signUp.wait),
  shows: ({ signUp }) => signUp.waiting.submit,
});
export const First = waitStory('typical', {
  play: (texts) => join(texts),
  shows: ({ signUp }) => signUp.joined(0),
});
export const OthersBefore = waitStory('myBookings', {
  async play(texts) {
    await press(texts.signUp.wait);
    await fillIn(texts, '2');
    // With this phone 王阿姨 waits already.
    await type(texts.signUp.labels.name, '李大爷');
    await press(texts.signUp.waiting.submit);
  },
  shows: ({ signUp }) => signUp.joined(3),
});
export const WaitsAlready = waitStory('myBookings', {
  refused: true,
  play: (texts) => join(texts),
  shows: ({ signUp }) => signUp.refusal.alreadyWaiting,
});
export const PlaceCameFree = waitStory('placesLeftOnWait', {
  refused: true,
  play: (texts) => join(texts),
  shows: ({ signUp }) => signUp.refusal.placesLeft,
});
export const SignUpAfterAll = waitStory('placesLeftOnWait', {
  refused: true,
  async play(texts) {
    await join(texts);
    await sees(texts.signUp.refusal.placesLeft);
    await press(texts.signUp.signUp);
  },
  shows: ({ signUp }) => signUp.submit,
});
export const ListJustFull = waitStory('waitlistFull', {
  refused: true,
  play: (texts) => join(texts),
  shows: ({ signUp }) => signUp.refusal.waitlistFull,
});
export const WaitInsteadOfSignUp = waitStory('fullOnSubmit', {
  fragment: 'boai-activity=firstaid-2026-11-28',
  refused: true,
  async play(texts) {
    await press(texts.signUp.signUp);
    await fillIn(texts);
    await press(texts.signUp.submit);
    await sees(texts.signUp.refusal.fullCanWait);
    await press(texts.signUp.wait);
  },
  shows: ({ signUp }) => signUp.waiting.submit,
});
export const WaitTogether = waitStory('oneLeftOnSubmit', {
  fragment: 'boai-activity=firstaid-2026-11-28',
  refused: true,
  async play(texts) {
    await press(texts.signUp.signUp);
    await fillIn(texts, '2');
    await press(texts.signUp.submit);
    await press(texts.signUp.waitTogether);
  },
  shows: ({ signUp }) => signUp.waiting.submit,
});
export const Checking = waitStory('waitOutcomeUnknown', {
  refused: true,
  play: (texts) => join(texts),
  shows: ({ signUp }) => signUp.waiting.checking,
});
export const JoinedAfterLostReply = waitStory('waitReplyLost', {
  refused: true,
  play: (texts) => join(texts),
  shows: ({ signUp }) => signUp.joined(0),
});
export const LeaveQuestion = waitStory('typical', {
  play: leave,
  shows: ({ signUp }) => signUp.waiting.cancelQuestion,
});
export const Left = waitStory('typical', {
  async play(texts) {
    await leave(texts);
    await press(texts.signUp.waiting.cancelYes);
  },
  shows: ({ signUp }) => signUp.waiting.bookingCancelled,
});
