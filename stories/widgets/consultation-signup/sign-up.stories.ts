/** Signing up step by step, what is missing, refusals with the way on, the code and the waiting list. */
import { choose, press, sees } from '../../support/resident.ts';
import {
  consultationMeta,
  consultationStory,
  submit,
  untilConsents,
  untilContact,
  untilCounsellor,
  untilName,
  untilTime,
} from './consultation.ts';

export default { ...consultationMeta, title: 'Consultation/Sign-up' };

export const Who = consultationStory('typical', { shows: ({ consultation }) => consultation.intro });
export const WhoNarrow = consultationStory('typical', {
  width: 320,
  shows: ({ consultation }) => consultation.intro,
});
export const ForChild = consultationStory('typical', {
  async play({ consultation: words }) {
    await choose(words.ages.under14);
    await choose(words.guardianRefuses);
  },
  shows: ({ consultation }) => consultation.guardianRefused,
});
export const NothingChosen = consultationStory('typical', {
  play: ({ consultation: words }) => press(words.next),
  shows: ({ consultation }) => consultation.consultationError('ageBand', 'missing'),
});
export const Name = consultationStory('typical', {
  play: untilName,
  shows: ({ consultation }) => consultation.aliasHint,
});
export const Contact = consultationStory('typical', {
  async play(texts) {
    await untilContact(texts);
    await choose(texts.consultation.contactWays.phone);
  },
  shows: ({ consultation }) => consultation.mayBeNamed,
});
export const ResidentCalls = consultationStory('typical', {
  async play(texts) {
    await untilContact(texts);
    await choose(texts.consultation.contactWays.residentCalls);
  },
  shows: ({ consultation }) => consultation.residentCallsHow,
});
export const Counsellor = consultationStory('typical', {
  play: untilCounsellor,
  shows: ({ consultation }) => consultation.manCounsellor,
});
export const Time = consultationStory('typical', {
  play: untilTime,
  shows: ({ consultation }) => consultation.slots.backToDays,
});
export const TimeNarrow = consultationStory('typical', {
  width: 320,
  play: untilTime,
  shows: ({ consultation }) => consultation.slots.backToDays,
});
export const CallBack = consultationStory('consultationCallBack', {
  play: untilTime,
  shows: ({ consultation }) => consultation.callBackHow,
});
export const Consents = consultationStory('typical', {
  play: untilConsents,
  shows: ({ consultation }) => consultation.exceptions,
});
export const ConsentsMissing = consultationStory('typical', {
  async play(texts, scenario) {
    await untilConsents(texts, scenario);
    await press(texts.consultation.submit);
  },
  shows: ({ consultation }) => consultation.consultationError('confidential', 'missing'),
});
export const Sealed = consultationStory('consultationSealed', {
  play: untilConsents,
  shows: ({ consultation }) => consultation.sealedHow,
});
export const Sending = consultationStory('signUpNeverAnswers', {
  play: submit,
  shows: ({ consultation }) => consultation.sending,
});
export const Checking = consultationStory('signUpOutcomeUnknown', {
  refused: true,
  play: submit,
  shows: ({ consultation }) => consultation.checking,
});
export const SignedUp = consultationStory('typical', {
  play: submit,
  shows: ({ consultation }) => consultation.bookedHow,
});
export const SignedUpNarrow = consultationStory('consultationSealed', {
  width: 320,
  play: submit,
  shows: ({ consultation }) => consultation.bookedHow,
});
export const TooMany = consultationStory('signUpTooMany', {
  refused: true,
  play: submit,
  shows: ({ consultation }) => consultation.refusal.tooMany,
});
export const TakenOnChoice = consultationStory('slotFullOnHold', {
  refused: true,
  async play(texts) {
    await untilTime(texts);
    await press('09:50–');
    await sees(texts.consultation.refusal.full);
  },
  shows: ({ consultation }) => consultation.otherTimes,
});
export const AllFull = consultationStory('consultationFull', {
  async play(texts) {
    await untilCounsellor(texts);
    await press(texts.consultation.next);
  },
  shows: ({ consultation }) => consultation.nobodyFree,
});
