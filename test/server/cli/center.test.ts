/** The command line of staff: what it prints, where it writes, and its exit codes. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadServerKey } from '../../../demo/server/server-key.ts';
import { openStore } from '../../../demo/server/store/open.ts';
import { commandsOf, type Commands } from '../../support/commands.ts';
import { onEachDatabase, type Place } from '../../support/databases.ts';
import { createCaller } from '../../contract/caller.ts';
import { aSignUp, saveTestCenter, startServer, testCenter } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';
import { samplePath } from '../programme/programme-files.ts';

const sample = fileURLToPath(samplePath);

onEachDatabase('the command line', (database) => {
  const { test } = database;

  async function withCenter(work: (center: Commands, place: Place) => Promise<void>) {
    await using place = await database.newPlace();
    const store = await openStore(place);
    await saveTestCenter(store);
    await store.close();
    await work(commandsOf(place), place);
  }

  test('imports the sample, lists it, exports it to where the user is', () =>
    withCenter(async (center, place) => {
      const first = await center('import', sample);
      assert.equal(first.code, 0);
      assert.match(first.out, /新增 113/);
      assert.match(first.out, /第 25 行 line 25：“日期”\[2026-02-30\] 没有这一天。There is no such day\./);
      assert.match((await center('import', sample)).out, /新增 0，更改 0，取消 0，未变 113/);
      const list = await center('list', '--from', '2026-12-04', '--to', '2026-12-04');
      assert.match(list.out, /2026-12-04 周五 15:00–16:30 {2}消防疏散演练 {2}博爱广场 {2}0\/200/);
      assert.equal((await center('export', 'out.csv')).code, 0);
      assert.match(await readFile(join(place.dataFolder, 'out.csv'), 'utf8'), /消防疏散演练/);
    }));

  test('says of what a file no longer has whether it is kept or cancelled', () =>
    withCenter(async (center, place) => {
      const rows = (...lines: string[]) =>
        writeFile(
          join(place.dataFolder, 'p.csv'),
          ['活动名称,地点,日期,开始时间,结束时间', ...lines].join('\r\n'),
        );
      await rows('太极拳,广场,2026-12-01,7:00,8:00', '读书会,图书室,2026-12-02,9:00,10:00');
      await center('import', 'p.csv');
      await rows('太极拳,大厅,2026-12-01,7:00,8:00');
      const kept = (await center('import', 'p.csv')).out;
      assert.match(kept, /没有处理.*Left alone/);
      assert.match(kept, /仍然保留；要取消请加 --cancel-missing（1）.*kept unless/);
      const cancelled = (await center('import', 'p.csv', '--cancel-missing')).out;
      assert.match(cancelled, /新增 1，更改 0，取消 2/);
      assert.match(cancelled, /原来的取消，新的另加/);
      assert.match(cancelled, /文件里已没有的活动，取消（2）No longer in the file; cancelled/);
      assert.doesNotMatch(cancelled, /Left alone|kept unless/);
    }));

  test('exit codes: 1 when strict finds a problem or a file is missing, 2 when used wrongly', () =>
    withCenter(async (center) => {
      assert.equal((await center('import', sample, '--strict')).code, 1);
      assert.equal((await center('import', sample, '--strict', '--dry-run')).code, 0);
      assert.equal((await center('import', 'no-such-file.csv')).code, 1);
      assert.equal((await center('cancel', 'nope')).code, 1);
      assert.equal((await center('nonsense')).code, 2);
      assert.equal((await center('import')).code, 2);
      assert.equal((await center('import', sample, '--nonsense')).code, 2);
      assert.equal((await center('--help')).code, 0);
    }));

  test('adds, moves and cancels one activity, and writes its roster', () =>
    withCenter(async (center, place) => {
      const words = ['--title', '讲座', '--room', '图书室', '--start', '12月3日 下午3点', '--end', '16:30'];
      const added = await center('add', ...words, '--capacity', '20', '--closes', '前一天 17:00');
      assert.equal(added.code, 0, added.err);
      const id = /^(\S+) {2}2026-12-03 周四 15:00–16:30/m.exec(added.out)![1]!;
      const moved = await center('move', id, '--to', '2026-12-04 10:00');
      assert.match(moved.out, /2026-12-04 周五 10:00–11:30/);
      const newId = /^(\S+) {2}2026-12-04/m.exec(moved.out)![1]!;
      assert.equal((await center('roster', newId, '--html', 'r.html', '--csv', 'r.csv')).code, 0);
      assert.match(await readFile(join(place.dataFolder, 'r.html'), 'utf8'), /还没有人报名/);
      assert.match((await center('cancel', newId)).out, /已取消/);
      assert.equal((await center('move', newId, '--to', '2026-12-05 10:00')).code, 1);
      assert.match(
        (await center('add', '--title', '讲座', '--room', '图书室', '--start', '明天', '--end', '1')).err,
        /--start/,
      );
    }));

  test('says whom to call and notes that somebody has; a day that is closed names who came for it', () =>
    withCenter(async (center, place) => {
      const store = await openStore(place);
      await saveServices(store, [aService()]);
      const server = await startServer(store);
      const { ask } = createCaller(server.base, fetch);
      const visit = {
        ...aSignUp(),
        hold: null,
        items: ['pressure'],
        ageBand: null,
        isUnder14: false,
        guardianConsent: false,
        healthNoticeVersion: '2026-11-01',
      };
      try {
        const calls = await center('calls');
        assert.match(calls.out, /No calls to make/);
        assert.doesNotMatch(calls.out, /不打扰/);
        const atNight = await commandsOf(place, '2026-11-24T23:30:00+08:00')('calls');
        assert.match(atNight.out, /21:00–08:00 不打扰居民.*listed from 08:00 on/);
        const { booking } = await ask('bookSlot', { slot: 'cabin_20261126T0830', body: visit });
        const tried = await center('close-day', 'cabin', '2026-11-26', '--dry-run');
        assert.match(tried.out, /Needs a call \(1\)[^]*138 0013 8000 {2}王阿姨/);
        assert.match((await center('calls')).out, /No calls to make/, 'a dry run closes nothing');
        await center('close-day', 'cabin', '2026-11-26', '--note', '设备检修');
        const { out } = await center('calls');
        assert.match(out, /138 0013 8000 {2}王阿姨 {2}时间、人数或地点有变/);
        assert.match(out, /2026-11-26 周四 08:30 {2}健康小屋/);
        const id = /calls done (\S+)/.exec(out)![1]!;
        const done = await center('calls', 'done', id);
        assert.match(done.out, /已记下[^]*No calls to make/);
        const unknown = await center('calls', 'done', 'nothing');
        assert.deepEqual([unknown.code, /电话单上没有这一条/.test(unknown.err)], [1, true]);

        await center('reset-day', 'cabin', '2026-11-26');
        assert.match((await center('hours', 'cabin', '2026-11-26', '09:00-11:00')).out, /Needs a call \(1\)/);
        await center('reset-day', 'cabin', '2026-11-26');
        server.setNow('2026-11-24T09:00:01+08:00');
        await ask('bookSlot', { slot: 'cabin_20261126T0830', body: { ...visit, phone: '13800138001' } });
        assert.match((await center('seats', 'cabin', '1')).out, /Needs a call \(1\)[^]*138 0013 8001/);
        assert.match((await center('calls')).out, /138 0013 8001/);
        const slot = 'cabin_20261127T0830';
        await center('room', '健康小屋', 'shareable');
        const use = [
          '--title',
          '义诊',
          '--room',
          '健康小屋',
          '--start',
          '2026-11-27 08:00',
          '--end',
          '09:30',
        ];
        assert.equal((await center('add', ...use)).code, 0);
        await ask('bookSlot', { slot, body: { ...visit, phone: '13800138002' } });
        const alone = await center('room', '健康小屋', 'exclusive', '--dry-run');
        assert.match(alone.out, /Dry run[^]*Needs a call[^]*2026-11-27 08:30[^\n]*138 0013 8002/);
        assert.doesNotMatch((await center('calls')).out, /138 0013 8002/, 'a dry run takes no room');
        assert.match((await center('room', '健康小屋', 'exclusive')).out, /Saved[^]*138 0013 8002/);
        assert.match((await center('calls')).out, /138 0013 8002/);

        const [kept] = await store.db
          .selectFrom('bookings')
          .select('status')
          .where('booking_id', '=', booking.id)
          .execute();
        assert.equal(kept!.status, 'confirmed');
      } finally {
        await server[Symbol.asyncDispose]();
        await store.close();
      }
    }));

  test('says which file cannot be read, and what one should look like', () =>
    withCenter(async (center, place) => {
      await writeFile(join(place.dataFolder, 'broken.json'), '{');
      const examples = {
        service: 'demo/data/services.json',
        consultation: 'demo/data/consultation.json',
        holidays: 'demo/data/holidays.json',
        'donations campaign': 'demo/data/campaigns.json',
      };
      for (const [command, example] of Object.entries(examples)) {
        const missing = await center(...command.split(' '), 'none.json');
        assert.deepEqual(
          [missing.code, missing.err],
          [1, '读不到文件 none.json。The file cannot be read.'],
          command,
        );
        const broken = await center(...command.split(' '), 'broken.json');
        assert.equal(broken.code, 1);
        assert.ok(broken.err.includes(`write it like ${example}`), broken.err);
      }
      assert.match((await center('audit', '--log', 'none.log')).err, /读不到文件 none\.log/);
    }));

  test('finds, moves, re-issues and ends one booking for whoever is on the phone', () =>
    withCenter(async (center, place) => {
      const store = await openStore(place);
      await saveServices(store, [aService()]);
      // The command line and the server have one key, as in one data folder.
      const key = await loadServerKey(undefined, place.dataFolder);
      const server = await startServer(store, { key });
      const { ask, refused } = createCaller(server.base, fetch);
      try {
        const { booking, manageToken } = await ask('bookSlot', {
          slot: 'cabin_20261126T0830',
          body: {
            ...aSignUp(),
            hold: null,
            items: ['pressure'],
            ageBand: null,
            isUnder14: false,
            guardianConsent: false,
            healthNoticeVersion: '2026-11-01',
          },
        });
        assert.match(
          (await center('bookings', '138-0013-8000')).out,
          new RegExp(`${booking.id}  2026-11-26 08:30`),
        );
        assert.match((await center('bookings', '13900000000')).out, /No bookings/);
        const moved = await center('move-booking', booking.id, '--to', '2026-11-27 09:00');
        assert.match(moved.out, /Moved[^]*2026-11-27 09:00/);
        const closed = await center('move-booking', booking.id, '--to', '2026-11-28 09:00');
        assert.deepEqual([closed.code, closed.out], [1, '']);
        assert.match(closed.err, /那个时段不能预约/);

        const renewed = await center('reissue', booking.id);
        const code = /新的报名号 (\S+ ?\S+)，/.exec(renewed.out)![1]!;
        await refused('booking_not_found', 'loadBooking', { token: manageToken });
        const found = await ask('findBooking', { body: { code, phone: '13800138000' } });
        assert.equal(found.booking.slot!.startsAt, '2026-11-27T09:00:00+08:00');

        assert.match((await center('cancel-booking', booking.id)).out, /已取消/);
        assert.equal((await ask('loadBooking', { token: found.manageToken })).endedBy, 'center');
        assert.equal((await center('cancel-booking', 'nothing')).code, 1);
      } finally {
        await server[Symbol.asyncDispose]();
        await store.close();
      }
    }));

  test('sets origins, makes tokens that the server takes, while the server runs', () =>
    withCenter(async (center, place) => {
      const store = await openStore(place);
      await using server = await startServer(store);
      const allowed = await center('origins', 'allow', 'https://Portal.example/page');
      assert.match(allowed.out, /https:\/\/portal\.example$/);
      assert.equal((await center('origins', 'allow', 'portal')).code, 1);
      const token = (await center('token')).out.split('\n').at(-1)!;
      const body = {
        fileName: 'programme.gbk.csv',
        contentBase64: (await readFile(sample)).toString('base64'),
      };
      const send = (bearer: string) =>
        fetch(`${server.base}/centers/${testCenter.id}/staff/import`, {
          method: 'POST',
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      assert.equal((await send('staff_wrong')).status, 401);
      const report = (await (await send(token)).json()) as { added: number };
      assert.equal(report.added, 113);
      assert.match((await center('import', sample)).out, /未变 113/);
      await center('token', '--revoke-others');
      assert.equal((await send(token)).status, 401);
      await store.close();
    }));

  test('with several centers says which there are', () =>
    withCenter(async (center, place) => {
      const file = {
        center: { ...testCenter, id: 'hedong', name: '河东街道党群服务中心' },
        cancelMinutesBefore: 0,
        origins: [],
      };
      await writeFile(join(place.dataFolder, 'hedong.json'), JSON.stringify(file));
      assert.equal((await center('create-center', 'hedong.json')).code, 0);
      const refused = await center('list');
      assert.equal(refused.code, 1);
      assert.match(refused.err, /hedong {2}河东街道党群服务中心/);
      assert.match(refused.err, /meiyuan/);
      assert.equal((await center('list', '--center', 'hedong')).code, 0);
      assert.match((await center('centers')).out, /hedong.*\n.*meiyuan/);
    }));

  test('names what is wrong in a settings file, and loads holidays', () =>
    withCenter(async (center, place) => {
      await writeFile(
        join(place.dataFolder, 'wrong.json'),
        JSON.stringify({ center: testCenter, origins: 'all' }),
      );
      const wrong = await center('create-center', 'wrong.json');
      assert.equal(wrong.code, 1);
      assert.match(wrong.err, /\/origins/);
      await writeFile(join(place.dataFolder, 'broken.json'), '{');
      assert.match((await center('create-center', 'broken.json')).err, /not JSON/);
      const years = { 2027: { off: ['2027-01-01'], work: [], names: { '2027-01-01': '元旦' } } };
      await writeFile(join(place.dataFolder, 'holidays.json'), JSON.stringify({ years }));
      assert.equal((await center('holidays', 'holidays.json')).code, 0);
      const store = await openStore(place);
      const rows = await store.db.selectFrom('holidays').select('year').execute();
      await store.close();
      assert.deepEqual(
        rows.map(({ year }) => year),
        [2027],
      );
    }));

  test('backs up and restores', () =>
    withCenter(async (center) => {
      await center('import', sample);
      const backup = await center('backup', 'backup.file');
      assert.equal(backup.code, 0, backup.err);
      await center('import', sample, '--cancel-missing');
      const id = /^(\S+) {2}2026-12-04/m.exec((await center('list')).out)![1]!;
      await center('cancel', id);
      assert.match((await center('list')).out, /已取消/);
      assert.equal((await center('restore', 'backup.file')).code, 1);
      const restored = await center('restore', 'backup.file', '--yes');
      assert.equal(restored.code, 0, restored.err);
      assert.doesNotMatch((await center('list')).out, /已取消/);
    }));

  test('runs as a process of its own', () =>
    withCenter(async (_center, place) => {
      const main = fileURLToPath(new URL('../../../demo/server/cli/main.ts', import.meta.url));
      const child = spawn(process.execPath, [main, 'import', sample, '--strict'], {
        env: { ...process.env, BOAI_DATA: place.dataFolder, DATABASE_URL: place.databaseUrl ?? '' },
        stdio: 'ignore',
      });
      const [code] = (await once(child, 'exit')) as [number];
      assert.equal(code, 1);
    }));
});
