/** The help panel with and without a center that answers: it is the same in every state. */
import { consultationMeta, consultationStory } from './consultation.ts';

export default { ...consultationMeta, title: 'Consultation/Help' };

export const Loading = consultationStory('neverAnswers', {
  shows: ({ consultation }) => consultation.helpNow,
});
export const NoAnswer = consultationStory('offline', {
  refused: true,
  shows: ({ consultation }) => consultation.trouble('network'),
});
export const ServerError = consultationStory('serverError', {
  refused: true,
  shows: ({ consultation }) => consultation.trouble('server'),
});
export const OriginRefused = consultationStory('originRefused', {
  refused: true,
  logs: /boai/,
  shows: ({ consultation }) => consultation.trouble('origin'),
});
export const HtmlInsteadOfJson = consultationStory('htmlAnswer', {
  logs: /boai/,
  shows: ({ consultation }) => consultation.trouble('contract'),
});
export const NoConsultation = consultationStory('noConsultation', {
  refused: true,
  shows: ({ consultation }) => consultation.noConsultation,
});
export const WrongKey = consultationStory('consultationSealed', {
  fingerprint: 'ab'.repeat(32),
  shows: ({ consultation }) => consultation.wrongKey,
});
