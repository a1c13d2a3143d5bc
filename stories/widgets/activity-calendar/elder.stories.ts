/** What is in elder mode alone: a list in place of the month, and a question before a form is left. */
import { press, type } from '../../support/resident.ts';
import { calendarMeta, calendarStory } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Elder mode' };

export const List = calendarStory('typical', { elder: true });
/** Both ways out of the form ask. */
export const LeaveQuestions = calendarStory('typical', {
  elder: true,
  fragment: 'boai-activity=firstaid-2026-11-28',
  async play({ signUp }) {
    await press(signUp.signUp);
    await type(signUp.labels.name, '王阿姨');
    await press(signUp.back);
    await press(signUp.close);
  },
  shows: ({ signUp }) => signUp.leaveQuestion,
});
