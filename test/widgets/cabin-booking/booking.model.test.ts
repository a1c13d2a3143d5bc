import { expect } from '@esm-bundle/chai';
import { ApiError, type ApiErrorCode } from '../../../src/api/errors.ts';
import type { BookingAccess, Problem, Slot } from '../../../src/api/generated/types.ts';
import type { ChosenSlot } from '../../../src/domain/chosen-slot.ts';
import type { CabinField } from '../../../src/i18n/cabin-booking.ts';
import * as model from '../../../src/widgets/cabin-booking/parts/booking/booking.model.ts';
import {
  emptyDraft,
  findErrors,
  isEmpty,
  toRequest,
  withoutConsents,
  type Draft,
  type Terms,
} from '../../../src/widgets/cabin-booking/parts/booking/draft.ts';
import { showsChange, toRefusal } from '../../../src/widgets/cabin-booking/parts/booking/refusal.ts';
import { meiyuan } from '../../mocks/programme/meiyuan.ts';
import { cabin, therapy } from '../../mocks/programme/services.ts';

const slot: ChosenSlot = {
  id: 'cabin_20261125T0830',
  startsAt: '2026-11-25T08:30:00+08:00',
  endsAt: '2026-11-25T09:00:00+08:00',
};
const afternoon = '2026-11-25T14:30:00+08:00';
const terms: Terms = { service: cabin, center: meiyuan, startsAt: slot.startsAt };
const noticeVersion = meiyuan.notice.version;
const healthNoticeVersion = cabin.healthNotice!.version;
/** All that the cabin asks of somebody who comes alone. */
const draft: Draft = {
  ...emptyDraft,
  name: '王阿姨',
  phone: '13800138000',
  ageBand: '65plus',
  items: ['pressure'],
  agreedVersion: noticeVersion,
  healthVersion: healthNoticeVersion,
};

const problems = (change: Partial<Draft>, of: Partial<Terms> = {}): string[] =>
  findErrors({ ...draft, ...change }, { ...terms, ...of }).map(({ field, problem }) => `${field} ${problem}`);

function refused(code: Problem['code'], way: Partial<Problem> = {}): ApiError {
  return new ApiError(code, code, { type: 'about:blank', title: code, status: 409, code, ...way });
}

describe('what is wrong with a booking', () => {
  it('is nothing when all is there', () => {
    expect(problems({})).to.deep.equal([]);
  });

  it('is said in the order of the form', () => {
    const all = { isForRelative: true, partySize: '', ageBand: undefined } as const;
    expect(findErrors({ ...emptyDraft, ...all }, terms).map(({ field }) => field)).to.deep.equal([
      'items',
      'name',
      'phone',
      'attendeeName',
      'ageBand',
      'partySize',
      'consent',
      'health',
    ] satisfies CabinField[]);
    const fields = findErrors({ ...emptyDraft, ageBand: 'under14', partySize: '' }, terms);
    expect(fields.map(({ field }) => field)).to.deep.equal([
      'items',
      'name',
      'phone',
      'guardian',
      'partySize',
      'consent',
      'health',
    ] satisfies CabinField[]);
  });

  it('is not what people write every day', () => {
    for (const name of ['王', '阿依古丽·买买提', '𠮷'.repeat(30), '  王阿姨 '])
      expect(problems({ name })).to.deep.equal([]);
    for (const phone of ['138 0013 8000', '+86 138-0013-8000', '１３８００１３８０００', '0796-8000001'])
      expect(problems({ phone })).to.deep.equal([]);
    expect(problems({ name: '𠮷'.repeat(31) })).to.deep.equal(['name tooLong']);
    expect(problems({ name: '  ', phone: ' ' })).to.deep.equal(['name missing', 'phone missing']);
    expect(problems({ phone: '1380013800' })).to.deep.equal(['phone invalid']);
  });

  it('asks for the name of a relative only where there is one', () => {
    expect(problems({ isForRelative: true })).to.deep.equal(['attendeeName missing']);
    expect(problems({ isForRelative: true, attendeeName: '李'.repeat(31) })).to.deep.equal([
      'attendeeName tooLong',
    ]);
    expect(problems({ attendeeName: '李'.repeat(31) })).to.deep.equal([]);
  });

  it('lets nobody fast until the afternoon', () => {
    const fasting = { items: ['pressure', 'glucose'] };
    expect(problems(fasting)).to.deep.equal([]);
    expect(problems(fasting, { startsAt: '2026-11-25T11:59:00+08:00' })).to.deep.equal([]);
    expect(problems(fasting, { startsAt: '2026-11-25T12:00:00+08:00' })).to.deep.equal(['items invalid']);
    expect(problems(fasting, { startsAt: afternoon })).to.deep.equal(['items invalid']);
    expect(problems({}, { startsAt: afternoon })).to.deep.equal([]);
  });

  it('asks for an item that is still offered, where there are items', () => {
    expect(problems({ items: [] })).to.deep.equal(['items missing']);
    const service = { ...cabin, items: cabin.items.filter(({ id }) => id !== 'pressure') };
    expect(problems({}, { service }), 'it went while the form was filled in').to.deep.equal([
      'items missing',
    ]);
    expect(problems({ items: [] }, { service: { ...cabin, items: [] } })).to.deep.equal([]);
  });

  it('lets a guardian decide for a child, asked for an age or not', () => {
    const child = { ageBand: 'under14' } as const;
    expect(problems(child)).to.deep.equal(['guardian missing']);
    expect(problems({ ...child, guardian: 'refuses' })).to.deep.equal(['guardian invalid']);
    expect(problems({ ...child, guardian: 'agrees' })).to.deep.equal([]);
    expect(problems({ ageBand: '14to17' })).to.deep.equal([]);
    expect(problems({ isUnder14: true }), 'the age says otherwise').to.deep.equal([]);

    const service = { ...cabin, asksAge: false };
    expect(problems({ isUnder14: true }, { service })).to.deep.equal(['guardian missing']);
    expect(problems(child, { service }), 'a box that is not there').to.deep.equal([]);
    expect(problems({ ageBand: undefined }, { service })).to.deep.equal([]);
    expect(problems({ ageBand: undefined })).to.deep.equal(['ageBand missing']);
  });

  it('lets as many come as the service and its seats allow', () => {
    expect(problems({ partySize: '２' })).to.deep.equal([]);
    expect(problems({ partySize: '3' })).to.deep.equal(['partySize tooLarge']);
    expect(problems({ partySize: '2' }, { service: { ...cabin, capacity: 1 } })).to.deep.equal([
      'partySize tooLarge',
    ]);
    expect(problems({ partySize: '2' }, { service: { ...cabin, maxPartySize: 1 } })).to.deep.equal([
      'partySize tooLarge',
    ]);
    for (const partySize of ['0', '', '两个', '-1', '1.5'])
      expect(problems({ partySize }), partySize).to.deep.equal(['partySize invalid']);
  });

  it('takes a consent to an older text for none', () => {
    expect(problems({ agreedVersion: '2025-01-01' })).to.deep.equal(['consent missing']);
    expect(problems({ healthVersion: '2025-01-01' })).to.deep.equal(['health missing']);
    expect(problems({ agreedVersion: undefined, healthVersion: undefined })).to.deep.equal([
      'consent missing',
      'health missing',
    ]);
    expect(
      problems({ healthVersion: undefined }, { service: { ...cabin, healthNotice: null } }),
    ).to.deep.equal([]);
  });
});

describe('the request of a booking', () => {
  it('is what was typed, trimmed, with the hold and the versions that were agreed to', () => {
    expect(
      toRequest({ ...draft, name: ' 王阿姨 ', phone: ' 138 0013 8000 ' }, terms, 'hold-1'),
    ).to.deep.equal({
      name: '王阿姨',
      phone: '138 0013 8000',
      partySize: 1,
      attendeeName: null,
      noticeVersion,
      hold: 'hold-1',
      items: ['pressure'],
      ageBand: '65plus',
      isUnder14: false,
      guardianConsent: false,
      healthNoticeVersion,
    });
  });

  it('names a relative only while one is booked for', () => {
    const attendeeName = ' 李大爷 ';
    expect(toRequest({ ...draft, attendeeName }, terms, null).attendeeName).to.equal(null);
    expect(toRequest({ ...draft, attendeeName, isForRelative: true }, terms, null).attendeeName).to.equal(
      '李大爷',
    );
  });

  it('says nothing that the service does not ask for', () => {
    const asked = toRequest({ ...draft, guardian: 'agrees' }, { ...terms, service: therapy }, null);
    expect(asked).to.include({ ageBand: null, isUnder14: false, guardianConsent: false, hold: null });
    expect(asked.items).to.deep.equal([]);
    expect(asked.healthNoticeVersion).to.equal(null);
    const child = toRequest(
      { ...draft, isUnder14: true, guardian: 'agrees' },
      { ...terms, service: therapy },
      null,
    );
    expect(child).to.include({ isUnder14: true, guardianConsent: true });
  });

  it('carries the consent of a guardian only for a child', () => {
    const guardian = 'agrees' as const;
    expect(toRequest({ ...draft, guardian }, terms, null).guardianConsent).to.equal(false);
    expect(toRequest({ ...draft, guardian, ageBand: 'under14' }, terms, null)).to.include({
      ageBand: 'under14',
      isUnder14: true,
      guardianConsent: true,
    });
  });

  it('has the items in the order of the service, without those that went', () => {
    const items = ['glucose', 'gone', 'pressure'];
    expect(toRequest({ ...draft, items }, terms, null).items).to.deep.equal(['pressure', 'glucose']);
  });
});

describe('a draft', () => {
  it('gives every consent anew, and keeps all else', () => {
    expect(withoutConsents({ ...draft, ageBand: 'under14', guardian: 'agrees' })).to.deep.equal({
      ...draft,
      ageBand: 'under14',
      guardian: undefined,
      agreedVersion: undefined,
      healthVersion: undefined,
    });
  });

  it('is empty until something is filled in; a consent alone is nothing to keep', () => {
    expect(isEmpty(emptyDraft)).to.equal(true);
    expect(
      isEmpty({ ...emptyDraft, agreedVersion: 'v1', healthVersion: 'v1', guardian: 'refuses' }),
    ).to.equal(true);
    for (const change of [
      { isForRelative: true },
      { name: '王' },
      { phone: '1' },
      { attendeeName: '李' },
      { ageBand: '65plus' },
      { isUnder14: true },
      { items: ['pressure'] },
      { partySize: '2' },
    ] satisfies Partial<Draft>[])
      expect(isEmpty({ ...emptyDraft, ...change }), JSON.stringify(change)).to.equal(false);
  });
});

describe('a refusal', () => {
  for (const [code, kind] of [
    ['slot_full', 'full'],
    ['slot_closed', 'closed'],
    ['slot_not_found', 'closed'],
    ['service_not_found', 'closed'],
    ['limit_reached', 'limit'],
    ['fasting_needs_morning', 'fasting'],
    ['guardian_consent_needed', 'guardian'],
    ['already_waiting', 'alreadyWaiting'],
    ['waitlist_full', 'waitlistFull'],
    ['places_left', 'placesLeft'],
    ['party_too_large', 'partyTooLarge'],
    ['notice_outdated', 'noticeOutdated'],
    ['validation_failed', 'invalid'],
    ['too_many_requests', 'tooMany'],
    ['busy', 'busy'],
    ['internal', 'other'],
    ['idempotency_key_reused', 'other'],
  ] as const)
    it(`has words for ${code}`, () => {
      const refusal = toRefusal(refused(code), 1);
      expect(refusal).to.include({ kind, code, placesLeft: undefined, mayWait: false });
      expect(refusal.slots).to.deep.equal([]);
    });

  for (const [code, kind] of [
    ['offline', 'offline'],
    ['insecure', 'other'],
  ] as const)
    it(`has words for ${code}, which no server says`, () => {
      expect(toRefusal(new ApiError(code, code), 1)).to.deep.equal({
        kind,
        code,
        placesLeft: undefined,
        slots: [],
        mayWait: false,
        fieldErrors: [],
      });
    });

  it('carries the way on: other slots and the waiting list', () => {
    const slots: Slot[] = [{ ...slot, capacity: 2, taken: 1, waiting: 0 }];
    const refusal = toRefusal(refused('slot_full', { slots, waitlist: true, placesLeft: 0 }), 1);
    expect(refusal).to.include({ kind: 'full', placesLeft: 0, mayWait: true });
    expect(refusal.slots).to.deep.equal(slots);
  });

  it('tells a slot that is full from one with too few seats', () => {
    const kindOf = (placesLeft: number, partySize: number, held?: number) =>
      toRefusal(refused('slot_full', { placesLeft }), partySize, held).kind;
    expect(kindOf(0, 2)).to.equal('full');
    expect(kindOf(1, 2)).to.equal('notEnough');
    expect(kindOf(2, 2), 'some came free since: ask again').to.equal('full');
    expect(toRefusal(refused('waitlist_full', { placesLeft: 1 }), 2).kind).to.equal('waitlistFull');
  });

  it('counts what is kept for this very party as theirs', () => {
    const refusal = toRefusal(refused('slot_full', { placesLeft: 0 }), 2, 1);
    expect(refusal).to.include({ kind: 'notEnough', placesLeft: 1 });
    expect(toRefusal(refused('slot_full'), 2, 1).placesLeft, 'the server did not say').to.equal(undefined);
  });

  it('leads to the fields that the server did not accept, in the order of the form', () => {
    const errors = ['/phone', 'body/ageBand', 'name', '/hold', 'somethingNew'].map((field) => ({
      field,
      reason: 'is none',
    }));
    expect(toRefusal(refused('validation_failed', { errors }), 1).fieldErrors).to.deep.equal([
      { field: 'name', problem: 'invalid' },
      { field: 'phone', problem: 'invalid' },
      { field: 'ageBand', problem: 'invalid' },
    ]);
  });

  it('of an item leads nowhere by itself: it may be gone, or ask for a morning', () => {
    const errors = [{ field: 'items', reason: 'has one that the service does not offer' }];
    expect(toRefusal(refused('validation_failed', { errors }), 1).fieldErrors).to.deep.equal([]);
  });

  it('leads to the guardian when the server misses their consent', () => {
    expect(toRefusal(refused('guardian_consent_needed'), 1).fieldErrors).to.deep.equal([
      { field: 'guardian', problem: 'missing' },
    ]);
  });

  it('says whether the page shows what is no longer so', () => {
    const isChange = (code: ApiErrorCode) => showsChange(toRefusal(new ApiError(code, code), 1));
    for (const code of [
      'slot_full',
      'slot_closed',
      'slot_not_found',
      'service_not_found',
      'notice_outdated',
      'party_too_large',
      'places_left',
      'waitlist_full',
      'fasting_needs_morning',
      'validation_failed',
    ] as const)
      expect(isChange(code), code).to.equal(true);
    for (const code of [
      'limit_reached',
      'guardian_consent_needed',
      'already_waiting',
      'too_many_requests',
      'offline',
    ] as const)
      expect(isChange(code), code).to.equal(false);
  });
});

describe('the steps of a booking', () => {
  const form = model.openForm('book', slot, draft);
  const full = toRefusal(refused('slot_full', { placesLeft: 0 }), 1);
  const notEnough = toRefusal(refused('slot_full', { placesLeft: 1 }), 2);
  const tooMany = toRefusal(refused('too_many_requests'), 1);

  it('begin with the days, or with the form of what was sent and not answered', () => {
    expect(model.start(undefined)).to.deep.equal(model.choosing(emptyDraft));
    expect(model.start({ draft, attempt: undefined })).to.deep.equal(model.choosing(draft));
    const attempt: model.Attempt = { key: 'k', kind: 'wait', slot, request: toRequest(draft, terms, null) };
    expect(model.start({ draft, attempt })).to.deep.equal(model.openForm('wait', slot, draft));
  });

  it('save what is unfinished and nothing else', () => {
    const attempt: model.Attempt = { key: 'k', kind: 'book', slot, request: toRequest(draft, terms, null) };
    expect(model.toSaved(form, undefined)).to.deep.equal({ draft, attempt: undefined });
    expect(model.toSaved(form, attempt)).to.deep.equal({ draft, attempt });
    expect(model.toSaved(model.choosing(draft), undefined)).to.deep.equal({ draft, attempt: undefined });
    expect(model.toSaved(model.choosing(emptyDraft), undefined)).to.equal(undefined);
    const done = { step: 'done', access: {} as BookingAccess } as const;
    expect(model.toSaved(done, attempt)).to.equal(undefined);
  });

  it('take an error away from the field that is corrected, and from no other', () => {
    const wrong = model.check({ ...form, draft: emptyDraft, refusal: tooMany }, terms);
    expect(wrong.refusal, 'of what is no longer asked').to.equal(undefined);
    const fieldsAfter = (change: Partial<Draft>) =>
      model.edit(wrong, change).errors.map(({ field }) => field);
    expect(fieldsAfter({ name: '王' })).to.deep.equal(['items', 'phone', 'ageBand', 'consent', 'health']);
    expect(fieldsAfter({ agreedVersion: 'v' })).to.deep.equal([
      'items',
      'name',
      'phone',
      'ageBand',
      'health',
    ]);
    expect(fieldsAfter({ healthVersion: 'v' })).to.deep.equal([
      'items',
      'name',
      'phone',
      'ageBand',
      'consent',
    ]);
    const child = { ...emptyDraft, isForRelative: true, ageBand: 'under14' } as const;
    const asked = model.check({ ...form, draft: child }, terms);
    const leftAfter = (change: Partial<Draft>) => model.edit(asked, change).errors.map(({ field }) => field);
    expect(leftAfter({})).to.include.members(['attendeeName', 'guardian']);
    expect(leftAfter({ isForRelative: false }), 'is no longer asked').not.to.include('attendeeName');
    expect(leftAfter({ ageBand: '18to59' }), 'is no longer asked').not.to.include('guardian');
    expect(model.edit(form, { name: '李' }).draft).to.deep.equal({ ...draft, name: '李' });
  });

  it('forget that seats were too few once they are kept, and no other refusal', () => {
    expect(model.held({ ...form, refusal: notEnough })).to.deep.equal(form);
    expect(model.held({ ...form, refusal: tooMany }).refusal).to.equal(tooMany);
  });

  it('keep the draft through a refusal', () => {
    const guardian = toRefusal(refused('guardian_consent_needed'), 1);
    expect(model.refused(form, guardian)).to.deep.equal({
      ...form,
      errors: [{ field: 'guardian', problem: 'missing' }],
      refusal: guardian,
    });
  });

  it('name what is wrong by the rules of now before what the server named', () => {
    const errors = [{ field: 'phone', reason: 'is none' }];
    const invalid = toRefusal(refused('validation_failed', { errors }), 1);
    const service = { ...cabin, items: cabin.items.filter(({ id }) => id !== 'pressure') };
    const fieldsBy = (now?: Terms) => model.refused(form, invalid, now).errors.map(({ field }) => field);
    expect(fieldsBy({ ...terms, service })).to.deep.equal(['items']);
    expect(fieldsBy(terms)).to.deep.equal(['phone']);
    expect(fieldsBy()).to.deep.equal(['phone']);
  });

  it('say that the time ran out when others have the seat, and what else happened otherwise', () => {
    expect(model.lost(form, full)).to.deep.equal({
      ...form,
      refusal: { ...full, kind: 'holdLost' },
    });
    expect(model.lost(form, notEnough).refusal!.kind).to.equal('holdLost');
    const closed = toRefusal(refused('slot_closed'), 1);
    expect(model.lost(form, closed).refusal).to.equal(closed);
  });
});
