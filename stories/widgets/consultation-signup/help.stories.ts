/** The help panel with and without a center that answers: it is the same in every state. */
import { sees } from '../../support/resident.ts';
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
/** The form is there, then the network goes: help and phone stay. */
export const ConnectionLost = consultationStory('typical', {
  refused: true,
  async play(_, scenario) {
    await sees('心理咨询室');
    scenario.meet('offline');
    scenario.center.clock.advance(10 * 60_000);
    await document.querySelector('boai-consultation-signup')!.refresh();
  },
  shows: ({ consultation }) => consultation.trouble('network'),
});
/** A page without https: what is typed there others could read, so that nothing is asked. */
export const UnsafePage = {
  ...consultationStory('typical', { shows: ({ consultation }) => consultation.unsafePage }),
  beforeEach() {
    const own = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    return () => Object.defineProperty(window, 'isSecureContext', own);
  },
};
