/** The commands around consultations: what they print, what they write, and to whom it is readable. */
import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { masterKeyFile, openKeyring } from '../../../demo/server/confidence/master-keys.ts';
import { openStore } from '../../../demo/server/store/open.ts';
import { seal } from '../../../src/api/sealing.ts';
import { commandsOf } from '../../support/commands.ts';
import { onEachDatabase, type Place } from '../../support/databases.ts';
import { testCenter } from '../../support/server.ts';
import {
  aContent,
  aRequest,
  consultationService,
  openConsultationDesk,
  otherSlot,
  slot,
  terms,
} from './consultation-desk.ts';

onEachDatabase('commands for consultations', (database) => {
  const { test, newPlace } = database;

  /** Keys stay in the place: the server and the commands read the same. */
  async function open(place: Place) {
    const store = await openStore(place);
    const keyring = openKeyring(undefined, place.dataFolder);
    return openConsultationDesk(database, {
      store: { ...store, [Symbol.asyncDispose]: () => store.close() },
      options: { keyring },
    });
  }

  test('plain ones are printed, sealed ones with the key; a key is written once, for its owner', async () => {
    await using place = await newPlace();
    await using desk = await open(place);
    const center = commandsOf(place);
    const { booking } = await desk.book();
    const plain = await center('consultations');
    assert.equal(plain.code, 0, plain.text);
    for (const word of ['2026-11-26 周四 09:00–09:50', '小雨', '139 1234 5678', '晚上', '陈老师', '睡眠']) {
      assert.ok(plain.text.includes(word), `${word}: ${plain.text}`);
    }
    assert.ok(plain.text.includes(booking.id));
    const code = `${booking.code.slice(0, 4)} ${booking.code.slice(4)}`;
    const known = new RegExp(`09:00  服务中心预约  ${code}  1 人`);
    assert.match(
      (await center('slots', 'consult', '2026-11-26')).text,
      known,
      'the desk knows it by its code',
    );
    assert.match((await center('close-day', 'consult', '2026-11-26', '--dry-run')).text, known);

    const made = await center('counsellor-key', '--out', 'counsellors.jwk');
    assert.equal(made.code, 0, made.text);
    const file = join(place.dataFolder, 'counsellors.jwk');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const key = await readFile(file, 'utf8');
    const { sealing } = await desk.ask('loadConsultation');
    assert.ok(made.text.includes(sealing!.fingerprint));
    assert.equal((JSON.parse(key) as { kid: string }).kid, sealing!.id);
    assert.equal((await center('counsellor-key', '--out', 'counsellors.jwk')).code, 1);
    assert.equal(await readFile(file, 'utf8'), key, 'never overwritten');
    const sealed = await seal({ ...aContent, name: '小雪' }, sealing!, testCenter.id);
    await desk.ask('bookConsultation', { slot: otherSlot, body: aRequest({ content: null, sealed }) });
    const without = await center('consultations');
    assert.ok(
      without.text.includes('小雨') && !without.text.includes('小雪') && without.text.includes('--key'),
    );
    const opened = await center('consultations', '--key', 'counsellors.jwk');
    assert.equal(opened.code, 0, opened.text);
    assert.ok(opened.text.includes('小雪'));

    await center('counsellor-key', '--retire');
    assert.equal((await desk.ask('loadConsultation')).sealing, null);
    assert.equal((await center('counsellor-key', '--out', 'other.jwk')).code, 0);
    const wrong = await center('consultations', '--key', 'other.jwk');
    assert.equal(wrong.code, 1);
    assert.ok(wrong.text.includes(sealing!.id) && !wrong.text.includes('小雪'));
  });

  test('the audit finds what was altered and what was cut off, by the heads beside backups and in the log', async () => {
    await using place = await newPlace();
    await using desk = await open(place);
    const center = commandsOf(place);
    await desk.book();
    const told = await center('consultations');
    const [, number, hash] = /staff log: meiyuan (\d+) ([0-9a-f]{64})/.exec(told.text)!;
    const backup = await center('backup', 'backups/monday.backup');
    assert.equal(backup.code, 0, backup.text);
    const heads: unknown = JSON.parse(
      await readFile(join(place.dataFolder, 'backups/monday.backup.head.json'), 'utf8'),
    );
    assert.deepEqual(heads, [{ center: 'meiyuan', number: Number(number), hash }]);
    await center('consultations');
    assert.equal((await center('audit')).code, 0);
    const { db } = desk.store;
    const last = await db
      .selectFrom('staff_log')
      .selectAll()
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    const line = { level: 30, staffLog: { center: 'meiyuan', number: last.number, hash: last.hash } };
    await writeFile(join(place.dataFolder, 'server.log'), `no json\n${JSON.stringify(line)}\n`);
    await db.deleteFrom('staff_log').where('number', '=', last.number).execute();
    assert.equal((await center('audit')).code, 0, 'later than the backup');
    const cut = await center('audit', '--log', 'server.log');
    assert.equal(cut.code, 1);
    assert.match(cut.text, /Row 3 is wrong: missing/);
    await db.deleteFrom('staff_log').where('number', '>=', 2).execute();
    assert.match((await center('audit')).text, /Row 2 is wrong: missing/);
    await db.updateTable('staff_log').set({ staff: 'nobody' }).where('number', '=', 1).execute();
    const altered = await center('audit');
    assert.equal(altered.code, 1);
    assert.match(altered.text, /Row 1 is wrong: altered/);
  });

  test('a backup has the master keys when asked, and never otherwise', async () => {
    await using place = await newPlace();
    await using desk = await open(place);
    const center = commandsOf(place);
    await desk.book();
    const keys = await readFile(masterKeyFile(place.dataFolder), 'utf8');
    await center('backup', 'without.backup');
    assert.ok(
      !(await readFile(join(place.dataFolder, 'without.backup'))).includes(keys.trim().split(':')[1]!),
    );
    await assert.rejects(stat(join(place.dataFolder, 'without.backup.master-keys')));
    const asked = await center('backup', 'with.backup', '--with-keys');
    assert.equal(asked.code, 0, asked.text);
    const copy = join(place.dataFolder, 'with.backup.master-keys');
    assert.equal(await readFile(copy, 'utf8'), keys);
    assert.equal((await stat(copy)).mode & 0o777, 0o600);

    assert.equal((await center('rotate-keys')).code, 0);
    assert.ok((await center('consultations')).text.includes('小雨'));
    assert.equal((await center('rotate-keys', '--drop-old')).code, 0);
    assert.equal((await readFile(masterKeyFile(place.dataFolder), 'utf8')).trim().split('\n').length, 1);
    assert.ok((await center('consultations')).text.includes('小雨'));
  });

  test('a record that does not open is told and keeps its key, and all others get the new one', async () => {
    await using place = await newPlace();
    await using desk = await open(place);
    const center = commandsOf(place);
    const { booking: altered } = await desk.book();
    await desk.book({ content: { ...aContent, name: '小雪' } }, otherSlot);
    const { db } = desk.store;
    const keysOf = async () => {
      const rows = await db.selectFrom('consultations').select(['booking_id', 'key_id']).execute();
      return { altered: rows.find((row) => row.booking_id === altered.id)?.key_id, rows };
    };
    const [old] = await openKeyring(undefined, place.dataFolder).load();
    const { data_key: dataKey } = await db
      .selectFrom('consultations')
      .select('data_key')
      .where('booking_id', '=', altered.id)
      .executeTakeFirstOrThrow();
    const broken = `A${dataKey!.slice(1)}`;
    await db
      .updateTable('consultations')
      .set({ data_key: broken === dataKey ? `B${dataKey.slice(1)}` : broken })
      .where('booking_id', '=', altered.id)
      .execute();

    const rotated = await center('rotate-keys');
    assert.equal(rotated.code, 1, rotated.text);
    assert.match(rotated.text, /1 records use it now/);
    assert.ok(rotated.text.includes(`\n  ${altered.id}`), rotated.text);
    assert.equal((await keysOf()).altered, old.id);
    assert.equal(new Set((await keysOf()).rows.map((row) => row.key_id)).size, 2);

    const dropped = await center('rotate-keys', '--drop-old');
    assert.equal(dropped.code, 1, dropped.text);
    assert.match(dropped.text, /Forgotten: none/);
    const kept = await openKeyring(undefined, place.dataFolder).load();
    assert.ok(
      kept.some(({ id }) => id === old.id),
      'what may still open it is not thrown away',
    );
    const read = await center('consultations');
    assert.ok(read.text.includes('小雪') && !read.text.includes('小雨'));
  });

  test('the service comes from a file; a token of a counsellor is asked for by name', async () => {
    await using place = await newPlace();
    await using desk = await open(place);
    const center = commandsOf(place);
    const file = join(place.dataFolder, 'consultation.json');
    const write = (more: object) =>
      writeFile(file, JSON.stringify({ service: consultationService, terms: { ...terms, ...more } }));
    await write({ retentionDays: 7 });
    assert.match((await center('consultation', 'consultation.json', '--dry-run')).text, /Dry run/);
    assert.equal((await desk.ask('loadConsultation')).terms.retentionDays, 10);
    assert.equal((await center('consultation', 'consultation.json')).code, 0);
    assert.equal((await desk.ask('loadConsultation')).terms.retentionDays, 7);
    await write({ questions: ['…'] });
    const refused = await center('consultation', 'consultation.json');
    assert.equal(refused.code, 1);
    assert.match(refused.text, /terms\.questions .*asks nothing besides/);
    const token = (await center('token', '--role', 'counsellor')).text
      .split('\n')
      .find((l) => l.startsWith('staff_'))!;
    await desk.book({}, slot);
    const { consultations } = await desk.ask('loadStaffConsultations', { token });
    assert.equal(consultations[0]!.content!.name, '小雨');
    assert.equal((await center('token', '--role', 'director')).code, 1);
  });
});
