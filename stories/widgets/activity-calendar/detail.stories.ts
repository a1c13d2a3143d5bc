/** An activity opened by its link, in each of its states. */
import { press } from '../../support/resident.ts';
import { calendarMeta, calendarStory, type StoryOptions } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Detail' };

function detailStory(activityId: string, options: StoryOptions = {}) {
  return calendarStory('typical', { fragment: `boai-activity=${activityId}`, ...options });
}

export const FreeToJoin = detailStory('baduanjin-2026-11-26', { shows: ({ signUp }) => signUp.free });
export const NotOpenYet = detailStory('firstaid-2026-12-12', {
  shows: ({ calendar }) => calendar.state('notOpen', 30),
});
export const Open = detailStory('plazadance-2026-11-25', {
  shows: ({ calendar }) => calendar.state('open', 37),
});
export const AlmostFull = detailStory('firstaid-2026-11-28', {
  shows: ({ calendar }) => calendar.state('almostFull', 3),
});
export const Full = detailStory('sleep-2026-12-06', { shows: ({ signUp }) => signUp.full });
export const FullWithWaitlist = detailStory('taiji-2026-11-27', {
  shows: ({ signUp }) => signUp.fullCanWait(0),
});
/** Two neighbors and the resident wait. */
export const FullAndOthersWait = calendarStory('myBookings', {
  fragment: 'boai-activity=taiji-2026-11-27',
  shows: ({ signUp }) => signUp.fullCanWait(3),
});
export const FullWithFullWaitlist = calendarStory('waitlistsFull', {
  fragment: 'boai-activity=taiji-2026-11-27',
  shows: ({ signUp }) => signUp.listFull,
});
export const Closed = detailStory('phoneclass-2026-11-24', { shows: ({ signUp }) => signUp.closed });
export const CancelledWithReplacement = detailStory('bookclub-2026-11-29', {
  shows: ({ signUp }) => signUp.cancelled,
});
export const NoLongerThere = detailStory('gone', {
  refused: true,
  shows: ({ calendar }) => calendar.activityGone,
});
export const QrCode = detailStory('firstaid-2026-11-28', {
  shows: ({ signUp }) => signUp.keep,
  play: ({ signUp }) => press(signUp.showQr),
});
