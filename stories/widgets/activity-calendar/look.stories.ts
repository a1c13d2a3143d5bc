/** As a page dresses it: with less air, and with words and an emblem of its own. */
import { calendarMeta, calendarStory } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Look' };

export const Compact = calendarStory('typical', { density: 'compact' });
export const Slots = calendarStory('one', { view: 'list', fillsSlots: true });
export const EmptySlot = calendarStory('empty', { view: 'list', fillsSlots: true });
