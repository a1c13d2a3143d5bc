/** What a resident can do about an activity, minute by minute. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  activityState,
  placesLeft,
  signUpClosesAt,
  type ActivityFacts,
  type ActivityState,
} from '../../src/domain/activity-state.ts';
import { canWait, waitlistRoom, type WaitlistFacts } from '../../src/domain/can-wait.ts';
import { isJoinable } from '../../src/domain/joinable.ts';

const plain: ActivityFacts = {
  status: 'scheduled',
  startsAt: '2026-11-24T14:00:00+08:00',
  endsAt: '2026-11-24T15:00:00+08:00',
  capacity: 30,
  taken: 0,
  signUpOpensAt: '2026-11-20T09:00:00+08:00',
  signUpClosesAt: '2026-11-24T12:00:00+08:00',
};

/** A time on the day of the activity, or a full instant. */
function stateAt(when: string, facts: Partial<ActivityFacts> = {}): ActivityState {
  const instant = when.length > 5 ? when : `2026-11-24T${when}:00+08:00`;
  return activityState({ ...plain, ...facts }, Date.parse(instant));
}

describe('sign-up', () => {
  test('opens and closes to the second', () => {
    assert.equal(stateAt('2026-11-20T08:59:59+08:00'), 'notOpen');
    assert.equal(stateAt('2026-11-20T09:00:00+08:00'), 'open');
    assert.equal(stateAt('2026-11-24T11:59:59+08:00'), 'open');
    assert.equal(stateAt('12:00'), 'closed');
  });

  test('is open at once without an opening time, and until the start without a closing time', () => {
    assert.equal(stateAt('2026-01-01T00:00:00+08:00', { signUpOpensAt: null }), 'open');
    assert.equal(stateAt('13:59', { signUpClosesAt: null }), 'open');
    assert.equal(stateAt('14:00', { signUpClosesAt: null }), 'closed');
  });

  test('is over when the activity begins, whatever its closing time says', () => {
    const late = { ...plain, signUpClosesAt: '2026-11-25T00:00:00+08:00' };
    assert.equal(signUpClosesAt(late), Date.parse(plain.startsAt));
    assert.equal(activityState(late, Date.parse(plain.startsAt)), 'closed');
  });

  test('compares instants, not their spelling', () => {
    assert.equal(stateAt('2026-11-24T03:59:59Z'), 'open');
    assert.equal(stateAt('2026-11-24T04:00:00Z'), 'closed');
  });
});

describe('places', () => {
  test('are few when a fifth or less is left, and five at most', () => {
    const states = [0, 24, 25, 29, 30].map((taken) => stateAt('10:00', { taken }));
    assert.deepEqual(states, ['open', 'open', 'almostFull', 'almostFull', 'full']);
    assert.equal(stateAt('10:00', { capacity: 10, taken: 7 }), 'open');
    assert.equal(stateAt('10:00', { capacity: 10, taken: 8 }), 'almostFull');
    assert.equal(stateAt('10:00', { capacity: 8, taken: 6 }), 'open');
    assert.equal(stateAt('10:00', { capacity: 8, taken: 7 }), 'almostFull');
    assert.equal(stateAt('10:00', { capacity: 1, taken: 0 }), 'open');
  });

  test('never count below none, when staff lowered the capacity', () => {
    const lowered = { ...plain, capacity: 5, taken: 8 };
    assert.equal(placesLeft(lowered), 0);
    assert.equal(activityState(lowered, Date.parse('2026-11-24T10:00:00+08:00')), 'full');
  });

  test('are not told of before sign-up opens or after it closed', () => {
    assert.equal(stateAt('2026-11-19T00:00:00+08:00', { taken: 30 }), 'notOpen');
    assert.equal(stateAt('13:00', { taken: 30 }), 'closed');
  });

  test('are without limit when no sign-up is needed', () => {
    assert.equal(placesLeft({ ...plain, capacity: null }), Infinity);
  });
});

describe('other activities', () => {
  test('one without sign-up is free until it ends', () => {
    assert.equal(stateAt('14:59', { capacity: null }), 'free');
    assert.equal(stateAt('15:00', { capacity: null }), 'closed');
  });

  test('a cancelled one is cancelled, before and after', () => {
    for (const when of ['2026-11-01T00:00:00+08:00', '10:00', '16:00']) {
      assert.equal(stateAt(when, { status: 'cancelled' }), 'cancelled');
    }
    assert.equal(stateAt('10:00', { status: 'cancelled', capacity: null }), 'cancelled');
  });
});

describe('a resident can still join', () => {
  test('when nothing is needed or a place is left', () => {
    const now = Date.parse('2026-11-24T10:00:00+08:00');
    assert.equal(isJoinable(plain, now), true);
    assert.equal(isJoinable({ ...plain, taken: 29 }, now), true);
    assert.equal(isJoinable({ ...plain, capacity: null }, now), true);
    assert.equal(isJoinable({ ...plain, taken: 30 }, now), false);
    assert.equal(isJoinable({ ...plain, status: 'cancelled' }, now), false);
    assert.equal(isJoinable(plain, Date.parse(plain.startsAt)), false);
  });

  test('never in a full, closed or cancelled activity', () => {
    const facts = fc.record<ActivityFacts>({
      status: fc.constantFrom('scheduled', 'cancelled'),
      startsAt: fc.constant(plain.startsAt),
      endsAt: fc.constant(plain.endsAt),
      capacity: fc.option(fc.integer({ min: 0, max: 40 })),
      taken: fc.integer({ min: 0, max: 50 }),
      signUpOpensAt: fc.constantFrom(null, plain.signUpOpensAt),
      signUpClosesAt: fc.constantFrom(null, plain.signUpClosesAt),
    });
    const start = Date.parse('2026-11-19T00:00:00+08:00');
    const nows = fc.integer({ min: start, max: start + 7 * 86_400_000 });
    fc.assert(
      fc.property(facts, nows, (activity, now) => {
        if (!isJoinable(activity, now)) return;
        assert.equal(activity.status, 'scheduled');
        assert.ok(placesLeft(activity) > 0);
        assert.ok(now < Date.parse(activity.endsAt));
      }),
    );
  });
});

describe('a resident can wait', () => {
  const full: WaitlistFacts = { ...plain, taken: 30, waitlistCapacity: 10, waiting: 4 };
  const now = Date.parse('2026-11-24T10:00:00+08:00');

  test('when all places are taken and the list has room', () => {
    assert.equal(waitlistRoom(full), 6);
    assert.equal(canWait(full, now), true);
    assert.equal(canWait({ ...full, waiting: 9 }, now), true);
    assert.equal(canWait({ ...full, waiting: 10 }, now), false);
    assert.equal(canWait({ ...full, waitlistCapacity: 0, waiting: 0 }, now), false);
  });

  test('not behind a list that staff made shorter than it is', () => {
    assert.equal(waitlistRoom({ ...full, waitlistCapacity: 3 }), 0);
    assert.equal(canWait({ ...full, waitlistCapacity: 3 }, now), false);
  });

  test('not while a place is left, before sign-up opens, after it closed, or for what is cancelled', () => {
    assert.equal(canWait({ ...full, taken: 29 }, now), false);
    assert.equal(canWait(full, Date.parse('2026-11-20T08:59:59+08:00')), false);
    assert.equal(canWait(full, Date.parse('2026-11-24T12:00:00+08:00')), false);
    assert.equal(canWait({ ...full, status: 'cancelled' }, now), false);
    assert.equal(canWait({ ...full, capacity: null }, now), false);
  });

  test('or join, never both', () => {
    const facts = fc.record<WaitlistFacts>({
      status: fc.constantFrom('scheduled', 'cancelled'),
      startsAt: fc.constant(plain.startsAt),
      endsAt: fc.constant(plain.endsAt),
      capacity: fc.option(fc.integer({ min: 0, max: 5 })),
      taken: fc.integer({ min: 0, max: 6 }),
      waitlistCapacity: fc.integer({ min: 0, max: 3 }),
      waiting: fc.integer({ min: 0, max: 4 }),
      signUpOpensAt: fc.constantFrom(null, plain.signUpOpensAt),
      signUpClosesAt: fc.constantFrom(null, plain.signUpClosesAt),
    });
    fc.assert(
      fc.property(facts, fc.integer({ min: -120, max: 24 }), (activity, hours) => {
        const then = now + hours * 3_600_000;
        assert.ok(!(canWait(activity, then) && isJoinable(activity, then)));
      }),
    );
  });
});
