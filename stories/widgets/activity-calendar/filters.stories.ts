/** Looking for something: by words, by category, only what still has places. */
import { choose, press, type } from '../../support/resident.ts';
import { calendarMeta, calendarStory } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Filters' };

export const ByCategory = calendarStory('typical', { view: 'list', category: '健康小屋' });
export const ByWords = calendarStory('typical', {
  view: 'list',
  play: ({ calendar }) => type(calendar.search, '急救'),
});
export const OnlyWithPlaces = calendarStory('typical', {
  view: 'list',
  play: ({ calendar }) => choose(calendar.withPlaces),
});
export const FindsNone = calendarStory('typical', {
  view: 'list',
  play: ({ calendar }) => type(calendar.search, '游泳'),
  shows: ({ calendar }) => calendar.noneFound,
});
export const FindsNoneInMonth = calendarStory('typical', {
  view: 'month',
  play: ({ calendar }) => type(calendar.search, '游泳'),
  shows: ({ calendar }) => calendar.noneFound,
});
export const NextMonth = calendarStory('typical', {
  view: 'month',
  play: ({ calendar }) => press(calendar.next.month),
});
