import { expect } from '@esm-bundle/chai';
import type { Problem } from '../../../src/api/generated/types.ts';
import { ApiError, type ApiErrorCode } from '../../../src/api/errors.ts';
import * as model from '../../../src/widgets/consultation-signup/consultation-signup.model.ts';
import {
  emptyDraft,
  type Draft,
  type FormState,
} from '../../../src/widgets/consultation-signup/consultation-signup.model.ts';
import { showsChange, toRefusal } from '../../../src/widgets/consultation-signup/parts/refusal.ts';
import { exitAddress } from '../../../src/widgets/consultation-signup/parts/quick-exit.ts';
import { consultation } from '../../mocks/programme/consultation.ts';
import { meiyuan } from '../../mocks/programme/meiyuan.ts';

const { service, terms } = consultation;
const about: model.Terms = { center: meiyuan, service, terms };
const slot = {
  id: 'counselling_20261126T0900',
  startsAt: '2026-11-26T09:00:00+08:00',
  endsAt: '2026-11-26T09:50:00+08:00',
};

const draft: Draft = {
  ...emptyDraft,
  ageBand: '18plus',
  name: '小林',
  contact: 'residentCalls',
  noticeVersion: meiyuan.notice.version,
  confidentialityVersion: terms.confidentiality.version,
};

const form = (change: Partial<Draft> = {}, state: Partial<FormState> = {}): FormState => ({
  ...model.start,
  at: 'consent',
  draft: { ...draft, ...change },
  choice: { kind: 'book', slot },
  ...state,
});

const errors = (change: Partial<Draft>): string[] =>
  model.findErrors(form(change), about).map(({ field, problem }) => `${field} ${problem}`);

describe('the steps of a sign-up', () => {
  it('take an error away from what is corrected, and from what is no longer asked', () => {
    const state = form({ ageBand: 'under14', contact: 'phone', noticeVersion: undefined });
    const child = { ...state, errors: model.findErrors(state, about) };
    const after = (change: Partial<Draft>) => model.edit(child, change).errors.map(({ field }) => field);
    expect(after({})).to.deep.equal(['guardian', 'phone', 'mayBeNamed', 'consent']);
    expect(after({ ageBand: '18plus' })).to.deep.equal(['phone', 'mayBeNamed', 'consent']);
    expect(after({ contact: 'residentCalls' })).to.deep.equal(['guardian', 'consent']);
    expect(after({ noticeVersion: meiyuan.notice.version })).not.to.include('consent');
  });

  it('are fewer where the center names no counsellors and no topics', () => {
    expect(model.stepsOf(terms)).to.deep.equal([
      'who',
      'name',
      'contact',
      'counsellor',
      'time',
      'topic',
      'consent',
    ]);
    expect(model.stepsOf({ ...terms, counsellors: [], topics: [] })).to.deep.equal([
      'who',
      'name',
      'contact',
      'time',
      'consent',
    ]);
  });

  it('stay where something is missing, and lose nothing on the way back', () => {
    const stuck = model.next(model.start, about);
    expect(stuck.at).to.equal('who');
    expect(stuck.errors).to.deep.equal([{ field: 'ageBand', problem: 'missing' }]);
    const on = model.next(model.edit(stuck, { ageBand: '18plus' }), about);
    expect(on.at).to.equal('name');
    const back = model.open(model.edit(on, { name: '小林' }), 'who');
    expect(back.draft).to.include({ ageBand: '18plus', name: '小林' });
    expect(back.errors).to.deep.equal([]);
  });

  it('go on by themselves once a time is kept', () => {
    const state = model.choose(form({}, { at: 'time', choice: undefined }), { kind: 'book', slot }, about);
    expect(state).to.deep.include({ at: 'topic', choice: { kind: 'book', slot } });
  });

  it('open where the first error is when the form is sent', () => {
    const state = model.check(form({ name: ' ', ageBand: undefined }), about);
    expect(state.at).to.equal('who');
    expect(state.errors.map(({ field }) => field)).to.deep.equal(['ageBand']);
    expect(model.check(form(), about).errors).to.deep.equal([]);
  });
});

describe('what is wrong with a sign-up', () => {
  it('is nothing with an alias and no phone at all', () => {
    expect(errors({})).to.deep.equal([]);
  });

  it('is said of each field', () => {
    expect(model.findErrors(model.start, about).map(({ field }) => field)).to.deep.equal([
      'ageBand',
      'name',
      'contact',
      'time',
      'consent',
      'confidential',
    ]);
    expect(errors({ name: '𠮷'.repeat(31) })).to.deep.equal(['name tooLong']);
    expect(errors({ contact: 'phone' })).to.deep.equal(['phone missing', 'mayBeNamed missing']);
    expect(errors({ contact: 'phone', phone: '123', mayBeNamed: false })).to.deep.equal(['phone invalid']);
  });

  it('is the guardian, for a child alone', () => {
    expect(errors({ ageBand: 'under14' })).to.deep.equal(['guardian missing']);
    expect(errors({ ageBand: 'under14', guardian: 'refuses' })).to.deep.equal(['guardian invalid']);
    expect(errors({ ageBand: 'under14', guardian: 'agrees' })).to.deep.equal([]);
    expect(errors({ ageBand: '14to17' })).to.deep.equal([]);
  });

  it('is a consent to an older text', () => {
    expect(errors({ noticeVersion: '2020-01-01' })).to.deep.equal(['consent missing']);
    expect(errors({ confidentialityVersion: '2020-01-01' })).to.deep.equal(['confidential missing']);
  });
});

describe('what the counsellors read', () => {
  it('has a phone only when somebody wants to be called', () => {
    const typed = { phone: ' 138 0013 8000 ', safeTimes: ['evening'], mayBeNamed: false } as const;
    expect(model.toContent({ ...draft, ...typed }).contact).to.equal(null);
    expect(model.toContent({ ...draft, ...typed, contact: 'phone' }).contact).to.deep.equal({
      phone: '138 0013 8000',
      safeTimes: ['evening'],
      mayBeNamed: false,
    });
  });

  it('says nothing that was not said', () => {
    expect(model.toContent(draft)).to.deep.equal({
      name: '小林',
      contact: null,
      counsellorId: null,
      counsellorGender: null,
      topicId: null,
      isFirstVisit: null,
    });
    expect(model.toContent({ ...draft, counsellor: 'female' }).counsellorGender).to.equal('female');
    expect(model.toContent({ ...draft, counsellor: 'id:lin' }).counsellorId).to.equal('lin');
  });
});

describe('a refusal', () => {
  const error = (code: ApiErrorCode, way: Partial<Problem> = {}) =>
    new ApiError(code, code, { type: 'about:blank', title: code, status: 409, code: 'busy', ...way });

  it('opens the step that it is about and lets go of a time that is gone', () => {
    const full = model.refused(form(), toRefusal(error('slot_full', { waitlist: true })));
    expect(full).to.deep.include({ at: 'time', choice: undefined });
    expect(full.draft).to.deep.equal(draft);
    expect(full.refusal).to.deep.include({ kind: 'full' });
    expect(model.refused(form(), toRefusal(error('too_fast')))).to.deep.include({ at: 'consent' });
    expect(model.refused(form(), toRefusal(error('guardian_consent_needed'))).at).to.equal('who');
  });

  it('of what the page shows wrongly has the page read again', () => {
    for (const code of ['slot_full', 'slot_closed', 'notice_outdated', 'sealing_needed'] as const)
      expect(showsChange(toRefusal(error(code))), code).to.equal(true);
    for (const code of ['busy', 'too_fast', 'validation_failed'] as const)
      expect(showsChange(toRefusal(error(code))), code).to.equal(false);
  });
});

describe('leaving the page', () => {
  it('leads to https addresses only', () => {
    expect(exitAddress('https://www.weather.com.cn/')).to.equal('https://www.weather.com.cn/');
    for (const address of [null, undefined, '', 'http://a.example', 'javascript:alert(1)', '//a.example'])
      expect(exitAddress(address)).to.equal('/');
  });
});
