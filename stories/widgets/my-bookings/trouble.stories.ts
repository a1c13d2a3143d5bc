/** Reading, and every way in which there can be no (new) answer; the phone stays. */
import { BoaiMyBookings } from '../../../src/widgets/my-bookings/my-bookings.ts';
import { press, sees } from '../../support/resident.ts';
import { myBookingsMeta, myBookingsStory } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/Trouble' };

function openLink(token: string): void {
  location.hash = `boai-booking=${token}`;
}

export const Loading = myBookingsStory({
  scenario: 'neverAnswers',
  play: async ({ find }) => {
    await sees(find);
    openLink('mock-token-of-a-slow-line');
  },
  shows: ({ upcoming }) => upcoming,
});
export const NoAnswer = myBookingsStory({
  scenario: 'serverError',
  refused: true,
  play: async ({ find }) => {
    await sees(find);
    openLink('mock-token-of-a-bad-day');
  },
  shows: ({ tryAgain }) => tryAgain,
});
export const OldLink = myBookingsStory({
  refused: true,
  play: async ({ find }) => {
    await sees(find);
    openLink('mock-token-of-long-ago');
  },
  shows: ({ oldLink }) => oldLink,
});
/** What was read stays, with its age; nothing can be changed on it. */
export const ConnectionLost = myBookingsStory({
  opened: ['slot', 'activity'],
  fault: 'serverError',
  refused: true,
  play: async ({ details }) => {
    for (const element of document.querySelectorAll('boai-my-bookings'))
      if (element instanceof BoaiMyBookings) element.refresh();
    await press(details);
  },
  shows: ({ trouble }) => trouble('server'),
});
export const UnknownCenter = myBookingsStory({
  center: 'nowhere',
  refused: true,
  logs: /boai/,
  play: async ({ find }) => {
    await sees(find);
    openLink('mock-token-of-nowhere');
  },
  shows: ({ trouble }) => trouble('center'),
});
