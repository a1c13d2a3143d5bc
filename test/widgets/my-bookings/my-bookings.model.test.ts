import { expect } from '@esm-bundle/chai';
import type { Booking } from '../../../src/api/generated/types.ts';
import {
  actKindsOf,
  begin,
  inGroups,
  isUpcoming,
  mayMoveTo,
  sizeProblem,
  standingOf,
} from '../../../src/widgets/my-bookings/my-bookings.model.ts';
import { refusalKind } from '../../../src/widgets/my-bookings/parts/refusal.ts';
import { otherDates } from '../../../src/widgets/my-bookings/parts/other-times.ts';
import { scenario } from '../../mocks/scenarios.ts';

const { bookings, center } = scenario('myBookings');
const now = center.clock.now();
const of = (kind: keyof NonNullable<typeof bookings>, changes: Partial<Booking> = {}): Booking => ({
  ...bookings![kind].booking,
  ...changes,
});
const later = (instant: string | null, ms = 0): number => Date.parse(instant ?? '') + ms;

describe('what can be done about a booking', () => {
  for (const [kind, standing, acts] of [
    ['slot', 'confirmed', ['reschedule', 'resize', 'cancel']],
    ['activity', 'confirmed', ['resize', 'cancel']],
    ['waiting', 'waiting', ['resize', 'leave']],
    ['offered', 'offered', ['accept', 'decline']],
    ['undoable', 'cancelled', ['undo']],
    ['cancelled', 'cancelled', []],
    ['activityCancelled', 'calledOff', []],
    ['ended', 'over', []],
  ] as const)
    it(`follows from how it stands: ${kind}`, () => {
      expect(standingOf(of(kind), now)).to.equal(standing);
      expect(actKindsOf(of(kind), now)).to.deep.equal(acts);
    });

  it('ends with the deadline, to the moment', () => {
    const slot = of('slot');
    expect(actKindsOf(slot, later(slot.cancelUntil))).not.to.deep.equal([]);
    expect(actKindsOf(slot, later(slot.cancelUntil, 1))).to.deep.equal([]);
    expect(standingOf(slot, later(slot.slot!.endsAt))).to.equal('over');
  });

  it('has no undo from the moment on that was said', () => {
    const undoable = of('undoable');
    expect(actKindsOf(undoable, later(undoable.undoUntil, -1))).to.deep.equal(['undo']);
    expect(actKindsOf(undoable, later(undoable.undoUntil))).to.deep.equal([]);
    expect(isUpcoming(undoable, later(undoable.undoUntil))).to.equal(false);
  });

  it('asks for no number where one person is the most', () => {
    expect(actKindsOf(of('slot', { maxPartySize: 1 }), now)).to.deep.equal(['reschedule', 'cancel']);
    expect(actKindsOf(of('waiting', { maxPartySize: 1 }), now)).to.deep.equal(['leave']);
  });

  it('is asked about before it takes something away', () => {
    for (const kind of ['cancel', 'leave', 'decline'] as const)
      expect(begin(kind, of('slot'))).to.deep.equal({ step: 'asked', act: { kind } });
    for (const kind of ['undo', 'accept'] as const)
      expect(begin(kind, of('slot')), 'at once').to.deep.equal({ kind });
  });

  it('offers mornings to whoever comes without breakfast', () => {
    expect(mayMoveTo(of('slot'), '2026-11-30T11:59:00+08:00')).to.equal(true);
    expect(mayMoveTo(of('slot'), '2026-11-30T12:00:00+08:00')).to.equal(false);
    expect(mayMoveTo(of('needsCall'), '2026-11-30T14:00:00+08:00')).to.equal(true);
  });

  it('takes a number between one and the most, and another than now', () => {
    const two = of('activity', { partySize: 2, maxPartySize: 5 });
    for (const [size, problem] of [
      [NaN, 'invalid'],
      [0, 'invalid'],
      [2, 'same'],
      [6, 'tooLarge'],
      [1, undefined],
      [5, undefined],
    ] as const)
      expect(sizeProblem(size, two), String(size)).to.equal(problem);
  });
});

describe('the order of bookings', () => {
  const held = (kind: Parameters<typeof of>[0], isBusy = false) => ({ booking: of(kind), isBusy });

  it('has the next first, and the latest of what was', () => {
    const { upcoming, past } = inGroups(
      (['ended', 'needsCall', 'cancelled', 'slot', 'undoable'] as const).map((kind) => held(kind)),
      now,
    );
    const ids = (group: typeof upcoming) => group.map(({ booking }) => booking.id);
    expect(ids(upcoming)).to.deep.equal([of('slot').id, of('undoable').id, of('needsCall').id]);
    expect(ids(past)).to.deep.equal([of('cancelled').id, of('ended').id]);
  });

  it('leaves in its place what is being changed', () => {
    expect(inGroups([held('cancelled', true)], now).upcoming).to.have.length(1);
  });
});

describe('a refused change', () => {
  const refusal = (code: Parameters<typeof refusalKind>[1]['code'], placesLeft?: number) => ({
    code,
    placesLeft,
    slots: [],
    alternatives: [],
  });
  const move = { kind: 'reschedule', to: 'x', startsAt: '', endsAt: '' } as const;

  it('reads by what was wanted', () => {
    expect(refusalKind(move, refusal('slot_full', 0))).to.equal('full');
    expect(refusalKind(move, refusal('slot_full', 1))).to.equal('notEnough');
    expect(refusalKind({ kind: 'resize', partySize: 3 }, refusal('activity_full', 0))).to.equal('notEnough');
    expect(refusalKind({ kind: 'undo' }, refusal('slot_full', 0))).to.equal('undoOver');
    expect(refusalKind(move, refusal('validation_failed'))).to.equal('gone');
    expect(refusalKind({ kind: 'cancel' }, refusal('validation_failed'))).to.equal('other');
    expect(refusalKind({ kind: 'cancel' }, refusal('origin_not_allowed'))).to.equal('other');
  });
});

describe('other dates of a series', () => {
  const { activity } = of('activity');
  const date = { ...activity!, id: 'other', seriesId: 'series', taken: 0, capacity: 4, signUpClosesAt: null };
  const booking = of('activity', { activity: { ...activity!, seriesId: 'series' } });

  for (const [name, changes, isOffered] of [
    ['has room', {}, true],
    ['has room for the whole party, to the place', { taken: 2 }, true],
    ['has not', { taken: 3 }, false],
    ['is cancelled', { status: 'cancelled' }, false],
    ['needs no sign-up', { capacity: null }, false],
    ['is the booked one', { id: activity!.id }, false],
    ['is of another series', { seriesId: 'else' }, false],
    ['is over', { startsAt: '2026-11-20T09:00:00+08:00' }, false],
  ] as const)
    it(`${isOffered ? 'has' : 'leaves out'} one that ${name}`, () => {
      expect(otherDates([{ ...date, ...changes }], booking, now)).to.have.length(isOffered ? 1 : 0);
    });
});
