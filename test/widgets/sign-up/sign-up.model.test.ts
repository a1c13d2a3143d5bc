import { expect } from '@esm-bundle/chai';
import { ApiError, type ApiErrorCode } from '../../../src/api/errors.ts';
import type { Booking, BookingAccess } from '../../../src/api/generated/types.ts';
import {
  emptyDraft,
  findErrors,
  type Draft,
} from '../../../src/widgets/activity-calendar/parts/detail/draft.ts';
import {
  canSucceedLater,
  isNoNeedToWait,
} from '../../../src/widgets/activity-calendar/parts/detail/refusal.ts';
import * as model from '../../../src/widgets/activity-calendar/parts/detail/sign-up.model.ts';

const limits = { partySize: 5, noticeVersion: 'v1' };
const draft: Draft = { ...emptyDraft, name: '王阿姨', phone: '13800138000', agreedVersion: 'v1' };

const access = { manageToken: 'token', manageUrl: 'https://center.test/bookings#t' } as BookingAccess;
const having = { act: 'signUp', access } as const;
const bookingOf = (status: Booking['status']) => ({ id: 'b1', status }) as Booking;

let keys = 0;
const newKey = (): string => `key-${(keys += 1)}`;

function sent(from: Draft = draft, act: model.Act = 'signUp') {
  const state = model.submit(model.openForm(act, from), limits, newKey);
  if (state.step !== 'sending') throw new Error(`The form was not sent: ${JSON.stringify(state)}`);
  return state;
}

const refused = (code: ApiErrorCode, way: object = {}): ApiError =>
  new ApiError(code, code, { type: 'about:blank', title: code, status: 409, code: 'busy', ...way });

const problems = (change: Partial<Draft>): string[] =>
  findErrors({ ...draft, ...change }, limits).map(({ field, problem }) => `${field} ${problem}`);

describe('sign-up form rules', () => {
  it('accepts names and phones as people write them', () => {
    for (const name of ['王', '阿依古丽·买买提', '𠮷'.repeat(30), '  王阿姨 '])
      expect(problems({ name })).to.deep.equal([]);
    for (const phone of ['138 0013 8000', '+86 138-0013-8000', '１３８００１３８０００', '0796-8000001'])
      expect(problems({ phone })).to.deep.equal([]);
    expect(problems({ partySize: '５' })).to.deep.equal([]);
  });

  it('says what is wrong, in the order of the form', () => {
    expect(findErrors(emptyDraft, limits).map(({ field }) => field)).to.deep.equal([
      'name',
      'phone',
      'consent',
    ]);
    expect(problems({ name: '𠮷'.repeat(31) })).to.deep.equal(['name tooLong']);
    expect(problems({ phone: '1380013800' })).to.deep.equal(['phone invalid']);
    expect(problems({ partySize: '6' })).to.deep.equal(['partySize tooLarge']);
    for (const partySize of ['0', '', '两个', '-1', '1.5'])
      expect(problems({ partySize })).to.deep.equal(['partySize invalid']);
    expect(problems({ isForRelative: true, partySize: '0' })).to.deep.equal([
      'attendeeName missing',
      'partySize invalid',
    ]);
  });

  it('lets a guardian decide for a child', () => {
    expect(problems({ isUnder14: true, agreedVersion: undefined })).to.deep.equal([
      'guardian missing',
      'consent missing',
    ]);
    expect(problems({ isUnder14: true, guardian: 'refuses' })).to.deep.equal(['guardian invalid']);
    expect(problems({ isUnder14: true, guardian: 'agrees' })).to.deep.equal([]);
    expect(problems({ isUnder14: false, guardian: 'refuses' })).to.deep.equal([]);
  });

  it('takes consent to an older notice for none', () => {
    expect(problems({ agreedVersion: 'v0' })).to.deep.equal(['consent missing']);
  });
});

describe('sign-up states', () => {
  it('sends a trimmed request, without a relative unless there is one', () => {
    const { attempt } = sent({ ...draft, name: ' 王阿姨 ', attendeeName: '刚才填的' });
    expect(attempt.request).to.deep.equal({
      name: '王阿姨',
      phone: '13800138000',
      partySize: 1,
      attendeeName: null,
      isUnder14: false,
      guardianConsent: false,
      noticeVersion: 'v1',
    });
  });

  it('carries the consent of a guardian only for a child', () => {
    const guardian = 'agrees' as const;
    expect(sent({ ...draft, guardian }).attempt.request).to.include({ guardianConsent: false });
    expect(sent({ ...draft, guardian, isUnder14: true }).attempt.request).to.include({
      isUnder14: true,
      guardianConsent: true,
    });
  });

  it('goes back to the guardian when the server misses their consent', () => {
    const form = model.failed(sent(), refused('guardian_consent_needed'));
    expect(form.step === 'form' && form.errors).to.deep.equal([{ field: 'guardian', problem: 'missing' }]);
  });

  it('takes an error away from what is corrected, and from what is no longer asked', () => {
    const wrong = model.submit(
      model.openForm('signUp', { ...emptyDraft, isForRelative: true, isUnder14: true }),
      limits,
      newKey,
    );
    if (wrong.step !== 'form') throw new Error(wrong.step);
    const after = (change: Partial<Draft>) => model.edit(wrong, change).errors.map(({ field }) => field);
    expect(after({})).to.deep.equal(['name', 'phone', 'attendeeName', 'guardian', 'consent']);
    expect(after({ name: '王' })).not.to.include('name');
    expect(after({ isForRelative: false })).to.deep.equal(['name', 'phone', 'guardian', 'consent']);
    expect(after({ isUnder14: false })).to.deep.equal(['name', 'phone', 'attendeeName', 'consent']);
    expect(after({ guardian: 'agrees' })).not.to.include('guardian');
    expect(after({ agreedVersion: 'v1' })).not.to.include('consent');
  });

  it('keeps the key for the same request and takes a new one for another', () => {
    const first = sent();
    const form = model.failed(first, refused('too_many_requests'));
    if (form.step !== 'form') throw new Error(form.step);
    const again = model.submit(form, limits, newKey);
    const changed = model.submit(model.edit(form, { partySize: '2' }), limits, newKey);
    if (again.step !== 'sending' || changed.step !== 'sending') throw new Error('not sent');
    expect(again.attempt.key).to.equal(first.attempt.key);
    expect(changed.attempt.key).not.to.equal(first.attempt.key);
  });

  it('takes a new key when the server knows the old one for something else', () => {
    const first = sent();
    const form = model.failed(first, refused('idempotency_key_reused'));
    if (form.step !== 'form') throw new Error(form.step);
    const again = model.submit(form, limits, newKey);
    expect(again.step === 'sending' && again.attempt.key).not.to.equal(first.attempt.key);
  });

  for (const code of [
    'network',
    'timeout',
    'contract',
    'busy',
    'internal',
    'idempotency_in_progress',
  ] as const)
    it(`does not know the outcome after ${code}`, () => {
      expect(model.failed(sent(), refused(code)).step).to.equal('checking');
    });

  for (const code of ['offline', 'too_many_requests'] as const)
    it(`learns nothing about an earlier attempt from ${code}`, () => {
      const checking = model.failed(sent(), refused('timeout'));
      if (checking.step !== 'checking') throw new Error(checking.step);
      expect(model.failed(model.askAgain(checking), refused(code)).step).to.equal('checking');
      expect(model.failed(sent(), refused(code)).step, 'on the first try it is an answer').to.equal('form');
    });

  it('believes a refusal of the same key', () => {
    const checking = model.failed(sent(), refused('timeout'));
    if (checking.step !== 'checking') throw new Error(checking.step);
    expect(model.failed(model.askAgain(checking), refused('activity_full')).step).to.equal('refused');
  });

  it('goes back to the form when the same form can still succeed', () => {
    expect(model.failed(sent(), refused('activity_full', { placesLeft: 0 })).step).to.equal('refused');
    expect(model.failed(sent(), refused('activity_full', { placesLeft: 1 })).step).to.equal('form');
    expect(model.failed(sent(), refused('notice_outdated')).step).to.equal('form');
    expect(model.failed(sent(), refused('sign_up_closed')).step).to.equal('refused');
  });

  it('shows the fields that the server did not accept', () => {
    const form = model.failed(
      sent(),
      refused('validation_failed', { errors: [{ field: 'phone', reason: 'is no number' }] }),
    );
    expect(form.step === 'form' && form.errors).to.deep.equal([{ field: 'phone', problem: 'invalid' }]);
  });

  it('saves what is unfinished and nothing else', () => {
    const sending = sent();
    expect(model.toSaved(sending)?.attempt).to.equal(sending.attempt);
    expect(model.toSaved(model.failed(sending, refused('timeout')))?.attempt).to.equal(sending.attempt);
    expect(model.toSaved(model.failed(sending, refused('activity_full')))?.attempt).to.equal(undefined);
    expect(model.toSaved(model.openForm('wait', emptyDraft))).to.equal(undefined);
    expect(model.toSaved(model.booked({ act: 'wait', access }))).to.equal(undefined);
  });

  it('goes on asking after a reload when the outcome was unknown', () => {
    const { attempt } = sent();
    expect(model.start({ act: 'signUp', draft, attempt })).to.deep.equal({
      step: 'checking',
      act: 'signUp',
      draft,
      attempt,
      isAsking: false,
    });
    expect(model.start({ act: 'signUp', draft, attempt: undefined }).step).to.equal('form');
    expect(model.start(undefined).step).to.equal('facts');
  });

  for (const [step, code, refusedStep] of [
    ['cancelling', 'cancel_closed', 'booked'],
    ['undoing', 'undo_closed', 'cancelled'],
  ] as const)
    it(`does not know the outcome of ${step} until it hears so`, () => {
      const lost = model.changeFailed(model.change(step, having, 'key'), refused('timeout'));
      if (lost.step !== step) throw new Error(lost.step);
      expect(lost.isUnknown).to.equal(true);
      expect(model.changeFailed(model.askChangeAgain(lost), refused('offline')).step).to.equal(step);
      expect(model.changeFailed(lost, refused(code)).step).to.equal(refusedStep);
    });

  it('has a place again when a cancellation is taken back, with what the server says of it', () => {
    const cancelled = model.changed(model.change('cancelling', having, 'key'), bookingOf('cancelled'));
    if (cancelled.step !== 'cancelled') throw new Error(cancelled.step);
    expect(cancelled.access).to.deep.equal({ ...access, booking: bookingOf('cancelled') });
    const undone = model.changed(model.change('undoing', cancelled, 'other'), bookingOf('confirmed'));
    if (undone.step !== 'booked') throw new Error(undone.step);
    expect(undone.act).to.equal('signUp');
    expect(undone.access).to.deep.equal({ ...access, booking: bookingOf('confirmed') });
  });
});

describe('waiting states', () => {
  const acts = (state: model.SignUpState) => `${state.step} ${state.act}`;

  it('stays one act from the form to its end', () => {
    const sending = sent(draft, 'wait');
    expect(acts(sending)).to.equal('sending wait');
    const checking = model.failed(sending, refused('timeout'));
    expect(acts(checking)).to.equal('checking wait');
    expect(acts(model.failed(sending, refused('waitlist_full')))).to.equal('refused wait');
    const waiting = model.booked({ act: 'wait', access });
    if (waiting.step !== 'booked') throw new Error(waiting.step);
    const asked = model.askToCancel(waiting);
    expect(acts(asked)).to.equal('cancelAsked wait');
    expect(acts(model.changed(model.change('cancelling', waiting, 'key'), bookingOf('cancelled')))).to.equal(
      'cancelled wait',
    );
  });

  it('is what a reload goes on with, and what is asked for again with the same key', () => {
    const saved = model.toSaved(model.failed(sent(draft, 'wait'), refused('timeout')));
    expect(acts(model.start(saved))).to.equal('checking wait');
    expect(acts(model.start({ act: 'wait', draft, attempt: undefined }))).to.equal('form wait');
    const back = model.toSaved(model.leaveForm(model.openForm('wait', draft)));
    expect(back?.act, 'also from the facts').to.equal('wait');
  });

  it('is no other try of a sign-up: the key is new', () => {
    const signUp = sent();
    const form = model.failed(signUp, refused('activity_full', { placesLeft: 1, waitlist: true }));
    if (form.step !== 'form') throw new Error(form.step);
    const wait = model.submit(model.openForm('wait', form.draft), limits, newKey);
    if (wait.step !== 'sending') throw new Error(wait.step);
    expect(wait.attempt.request).to.deep.equal(signUp.attempt.request);
    expect(wait.attempt.key).not.to.equal(signUp.attempt.key);
  });

  it('knows when a refused sign-up may wait, and when a refused wait need not', () => {
    const refusalOf = (code: ApiErrorCode, way: object = {}) => {
      const state = model.failed(sent(), refused(code, way));
      if (!('refusal' in state) || !state.refusal) throw new Error(state.step);
      return state.refusal;
    };
    expect(refusalOf('activity_full', { waitlist: true }).canWait).to.equal(true);
    expect(refusalOf('activity_full', { waitlist: false }).canWait).to.equal(false);
    expect(refusalOf('sign_up_closed', { waitlist: true }).canWait, 'only what is full').to.equal(false);
    expect(isNoNeedToWait(refusalOf('places_left'))).to.equal(true);
    expect(isNoNeedToWait(refusalOf('waitlist_full'))).to.equal(false);
    expect(canSucceedLater(refusalOf('activity_full', { waitlist: true })), 'waiting is better').to.equal(
      false,
    );
    expect(canSucceedLater(refusalOf('activity_full')), 'somebody may cancel').to.equal(true);
  });

  it('keeps the form when somebody waits already: it may be for another', () => {
    expect(acts(model.failed(sent(draft, 'wait'), refused('already_waiting')))).to.equal('form wait');
    expect(acts(model.failed(sent(draft, 'wait'), refused('places_left')))).to.equal('refused wait');
  });
});
