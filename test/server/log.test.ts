/** What the server writes down: enough to find a failure, nothing about anybody. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createStaffToken } from '../../demo/server/staff.ts';
import { migrations } from '../../demo/server/store/migrations/index.ts';
import { onEachDatabase } from '../support/databases.ts';
import { readLog } from '../support/log.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../support/server.ts';

const portal = 'https://portal.example';
const activities = '/centers/default/activities';

onEachDatabase('the log', ({ test, openStore }) => {
  test('a refused origin is one clear log line that says how to allow it', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    const log = readLog();
    await using server = await startServer(store, { log: log.logger });
    for (let times = 0; times < 3; times++) {
      await (await fetch(`${server.base}${activities}`, { headers: { origin: portal } })).text();
    }
    const lines = log.lines().filter((line) => line.includes(portal));
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /npm run center -- origins allow .*https:\/\/portal\.example.* --center meiyuan/);
  });

  test('nothing personal and nothing secret reaches the log', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity({ capacity: 1 })]);
    const staffToken = await createStaffToken(store, 'meiyuan', 'test', Date.now());
    const log = readLog();
    await using server = await startServer(store, { log: log.logger });
    const center = `${server.base}/centers/meiyuan`;
    const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${center}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'canary-idempotency', ...headers },
        body: JSON.stringify(body),
      });
    const person = aSignUp({ name: '金丝雀一', attendeeName: '金丝雀二', phone: '13912345678' });

    const made = await post('/activities/dance/bookings', person);
    const { booking, manageToken } = (await made.json()) as {
      booking: { code: string; calendarUrl: string };
      manageToken: string;
    };
    const authorization = `Bearer ${manageToken}`;
    await fetch(booking.calendarUrl);
    await fetch(`${center}/bookings/current`, { headers: { authorization } });
    await fetch(`${center}/bookings/${manageToken}`);
    await fetch(`${center}/activities?text=canary-search&phone=13912345678`);
    await fetch(`${center}/activities/%zz?name=canary-search`);
    await post('/bookings/find', { code: booking.code, phone: '13912345678' });
    await post('/activities/dance/bookings', { ...person, partySize: 'canary-search' });
    await post('/activities/dance/bookings', person, { 'idempotency-key': 'canary-other-key' });
    await fetch(`${center}/staff/activities/dance/roster`, {
      headers: { authorization: `Bearer ${staffToken}` },
    });
    await post('/bookings/current/cancel', {}, { authorization });

    const written = log.lines().join('\n');
    assert.ok(log.lines().length >= 10, 'every request is a line');
    const calendarId = booking.calendarUrl.split('/').pop()!.replace('.ics', '');
    for (const secret of [
      '金丝雀',
      '13912345678',
      booking.code,
      manageToken,
      manageToken.split('.')[1]!,
      staffToken,
      calendarId,
      'canary-',
    ]) {
      assert.ok(!written.includes(secret), `${secret} is in the log`);
    }
  });

  test('an error of the server itself is logged without what the database quotes', async () => {
    // With tables of its own, for one is taken away.
    await using store = await openStore({ migrations });
    await saveTestCenter(store, [anActivity()]);
    await store.db.schema.alterTable('bookings').renameTo('gone').execute();
    const log = readLog();
    await using server = await startServer(store, { log: log.logger });
    const response = await fetch(`${server.base}/centers/meiyuan/activities/dance/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(aSignUp({ name: '金丝雀' })),
    });
    assert.equal(response.status, 500);
    const problem = (await response.json()) as { code: string; requestId: string };
    assert.equal(problem.code, 'internal');
    const failure = log.lines().find((line) => line.includes('A request failed')) ?? '';
    assert.ok(failure.includes(problem.requestId), 'the id on the page leads to the line in the log');
    assert.ok(failure.includes('"stack"'));
    assert.ok(!failure.includes('金丝雀') && !failure.includes('insert into'));
  });
});
