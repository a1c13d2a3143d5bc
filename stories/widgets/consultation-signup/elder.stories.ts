/** In elder mode. */
import { consultationMeta, consultationStory, untilContact } from './consultation.ts';

export default { ...consultationMeta, title: 'Consultation/Elder mode' };

export const Contact = consultationStory('typical', {
  elder: true,
  play: untilContact,
  shows: ({ consultation }) => consultation.contactWays.residentCalls,
});
