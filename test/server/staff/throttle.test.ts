/** How fast passphrases may be tried: guessing gets nowhere, and nobody can lock a colleague out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../../demo/server/problem.ts';
import { addressOf } from '../../../demo/server/staff/secrets.ts';
import { type Attempt, newSignInThrottle } from '../../../demo/server/staff/sign-in-throttle.ts';

const somebody: Attempt = {
  centerId: 'meiyuan',
  nameKey: '王芳',
  address: '10.0.0.1',
  deviceId: undefined,
  isKnownAddress: false,
};
const hour = 3_600_000;

/** Seconds to wait; 0: it may be tried, and was wrong. */
function waitOf(throttle: ReturnType<typeof newSignInThrottle>, attempt: Attempt, now: number): number {
  try {
    throttle.begin(attempt, now);
    return 0;
  } catch (error) {
    assert.ok(error instanceof Refusal && error.code === 'too_many_requests');
    return Number(error.headers['retry-after']);
  }
}

/** How many tries go through in a time, by somebody who tries every second from as many addresses as they like. */
function triesIn(ms: number, addressAt: (second: number) => string): number {
  const throttle = newSignInThrottle();
  let tries = 0;
  for (let now = 0; now < ms; now += 1_000) {
    if (waitOf(throttle, { ...somebody, address: addressAt(now / 1_000) }, now) === 0) tries += 1;
  }
  return tries;
}

test('the wait rises with each wrong try, and a try that was refused makes it no longer', () => {
  const throttle = newSignInThrottle();
  for (let wrong = 0; wrong < 5; wrong += 1) assert.equal(waitOf(throttle, somebody, 0), 0);
  assert.equal(waitOf(throttle, somebody, 0), 2);
  assert.equal(waitOf(throttle, somebody, 1_000), 1);
  assert.equal(waitOf(throttle, somebody, 2_000), 0);
  assert.equal(waitOf(throttle, somebody, 2_000), 4);
});

test('a day of guessing is a few hundred tries from one address, and 1,500 from ten thousand', () => {
  assert.ok(triesIn(24 * hour, () => '10.0.0.1') < 320);
  assert.ok(triesIn(24 * hour, (second) => `10.0.${second % 100}.${second % 97}`) < 1_500);
});

test('a thousand at once are five', () => {
  const throttle = newSignInThrottle();
  const tries = Array.from({ length: 1_000 }, () => waitOf(throttle, somebody, 0));
  assert.equal(tries.filter((wait) => wait === 0).length, 5);
});

test('whoever guesses a name from everywhere does not keep its holder out', () => {
  const throttle = newSignInThrottle();
  for (let from = 0; from < 500; from += 1) {
    waitOf(throttle, { ...somebody, address: `10.1.0.${from}` }, from);
  }
  assert.ok(waitOf(throttle, { ...somebody, address: '10.2.0.1' }, 501) > 0, 'an unknown address waits');
  const known = { ...somebody, address: '10.2.0.1', isKnownAddress: true };
  assert.equal(waitOf(throttle, known, 501), 0, 'one that the account was seen at does not');
});

test('a colleague who guesses at the same desk does not keep the holder’s device out', () => {
  const throttle = newSignInThrottle();
  for (let wrong = 0; wrong < 100; wrong += 1) waitOf(throttle, somebody, 0);
  assert.ok(waitOf(throttle, somebody, 0) > 0);
  const device = { ...somebody, deviceId: 'her phone' };
  assert.equal(waitOf(throttle, device, 0), 0);
  throttle.succeed(device);
  assert.ok(waitOf(throttle, somebody, 0) > 0, 'and her success is no help for the guesser');
});

test('a stolen device token does not guess faster either', () => {
  const throttle = newSignInThrottle();
  const device = { ...somebody, deviceId: 'stolen' };
  const tries = Array.from({ length: 100 }, () => waitOf(throttle, device, 0));
  assert.equal(tries.filter((wait) => wait === 0).length, 5);
});

test('a right one after wrong ones begins anew, and what lies back an hour is forgotten', () => {
  const throttle = newSignInThrottle();
  for (let wrong = 0; wrong < 5; wrong += 1) waitOf(throttle, somebody, 0);
  waitOf(throttle, somebody, 2_000);
  throttle.succeed(somebody);
  assert.equal(waitOf(throttle, somebody, 2_000), 0);
  for (let wrong = 0; wrong < 5; wrong += 1) waitOf(throttle, somebody, 2_000);
  assert.ok(waitOf(throttle, somebody, 2_000) > 0);
  for (let wrong = 0; wrong < 5; wrong += 1) {
    assert.equal(waitOf(throttle, somebody, 2_000 + 2 * hour), 0, 'two hours later');
  }
});

test('an address of IPv6 is its network', () => {
  assert.equal(addressOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
  assert.equal(addressOf('2001:db8::1'), '2001:db8:0:0');
  assert.equal(addressOf('::ffff:10.0.0.1'), '10.0.0.1');
  assert.equal(addressOf('::1'), '0:0:0:0');
});
