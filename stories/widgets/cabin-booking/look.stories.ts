/** As a page dresses it: with less air, in a color of its own, and with words and an emblem of its own. */
import { cabinMeta, cabinStory, openDay, openForm } from './cabin.ts';

export default { ...cabinMeta, title: 'Cabin booking/Look' };

export const Compact = cabinStory('typical', {
  density: 'compact',
  play: openForm,
  shows: ({ cabin }) => cabin.submit,
});
/** Too bright to be read, so that it becomes darker. */
export const MainColor = cabinStory('typical', {
  mainColor: '#e8590c',
  play: openDay,
  shows: ({ cabin }) => cabin.slots.backToDays,
});
export const Slots = cabinStory('typical', { fillsSlots: true });
export const EmptySlot = cabinStory('empty', { fillsSlots: true, shows: ({ cabin }) => cabin.empty });
