/** Booking a slot: the form, its errors, refusals with the way on, the code, and the waiting list. */
import type { CabinRefusal } from '../../../src/i18n/cabin-booking.ts';
import type { ScenarioName } from '../../../test/mocks/scenarios.ts';
import { choose, press } from '../../support/resident.ts';
import { book, cabinMeta, cabinStory, fillIn, openDay, openForm, pressSlot } from './cabin.ts';

export default { ...cabinMeta, title: 'Cabin booking/Booking' };

function refusalStory(scenario: ScenarioName, kind: CabinRefusal) {
  return cabinStory(scenario, { refused: true, play: book, shows: ({ cabin }) => cabin.refusal[kind] });
}

export const Form = cabinStory('typical', { play: openForm, shows: ({ cabin }) => cabin.submit });
export const FormNarrow = cabinStory('typical', {
  width: 320,
  play: openForm,
  shows: ({ cabin }) => cabin.submit,
});
export const FormForChild = cabinStory('typical', {
  play: async (texts) => {
    await openForm(texts);
    await choose(texts.cabin.ages.under14);
    await choose(texts.cabin.guardianRefuses);
  },
  shows: ({ cabin }) => cabin.guardianRefused,
});
export const NothingFilledIn = cabinStory('typical', {
  play: async (texts) => {
    await openForm(texts);
    await press(texts.cabin.submit);
  },
  shows: ({ cabin }) => cabin.cabinError('health', 'missing', 2),
});
export const HealthRefused = cabinStory('typical', {
  play: async (texts) => {
    await openForm(texts);
    await press(texts.cabin.healthNo);
  },
  shows: ({ cabin }) => cabin.healthRefused,
});
export const Sending = cabinStory('signUpNeverAnswers', {
  play: book,
  shows: ({ cabin }) => cabin.sending,
});
export const Checking = cabinStory('signUpOutcomeUnknown', {
  refused: true,
  play: book,
  shows: ({ cabin }) => cabin.checking,
});
export const BookedAfterLostReply = cabinStory('signUpReplyLost', {
  refused: true,
  play: book,
  shows: ({ cabin }) => cabin.qrHow,
});
export const HoldChecking = cabinStory('holdOutcomeUnknown', {
  refused: true,
  play: async (texts) => {
    await openDay(texts);
    await pressSlot('08:30–');
  },
  shows: ({ cabin }) => cabin.holdChecking,
});
export const Booked = cabinStory('typical', { play: book, shows: ({ cabin }) => cabin.qrHow });
export const BookedNarrow = cabinStory('typical', {
  width: 320,
  play: book,
  shows: ({ cabin }) => cabin.qrHow,
});
export const BookedAfterExpiredHold = cabinStory('holdExpired', {
  play: book,
  shows: ({ cabin }) => cabin.booked,
});
export const HoldLost = refusalStory('holdLost', 'holdLost');
export const LimitReached = refusalStory('limitReached', 'limit');
export const ClosedOnSubmit = refusalStory('slotClosedOnSubmit', 'closed');
export const TakenOnChoice = cabinStory('slotFullOnHold', {
  refused: true,
  play: async (texts) => {
    await openDay(texts);
    await pressSlot('08:30–');
  },
  shows: ({ cabin }) => cabin.refusal.full,
});
export const WaitForm = cabinStory('slotsFull', { play: openForm, shows: ({ cabin }) => cabin.submitWait });
export const Waiting = cabinStory('slotsFull', {
  play: async (texts) => {
    await openForm(texts);
    await fillIn(texts);
    await press(texts.cabin.submitWait);
  },
  shows: ({ cabin }) => cabin.waiting,
});
