/** Ciphertexts that were swapped or altered do not open; master keys change while everything stays readable. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as fc from 'fast-check';
import { type MasterKey, masterKeyFile, openKeyring } from '../../../demo/server/confidence/master-keys.ts';
import {
  type Columns,
  decryptContent,
  encryptContent,
  rewrap,
  UnreadableError,
} from '../../../demo/server/confidence/record-cipher.ts';
import { dropOldKeys, rotateKeys } from '../../../demo/server/confidence/rotate.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { test as plainTest } from 'node:test';
import { readLog } from '../../support/log.ts';
import { aContent, openConsultationDesk, otherSlot } from './consultation-desk.ts';

const master: MasterKey = { id: 'm1', bytes: randomBytes(32) };
const owner = { centerId: 'meiyuan', bookingId: 'one' };
const columns = ['data_key', 'name', 'contact', 'wishes'] as const;

plainTest('a record opens for its center and booking alone, and its columns are not to be exchanged', () => {
  const row = encryptContent(master, owner, aContent);
  const other = encryptContent(master, { ...owner, bookingId: 'two' }, { ...aContent, name: '小雪' });
  assert.deepEqual(decryptContent([master], owner, row), aContent);
  const fails = (changed: Columns, at = owner) =>
    assert.throws(() => decryptContent([master], at, changed), UnreadableError);
  fails(row, { ...owner, bookingId: 'two' });
  fails(row, { ...owner, centerId: 'tianyu' });
  for (const column of columns) {
    fails({ ...row, [column]: other[column] });
    fails({ ...row, [column]: null });
    for (const from of columns) if (from !== column) fails({ ...row, [column]: row[from] });
  }
  fails({ ...row, key_id: 'm2' });
  const twin = { id: 'm2', bytes: master.bytes };
  assert.throws(() => decryptContent([twin], owner, { ...row, key_id: 'm2' }), UnreadableError);
  assert.deepEqual(
    decryptContent([twin], owner, { ...row, ...rewrap([master], twin, owner, row) }),
    aContent,
  );
});

plainTest('a single character that was altered is found', () => {
  const row = encryptContent(master, owner, aContent);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=';
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.nat(), fc.constantFrom(...letters), (column, at, letter) => {
      const text = row[column]!;
      const index = at % text.length;
      fc.pre(text[index] !== letter);
      const altered = { ...row, [column]: text.slice(0, index) + letter + text.slice(index + 1) };
      assert.throws(() => decryptContent([master], owner, altered), UnreadableError);
    }),
    { numRuns: 500 },
  );
});

plainTest('lengths tell nothing: a long name and none of the wishes are as long as any', () => {
  const lengths = ({ name, contact, wishes }: Columns) => [name, contact, wishes].map((text) => text!.length);
  const bare = {
    name: '雨',
    contact: null,
    counsellorId: null,
    counsellorGender: null,
    topicId: null,
    isFirstVisit: null,
  };
  const full = { ...aContent, name: '很'.repeat(30) };
  assert.deepEqual(
    lengths(encryptContent(master, owner, bare)),
    lengths(encryptContent(master, owner, full)),
  );
});

onEachDatabase('stored ciphertexts', (database) => {
  const { test, newPlace } = database;

  test('swapped between records, they are shown to nobody, and the log says so', async () => {
    const log = readLog();
    await using desk = await openConsultationDesk(database, { options: { log: log.logger } });
    const { booking } = await desk.book();
    await desk.book({ content: { ...aContent, name: '小雪' } }, otherSlot);
    const { db } = desk.store;
    const [one, two] = await db.selectFrom('consultations').selectAll().orderBy('booking_id').execute();
    await db
      .updateTable('consultations')
      .set({ name: two!.name })
      .where('booking_id', '=', one!.booking_id)
      .execute();
    await db
      .updateTable('consultations')
      .set({ name: one!.name })
      .where('booking_id', '=', two!.booking_id)
      .execute();
    const { consultations } = await desk.ask('loadStaffConsultations', { token: desk.counsellor });
    assert.deepEqual(
      consultations.map(({ content }) => content),
      [null, null],
    );
    const failure = log.lines().find((line) => line.includes('cannot be read')) ?? '';
    assert.ok(failure.includes(booking.id) && !failure.includes('小雪'));
  });

  test('a new master key: what was read is read, the old key goes when nothing needs it', async () => {
    await using place = await newPlace();
    const keyring = openKeyring(undefined, place.dataFolder);
    const [first] = await keyring.load();
    const file = masterKeyFile(place.dataFolder);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal((await stat(dirname(file))).mode & 0o777, 0o700);
    assert.ok(!dirname(file).startsWith(`${place.dataFolder}/`), 'apart from the database and its backups');
    await using desk = await openConsultationDesk(database, { options: { keyring } });
    await desk.book();
    const names = async () => {
      const { consultations } = await desk.ask('loadStaffConsultations', { token: desk.counsellor });
      return consultations.map(({ content }) => content?.name);
    };
    const keyIds = async () =>
      (await desk.store.db.selectFrom('consultations').select('key_id').distinct().execute()).map(
        ({ key_id }) => key_id,
      );
    assert.deepEqual(await rotateKeys(desk.store, keyring), { count: 1, unreadable: [] });
    const [second, ...others] = await keyring.load();
    assert.notEqual(second.id, first.id);
    assert.deepEqual(
      others.map(({ id }) => id),
      [first.id],
    );
    assert.deepEqual(await keyIds(), [second.id]);
    assert.deepEqual(await names(), ['小雨']);
    await desk.book({ content: { ...aContent, name: '小雪' } }, otherSlot);
    assert.deepEqual(await keyIds(), [second.id], 'the server that runs uses the new key at once');
    assert.deepEqual(await dropOldKeys(desk.store, keyring), { dropped: [first.id], unreadable: [] });
    assert.ok(!(await readFile(file, 'utf8')).includes(first.bytes.toString('hex')));
    assert.deepEqual(await names(), ['小雨', '小雪']);
    const both = openKeyring(`new:${'1'.repeat(64)},${second.id}:${second.bytes.toString('hex')}`, '');
    assert.deepEqual(await rotateKeys(desk.store, both), { count: 2, unreadable: [] });
    assert.deepEqual(await keyIds(), ['new']);
    assert.deepEqual(await names(), [undefined, undefined], 'without the new key there is nothing to read');
  });
});
