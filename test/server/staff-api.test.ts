/** The programme through the staff API: loaded from a file, changed, read out, with residents' bookings going along. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Activity, ImportReport, Roster, StaffChange } from '../../src/api/generated/types.ts';
import { createStaffToken } from '../../demo/server/staff.ts';
import { createCaller, newKey, type OperationId } from '../contract/caller.ts';
import { assertAnswer } from '../contract/exact.ts';
import { type TestDatabase, onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../support/server.ts';

async function open({ openStore }: TestDatabase, activities: readonly Activity[] = []) {
  const store = await openStore();
  await saveTestCenter(store, activities);
  const token = await createStaffToken(store, 'meiyuan', 'test', Date.now());
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  return {
    ...caller,
    token,
    /** A staff operation that answers with JSON; the answer is as the contract says. */
    async staff<Answer>(id: OperationId, activity: string, body?: unknown, key = newKey()): Promise<Answer> {
      const response = await caller.raw(id, { activity, token, key, ...(body !== undefined && { body }) });
      const text = await response.text();
      assert.ok(response.ok, text);
      const answer: unknown = JSON.parse(text);
      assertAnswer(id, answer);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      return answer as Answer;
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

const evening = { startsAt: '2026-11-26T19:00:00+08:00', endsAt: '2026-11-26T20:30:00+08:00' };

onEachDatabase('the staff API', (database) => {
  const { test } = database;

  test('a file is loaded, shown to residents, and changes nothing the second time', async () => {
    await using center = await open(database);
    const content = await readFile(new URL('../../demo/data/programme.gbk.csv', import.meta.url));
    const file = { fileName: 'programme.gbk.csv', contentBase64: content.toString('base64') };
    const first = await center.staff<ImportReport>('importProgramme', '', file);
    assert.equal(first.applied, true);
    assert.equal(first.wrong.length, 5);
    const page = await center.ask('loadActivities', { query: { from: '2026-11-24', to: '2027-06-30' } });
    assert.equal(page.activities.length, first.added);

    const second = await center.staff<ImportReport>('importProgramme', '', file);
    assert.deepEqual([second.added, second.changed, second.unchanged], [0, 0, first.added]);
  });

  test('what is no base64 is refused by field', async () => {
    await using center = await open(database);
    const body = { fileName: 'a.csv', contentBase64: '活动' };
    const problem = await center.refused('validation_failed', 'importProgramme', {
      body,
      token: center.token,
    });
    assert.equal(problem.errors?.[0]?.field, 'contentBase64');
  });

  test('an activity is added once, however often the request is sent', async () => {
    await using center = await open(database);
    const body = { title: '元旦包饺子', room: '一楼', ...evening, capacity: 40 };
    const key = newKey();
    const added = await center.staff<Activity>('addActivity', '', body, key);
    assert.deepEqual(await center.staff<Activity>('addActivity', '', body, key), added);
    const { activities } = await center.ask('loadActivities');
    assert.deepEqual(activities, [added]);
  });

  test('the roster lists who is coming, and who cancelled is off it', async () => {
    await using center = await open(database, [anActivity()]);
    const first = await center.ask('signUp', {
      activity: 'dance',
      body: aSignUp({ partySize: 2, attendeeName: '王大爷' }),
    });
    const second = await center.ask('signUp', { activity: 'dance', body: aSignUp({ name: '李叔' }) });
    await center.ask('cancelBooking', { token: second.manageToken });
    const { entries, activity } = await center.staff<Roster>('loadRoster', 'dance');
    assert.deepEqual(
      entries.map(({ code, name, attendeeName, phone, partySize }) => [
        code,
        name,
        attendeeName,
        phone,
        partySize,
      ]),
      [[first.booking.code, '王阿姨', '王大爷', '13800138000', 2]],
    );
    assert.equal(activity.taken, 2);
  });

  test('a cancelled activity is shown as such and names whom to call; nobody can sign up', async () => {
    await using center = await open(database, [anActivity()]);
    await center.ask('signUp', { activity: 'dance', body: aSignUp() });
    const change = await center.staff<StaffChange>('cancelActivity', 'dance', {});
    assert.equal(change.activity.status, 'cancelled');
    assert.deepEqual(
      change.toCall.map(({ name }) => name),
      ['王阿姨'],
    );
    await center.refused('activity_cancelled', 'signUp', { activity: 'dance', body: aSignUp() });
  });

  test('a moved activity takes its bookings along, with their codes and tokens', async () => {
    await using center = await open(database, [anActivity()]);
    const made = await center.ask('signUp', { activity: 'dance', body: aSignUp({ partySize: 3 }) });
    const change = await center.staff<StaffChange>('moveActivity', 'dance', { ...evening, room: '二楼' });
    const booking = await center.ask('loadBooking', { token: made.manageToken });
    assert.equal(booking.code, made.booking.code);
    assert.equal(
      booking.calendarUrl,
      made.booking.calendarUrl,
      'a calendar that follows it sees the new time',
    );
    assert.deepEqual(booking.activity, change.activity);
    assert.deepEqual(
      [booking.activity.startsAt, booking.activity.room, booking.activity.taken],
      [evening.startsAt, '二楼', 3],
    );
    const { activity: old } = await center.ask('loadActivity', { activity: 'dance' });
    assert.deepEqual([old.status, old.taken, old.replacement?.id], ['cancelled', 0, change.activity.id]);
  });

  test('a booking that is cancelled while staff move its activity gives its place back once', async () => {
    await using center = await open(database, [anActivity({ capacity: 40 })]);
    const made = await Promise.all(
      Array.from({ length: 20 }, () => center.ask('signUp', { activity: 'dance', body: aSignUp() })),
    );
    await Promise.all([
      ...made.slice(0, 10).map(({ manageToken }) => center.ask('cancelBooking', { token: manageToken })),
      center.staff<StaffChange>('moveActivity', 'dance', evening),
      ...made.slice(10, 15).map(({ manageToken }) => center.ask('cancelBooking', { token: manageToken })),
    ]);
    const { activities } = await center.ask('loadActivities');
    const [moved] = activities.filter(({ status }) => status === 'scheduled');
    assert.equal(moved?.taken, 5);
    assert.equal((await center.staff<Roster>('loadRoster', moved.id)).entries.length, 5);
    assert.deepEqual(
      activities.filter(({ status }) => status === 'cancelled').map(({ taken }) => taken),
      [0],
    );
  });

  test('the export is a CSV file for download that opens in WPS and Excel', async () => {
    await using center = await open(database, [anActivity()]);
    const response = await center.raw('exportProgramme', { token: center.token });
    assert.match(response.headers.get('content-type') ?? '', /^text\/csv/);
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="programme\.csv"/);
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual(
      [...bytes.subarray(0, 3)],
      [0xef, 0xbb, 0xbf],
      'the byte order mark tells them it is UTF-8',
    );
    assert.match(bytes.toString(), /广场舞教学/);
  });

  test('without a staff token nothing of it works, whatever else is right', async () => {
    await using center = await open(database, [anActivity()]);
    const { manageToken } = await center.ask('signUp', { activity: 'dance', body: aSignUp() });
    for (const token of [manageToken, 'staff_wrong']) {
      await center.refused('unauthorized', 'loadRoster', { activity: 'dance', token });
      await center.refused('unauthorized', 'cancelActivity', { activity: 'dance', token, body: {} });
      await center.refused('unauthorized', 'exportProgramme', { token });
    }
    await center.refused('unauthorized', 'importProgramme', { body: { fileName: '', contentBase64: '' } });
  });
});
