/** Personal data is kept as long as residents were told, and no longer; what is stored besides says nothing about them. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCaller } from '../contract/caller.ts';
import { purge } from '../../demo/server/purge.ts';
import { loadServerKey } from '../../demo/server/server-key.ts';
import { removeOldBackups } from '../../demo/server/store/backup.ts';
import { type TestDatabase, onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testCenter } from '../support/server.ts';

async function open({ openStore }: TestDatabase, retentionDays: number) {
  const store = await openStore();
  const center = { ...testCenter, notice: { ...testCenter.notice, retentionDays } };
  await saveTestCenter(store, [anActivity()], { center });
  const server = await startServer(store);
  return {
    ...createCaller(server.base, fetch),
    store,
    server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

const at = (instant: string) => Date.parse(instant);

onEachDatabase('keeping data', (database) => {
  const { test, newPlace } = database;

  test('a booking is deleted on the day that its resident was told, and not before', async () => {
    await using desk = await open(database, 30);
    const { booking, manageToken: token } = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    assert.equal(booking.keptUntil, '2026-12-25');

    assert.equal(await purge(desk.store, at('2026-12-24T23:59:59+08:00')), 0);
    assert.equal((await desk.ask('loadBooking', { token })).name, '王阿姨');

    assert.equal(await purge(desk.store, at('2026-12-25T00:00:00+08:00')), 1);
    await desk.refused('booking_not_found', 'loadBooking', { token });
    await desk.refused('booking_not_found', 'findBooking', {
      body: { code: booking.code, phone: '13800138000' },
    });
    assert.equal((await desk.server.app.inject(booking.calendarUrl)).statusCode, 404);
  });

  test('a longer retention in a later notice does not lengthen what was promised', async () => {
    await using desk = await open(database, 30);
    await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    const notice = { ...testCenter.notice, version: '2027-01-01', retentionDays: 300 };
    await saveTestCenter(desk.store, [], { center: { ...testCenter, notice } });
    assert.equal(await purge(desk.store, at('2026-12-25T00:00:00+08:00')), 1);
  });

  test('without any retention the activity itself still has to be over', async () => {
    await using desk = await open(database, 0);
    const { booking } = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    assert.equal(booking.keptUntil, '2026-11-25');
    assert.equal(await purge(desk.store, at('2026-11-25T20:00:00+08:00')), 0);
    assert.equal(await purge(desk.store, at('2026-11-25T20:30:01+08:00')), 1);
  });

  test('the text of a notice is kept with the bookings that agreed to it', async () => {
    await using desk = await open(database, 30);
    await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    const notice = { ...testCenter.notice, version: '2027-01-01', purpose: '另一个目的' };
    await saveTestCenter(desk.store, [], { center: { ...testCenter, notice } });
    const agreed = await desk.store.db
      .selectFrom('bookings as b')
      .innerJoin('notices as n', (join) =>
        join.onRef('n.center_id', '=', 'b.center_id').onRef('n.notice_version', '=', 'b.notice_version'),
      )
      .select('n.text')
      .executeTakeFirstOrThrow();
    assert.equal((JSON.parse(agreed.text) as { purpose: string }).purpose, testCenter.notice.purpose);
  });

  test('beside the booking itself no row holds a person, a token or a code', async () => {
    await using desk = await open(database, 30);
    const { booking, manageToken: token } = await desk.ask('signUp', {
      activity: 'dance',
      body: aSignUp({ attendeeName: '王大爷' }),
    });
    await desk.ask('cancelBooking', { token });
    for (const { name } of await desk.store.db.introspection.getTables()) {
      const rows = JSON.stringify(
        await desk.store.db
          .selectFrom(name as 'bookings')
          .selectAll()
          .execute(),
      );
      assert.ok(!rows.includes(token.split('.')[1]!), `the manage token is in ${name}`);
      if (name === 'bookings') continue;
      for (const secret of ['王阿姨', '王大爷', '13800138000', booking.code]) {
        assert.ok(!rows.includes(secret), `${secret} is in ${name}`);
      }
    }
  });

  test('keys of old requests are forgotten, young ones are not', async () => {
    await using desk = await open(database, 30);
    const same = { activity: 'dance', body: aSignUp(), key: 'the-same-key' };
    await desk.ask('signUp', same);
    await purge(desk.store, at('2026-11-30T09:00:00+08:00'));
    const keys = () => desk.store.db.selectFrom('idempotency').select('key').execute();
    assert.equal((await keys()).length, 1);
    await purge(desk.store, at('2026-12-01T09:00:01+08:00'));
    assert.equal((await keys()).length, 0);
  });

  test('a key whose booking was deleted makes no second booking', async () => {
    await using desk = await open(database, 0);
    const same = { activity: 'dance', body: aSignUp(), key: 'the-same-key' };
    await desk.ask('signUp', same);
    await purge(desk.store, at('2026-11-26T09:00:00+08:00'));
    await desk.refused('booking_not_found', 'signUp', same);
  });

  test('the server key is made once, for its owner alone, and manage tokens live with it', async () => {
    await using place = await newPlace();
    const keys = await Promise.all([1, 2, 3].map(() => loadServerKey(undefined, place.dataFolder)));
    assert.equal(new Set(keys.map(String)).size, 1);
    assert.deepEqual(await readdir(place.dataFolder), ['server-key']);
    const file = join(place.dataFolder, 'server-key');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal(await readFile(file, 'utf8'), String(keys[0]));
    assert.equal(
      String(await loadServerKey('a key of the environment', place.dataFolder)),
      'a key of the environment',
    );
    await assert.rejects(loadServerKey('short', place.dataFolder), /at least 16/);
  });

  test('automatic backups go after a month, backups by hand stay', async () => {
    await using place = await newPlace();
    const folder = join(place.dataFolder, 'backups');
    const now = at('2026-11-24T09:00:00+08:00');
    const age = async (name: string, days: number) => {
      await writeFile(join(folder, name), '');
      const time = new Date(now - days * 86_400_000);
      await utimes(join(folder, name), time, time);
    };
    await mkdir(folder);
    await age('boai-1-before-0002.sqlite', 31);
    await age('boai-2-before-0003.sqlite', 29);
    await age('monday.sqlite', 400);
    await removeOldBackups(folder, now);
    assert.deepEqual((await readdir(folder)).sort(), ['boai-2-before-0003.sqlite', 'monday.sqlite']);
    await removeOldBackups(join(folder, 'nothing'), now);
  });
});
