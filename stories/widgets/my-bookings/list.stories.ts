/** The bookings of a resident: each kind by itself, and all of them in one list. */
import { choose, press } from '../../support/resident.ts';
import { myBookingsMeta, myBookingsStory } from './my-bookings.ts';

export default { ...myBookingsMeta, title: 'My bookings/List' };

export const All = myBookingsStory({
  opened: [
    'activity',
    'waiting',
    'offered',
    'undoable',
    'cancelled',
    'needsCall',
    'activityCancelled',
    'ended',
    'slot',
  ],
  shows: ({ past }) => past,
});
export const AllNarrow = myBookingsStory({
  width: 340,
  opened: ['activity', 'waiting', 'offered', 'needsCall', 'slot'],
  shows: ({ upcoming }) => upcoming,
});
export const PastFolded = myBookingsStory({
  opened: ['ended', 'cancelled', 'slot'],
  play: ({ details }) => press(details),
  shows: ({ upcoming }) => upcoming,
});
export const Activity = myBookingsStory({ opened: ['activity'], shows: ({ act }) => act.resize });
export const Slot = myBookingsStory({ opened: ['slot'], shows: ({ act }) => act.reschedule });
export const Waiting = myBookingsStory({ opened: ['waiting'], shows: ({ waiting }) => waiting(2) });
export const Offered = myBookingsStory({ opened: ['offered'], shows: ({ act }) => act.accept });
export const Undoable = myBookingsStory({ opened: ['undoable'], shows: ({ act }) => act.undo });
export const Cancelled = myBookingsStory({ opened: ['cancelled'], shows: ({ ended }) => ended('resident') });
export const NeedsCall = myBookingsStory({ opened: ['needsCall'], shows: ({ needsCall }) => needsCall });
export const CalledOff = myBookingsStory({
  opened: ['activityCancelled'],
  shows: ({ calledOffHow }) => calledOffHow,
});
export const Ended = myBookingsStory({ opened: ['ended'], shows: ({ over }) => over });
export const Remembered = myBookingsStory({
  opened: ['slot'],
  play: ({ remember }) => choose(remember),
  shows: ({ forget }) => forget,
});
export const Cleared = myBookingsStory({
  opened: ['slot'],
  play: ({ closeAll }) => press(closeAll),
  shows: ({ forgotten }) => forgotten,
});
