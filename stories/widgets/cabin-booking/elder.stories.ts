/** In elder mode: one thing at a time, a question before a form is left, and reading aloud. */
import { press, sees, type } from '../../support/resident.ts';
import { withVoice } from '../../support/voice.ts';
import { cabinMeta, cabinStory, pressSlot } from './cabin.ts';

export default { ...cabinMeta, title: 'Cabin booking/Elder mode' };

export const Day = cabinStory('typical', { elder: true, shows: ({ cabin }) => cabin.slots.backToDays });
export const Days = cabinStory('typical', {
  elder: true,
  play: ({ cabin }) => press(cabin.slots.backToDays),
  shows: ({ cabin }) => cabin.days.dayShort('2026-11-25'),
});
export const LeaveQuestion = cabinStory('typical', {
  elder: true,
  async play(texts) {
    await pressSlot('08:30–');
    await sees(texts.cabin.labels.name);
    await type(texts.cabin.labels.name, '王阿姨');
    await press(texts.cabin.otherTime);
  },
  shows: ({ cabin }) => cabin.leaveQuestion,
});
/** The block that is being read is marked. */
export const ReadAloud = {
  ...cabinStory('typical', {
    elder: true,
    async play({ cabin }) {
      // What is read before that is about to go.
      await sees(cabin.slots.backToDays);
      await press(cabin.readAloud);
    },
  }),
  beforeEach: withVoice,
};
