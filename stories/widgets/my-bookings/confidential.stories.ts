/** A consultation among the bookings: neutral, never remembered, and deleted when its holder says so. */
import type { StoryTexts } from '../../support/messages.ts';
import { press } from '../../support/resident.ts';
import { myBookingsMeta, myBookingsStory } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/In confidence' };

async function erase({ act, yes }: StoryTexts['myBookings']): Promise<void> {
  await press(act.erase);
  await press(yes.erase);
}

export const Booked = myBookingsStory({ opened: ['consultation'], shows: ({ act }) => act.erase });
export const BookedNarrow = myBookingsStory({
  width: 340,
  opened: ['consultation'],
  shows: ({ act }) => act.erase,
});
export const Waiting = myBookingsStory({
  opened: ['consultationWaiting'],
  shows: ({ waiting }) => waiting(0),
});
export const BesideOthers = myBookingsStory({
  opened: ['slot', 'consultation'],
  shows: ({ inConfidence }) => inConfidence.notKeptHere,
});
export const EraseQuestion = myBookingsStory({
  opened: ['consultation'],
  play: ({ act }) => press(act.erase),
  shows: ({ questionHow }) => questionHow.erase,
});
export const Erasing = myBookingsStory({
  opened: ['consultation'],
  fault: 'changeNeverAnswers',
  play: erase,
  shows: ({ doing }) => doing.erase,
});
export const Erased = myBookingsStory({
  opened: ['consultation'],
  play: erase,
  shows: ({ doneHow }) => doneHow.erase!,
});
export const ErasingUnknown = myBookingsStory({
  opened: ['consultation'],
  fault: 'changeOutcomeUnknown',
  refused: true,
  play: erase,
  shows: ({ checking }) => checking,
});
