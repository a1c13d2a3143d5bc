/** The form that opens a booking by its code and phone, and everything that can be wrong with it. */
import type { StoryTexts } from '../../support/messages.ts';
import { press, sees, type } from '../../support/resident.ts';
import { residentBookings } from '../../support/settings.ts';
import { myBookingsMeta, myBookingsStory } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/Finding' };

async function look(texts: StoryTexts['myBookings'], code: string, phone: string): Promise<void> {
  await sees('0796-8000001');
  await type(texts.code, code);
  await type(texts.phone, phone);
  await press(texts.find);
}

export const Form = myBookingsStory({ shows: ({ lostCode }) => lostCode });
export const FormNarrow = myBookingsStory({ width: 320, shows: ({ lostCode }) => lostCode });
export const NothingFilledIn = myBookingsStory({
  play: (texts) => look(texts, '', ''),
  shows: ({ codeProblem }) => codeProblem.missing,
});
export const NoSuchCode = myBookingsStory({
  play: (texts) => look(texts, 'ABC', '138 0013 8000'),
  shows: ({ codeProblem }) => codeProblem.invalid,
});
export const NotFound = myBookingsStory({
  refused: true,
  play: (texts) => look(texts, 'ABCD 2345', '138 0013 8000'),
  shows: ({ notFound }) => notFound,
});
export const TooManyTries = myBookingsStory({
  scenario: 'tooManyRequests',
  refused: true,
  play: (texts) => look(texts, 'ABCD 2345', '138 0013 8000'),
  shows: ({ tooManyFinds }) => tooManyFinds,
});
export const NoAnswer = myBookingsStory({
  scenario: 'serverError',
  refused: true,
  play: (texts) => look(texts, 'ABCD 2345', '138 0013 8000'),
  shows: ({ findFailed }) => findFailed,
});
export const Found = myBookingsStory({
  play: (texts, context) => look(texts, residentBookings(context).slot.booking.code, '138 0013 8000'),
  shows: ({ act }) => act.reschedule,
});
export const FindAnother = myBookingsStory({
  opened: ['slot'],
  play: ({ findAnother }) => press(findAnother),
  shows: ({ lostCode }) => lostCode,
});
export const NotConfigured = myBookingsStory({ unconfigured: true, shows: () => '电话预约' });
