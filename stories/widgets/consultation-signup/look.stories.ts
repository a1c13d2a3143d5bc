/** With words and an emblem of the page's own. */
import { consultationMeta, consultationStory } from './consultation.ts';

export default { ...consultationMeta, title: 'Consultation/Look' };

export const Slots = consultationStory('typical', {
  fillsSlots: true,
  shows: ({ consultation }) => consultation.intro,
});
export const EmptySlot = consultationStory('noConsultation', {
  fillsSlots: true,
  refused: true,
  shows: ({ consultation }) => consultation.noConsultation,
});
