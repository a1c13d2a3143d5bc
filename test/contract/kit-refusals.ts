/** The contract kit's part about saying no, with the way on. */
import assert from 'node:assert/strict';
import { readProblem } from './caller.ts';
import type { KitTest } from './kit.ts';
import { aSignUp } from './requests.ts';

export function refusalTests(test: KitTest): void {
  test('a full activity says how many places are left, what to choose instead and whom to call', async ({
    refused,
  }) => {
    const problem = await refused('activity_full', 'signUp', {
      activity: 'dance-1',
      body: aSignUp({ partySize: 2 }),
    });
    assert.equal(problem.placesLeft, 0);
    assert.equal(problem.phone, '0796-8000009', 'the contact of this activity');
    assert.deepEqual(
      problem.alternatives?.map(({ id }) => id),
      ['dance-2', 'exercise', 'first-aid'],
      'the same series, then the same category, then the soonest',
    );
  });

  test('one place short is full, and says how many are left', async ({ refused, ask }) => {
    const body = aSignUp({ partySize: 3 });
    assert.equal((await refused('activity_full', 'signUp', { activity: 'dance-2', body })).placesLeft, 2);
    assert.equal((await ask('loadActivity', { activity: 'dance-2' })).activity.taken, 1);
  });

  test('an alternative has places for everybody who wants to come', async ({ refused }) => {
    const problem = await refused('activity_full', 'signUp', {
      activity: 'dance-1',
      body: aSignUp({ partySize: 3 }),
    });
    assert.ok(!problem.alternatives?.some(({ id }) => id === 'dance-2'));
  });

  test('each state in which nobody can sign up has its own code', async ({ refused }) => {
    const body = aSignUp();
    await refused('sign_up_not_needed', 'signUp', { activity: 'exercise', body });
    await refused('sign_up_not_open', 'signUp', { activity: 'not-open', body });
    await refused('activity_not_found', 'signUp', { activity: 'nothing', body });
    const closed = await refused('sign_up_closed', 'signUp', { activity: 'closed', body });
    assert.ok(closed.alternatives && closed.alternatives.length > 0);
    const cancelled = await refused('activity_cancelled', 'signUp', { activity: 'drill-old', body });
    assert.equal(cancelled.alternatives?.[0]?.id, 'drill-new');
  });

  test('an activity that has begun is closed', async ({ refused, server }) => {
    server.setNow('2026-11-28T09:00:00+08:00');
    await refused('sign_up_closed', 'signUp', { activity: 'first-aid', body: aSignUp() });
  });

  test('a child under 14 comes when a guardian agrees', async ({ refused, ask }) => {
    const child = aSignUp({ isUnder14: true });
    const agreed = aSignUp({ isUnder14: true, guardianConsent: true });
    await refused('guardian_consent_needed', 'signUp', { activity: 'first-aid', body: child });
    await ask('signUp', { activity: 'first-aid', body: agreed });
  });

  test('too many people and an old notice are refused', async ({ refused }) => {
    await refused('party_too_large', 'signUp', { activity: 'first-aid', body: aSignUp({ partySize: 5 }) });
    await refused('notice_outdated', 'signUp', {
      activity: 'first-aid',
      body: aSignUp({ noticeVersion: '2025-01-01' }),
    });
  });

  test('every wrong field is named', async ({ refused, ask }) => {
    const fields = async (body: unknown) => {
      const problem = await refused('validation_failed', 'signUp', { activity: 'first-aid', body });
      return (problem.errors ?? []).map(({ field }) => field).sort();
    };
    assert.deepEqual(await fields(aSignUp({ name: '   ' })), ['name']);
    assert.deepEqual(await fields(aSignUp({ name: '一'.repeat(31) })), ['name']);
    assert.deepEqual(await fields(aSignUp({ attendeeName: '' })), ['attendeeName']);
    assert.deepEqual(await fields(aSignUp({ phone: '12345' })), ['phone']);
    assert.deepEqual(await fields(aSignUp({ partySize: 0 })), ['partySize']);
    assert.deepEqual(await fields(aSignUp({ partySize: 1.5 })), ['partySize']);
    assert.deepEqual(await fields({ ...aSignUp(), partySize: '2' }), ['partySize']);
    assert.deepEqual(await fields({ ...aSignUp(), idNumber: '1' }), ['idNumber']);
    assert.deepEqual(await fields({}), ['attendeeName', 'name', 'noticeVersion', 'partySize', 'phone']);
    assert.equal((await ask('loadActivity', { activity: 'first-aid' })).activity.taken, 0);
  });

  test('a name may have rare characters and a dot; a landline is a phone', async ({ ask }) => {
    const { booking } = await ask('signUp', {
      activity: 'first-aid',
      body: aSignUp({ name: '阿依古丽·𠮷', phone: '0796-8000001' }),
    });
    assert.equal(booking.name, '阿依古丽·𠮷');
  });

  test('a write without a usable key is refused', async ({ refused }) => {
    const write = { activity: 'first-aid', body: aSignUp() };
    await refused('idempotency_key_missing', 'signUp', { ...write, key: '' });
    await refused('idempotency_key_missing', 'signUp', { ...write, key: 'short' });
    await refused('idempotency_key_missing', 'signUp', { ...write, key: 'x'.repeat(101) });
  });

  test('a body that is no JSON, of another kind, or of a wrong shape is refused', async ({ server }) => {
    const url = `${server.base}/centers/default/bookings/find`;
    const post = (type: string, body: string) =>
      server.fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
    await readProblem(await post('application/json', '{"code":'), 'validation_failed');
    await readProblem(await post('application/json', '[]'), 'validation_failed');
    await readProblem(await post('application/json', 'null'), 'validation_failed');
    await readProblem(await post('text/plain', '{}'), 'unsupported_media_type');
    await readProblem(await post('application/x-www-form-urlencoded', 'code=1'), 'unsupported_media_type');
  });

  test('an address without anything and a method without meaning are refused', async ({ server }) => {
    await readProblem(await server.fetch(`${server.base}/nothing`), 'not_found');
    await readProblem(await server.fetch(`${server.base}/centers/default/nothing`), 'not_found');
    const put = await server.fetch(`${server.base}/centers/default/activities`, { method: 'PUT' });
    await readProblem(put, 'method_not_allowed');
  });
}
