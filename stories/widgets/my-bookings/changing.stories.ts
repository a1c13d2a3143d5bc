/** Every act: the question, how it stands, what came of it, and what refuses it. */
import type { StoryContext } from '@storybook/web-components-vite';
import { textsOf, type StoryTexts } from '../../support/messages.ts';
import { press, sees } from '../../support/resident.ts';
import { myBookingsMeta, myBookingsStory } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/Changing' };

type Texts = StoryTexts['myBookings'];

async function cancel({ act, yes }: Texts): Promise<void> {
  await press(act.cancel);
  await press(yes.cancel);
}

async function changeSize({ act, more, saveSize }: Texts): Promise<void> {
  await press(act.resize);
  await press(more);
  await press(saveSize);
}

/** The first day and the first time that are free. */
async function chooseTime({ act, chooseTime }: Texts, context: StoryContext): Promise<void> {
  await press(act.reschedule);
  await sees(chooseTime);
  await press(textsOf(context).cabin.firstFree(''));
}

export const CancelQuestion = myBookingsStory({
  opened: ['slot'],
  play: ({ act }) => press(act.cancel),
  shows: ({ questionHow }) => questionHow.cancel,
});
export const Cancelled = myBookingsStory({
  opened: ['slot'],
  play: cancel,
  shows: ({ doneHow }) => doneHow.cancel!,
});
export const Cancelling = myBookingsStory({
  opened: ['slot'],
  fault: 'changeNeverAnswers',
  play: cancel,
  shows: ({ doing }) => doing.cancel,
});
export const Checking = myBookingsStory({
  opened: ['slot'],
  fault: 'changeOutcomeUnknown',
  refused: true,
  play: cancel,
  shows: ({ checking }) => checking,
});
export const CancelledAfterLostReply = myBookingsStory({
  opened: ['slot'],
  fault: 'changeReplyLost',
  refused: true,
  play: cancel,
  shows: ({ doneHow }) => doneHow.cancel!,
});
export const CancelTooLate = myBookingsStory({
  opened: ['slot'],
  fault: 'cancelTooLate',
  refused: true,
  play: cancel,
  shows: ({ unchanged }) => unchanged,
});
export const Undone = myBookingsStory({
  opened: ['undoable'],
  play: ({ act }) => press(act.undo),
  shows: ({ done }) => done('undo', ''),
});
export const UndoTooLate = myBookingsStory({
  opened: ['undoable'],
  fault: 'undoTooLate',
  refused: true,
  play: ({ act }) => press(act.undo),
  shows: ({ refusal }) => refusal.undoOver,
});

export const PartySize = myBookingsStory({
  opened: ['activity'],
  play: ({ act }) => press(act.resize),
  shows: ({ saveSize }) => saveSize,
});
export const PartySizeUnchanged = myBookingsStory({
  opened: ['activity'],
  play: async ({ act, saveSize }) => {
    await press(act.resize);
    await press(saveSize);
  },
  shows: ({ sameSize }) => sameSize,
});
export const PartySizeChanged = myBookingsStory({
  opened: ['activity'],
  play: changeSize,
  shows: ({ done, people }) => done('resize', people(3)),
});

export const Days = myBookingsStory({
  opened: ['slot'],
  play: ({ act }) => press(act.reschedule),
  shows: ({ unchangedUntil }) => unchangedUntil,
});
export const DaysNarrow = myBookingsStory({
  width: 340,
  opened: ['slot'],
  play: chooseTime,
  shows: ({ unchangedUntil }) => unchangedUntil,
});
export const Times = myBookingsStory({
  opened: ['needsCall'],
  play: chooseTime,
  shows: ({ unchangedUntil }) => unchangedUntil,
});
export const TimesFail = myBookingsStory({
  opened: ['slot'],
  fault: 'serverError',
  refused: true,
  play: ({ act }) => press(act.reschedule),
  shows: ({ otherDatesFailed }) => otherDatesFailed,
});

export const LeaveQuestion = myBookingsStory({
  opened: ['waiting'],
  play: ({ act }) => press(act.leave),
  shows: ({ questionHow }) => questionHow.leave,
});
export const OfferAccepted = myBookingsStory({
  opened: ['offered'],
  play: ({ act }) => press(act.accept),
  shows: ({ done }) => done('accept', ''),
});
export const OfferDeclined = myBookingsStory({
  opened: ['offered'],
  play: async ({ act, yes }) => {
    await press(act.decline);
    await press(yes.decline);
  },
  shows: ({ done }) => done('decline', ''),
});
export const OfferOver = myBookingsStory({
  opened: ['offered'],
  fault: 'offerTooLate',
  refused: true,
  play: ({ act }) => press(act.accept),
  shows: ({ refusal }) => refusal.offerOver,
});
