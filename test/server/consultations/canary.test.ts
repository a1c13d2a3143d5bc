/** Words that nobody else would write, put into every field: no copy of the database, log or backup has one of them. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { openSealed } from '../../../demo/server/confidence/open-sealed.ts';
import { decryptContent } from '../../../demo/server/confidence/record-cipher.ts';
import { backUp } from '../../../demo/server/store/backup.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import type { ConsultationContent, SealedContent } from '../../../src/api/generated/types.ts';
import { seal } from '../../../src/api/sealing.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { readLog } from '../../support/log.ts';
import { testCenter, testKey, testKeyring } from '../../support/server.ts';
import { aRequest, openConsultationDesk, otherSlot, slot } from './consultation-desk.ts';

const run = promisify(execFile);

const content: ConsultationContent = {
  name: '金丝雀甲乙丙',
  contact: { phone: '0796 8765 4321', safeTimes: ['noon', 'evening'], mayBeNamed: true },
  counsellorId: 'canary-counsellor',
  counsellorGender: 'male',
  topicId: 'canary-topic',
  isFirstVisit: true,
};
const terms = {
  counsellors: [{ id: 'canary-counsellor', name: '陈老师', gender: 'female', introduction: null } as const],
  topics: [{ id: 'canary-topic', name: '睡眠' }],
};
/** Of a value that the center's own settings have too, only rows can tell. */
const typed = [
  '金丝雀',
  '0796 8765',
  '079687654321',
  '87654321',
  'evening',
  'noon',
  'mayBeNamed',
  'isFirstVisit',
];
const chosen = ['canary-counsellor', 'canary-topic'];

/** Every byte that somebody has who copies the database: file and log of SQLite, or a dump. */
async function dump({ location }: Store): Promise<string> {
  if (location.kind === 'postgres') {
    return (await run('pg_dump', [location.url], { maxBuffer: 1e9 })).stdout;
  }
  const files = ['', '-wal'].map((ending) => `${location.file}${ending}`).filter(existsSync);
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file)))).toString('utf8');
}

async function rowsOf({ db }: Store): Promise<string> {
  let rows = '';
  for (const { name } of await db.introspection.getTables()) {
    if (name === 'consultation_terms') continue;
    rows += JSON.stringify(
      await db
        .selectFrom(name as 'bookings')
        .selectAll()
        .execute(),
    );
  }
  return rows;
}

async function backupOf(store: Store, folder: string): Promise<string> {
  const file = join(folder, 'canary.backup');
  await backUp(store.location, file);
  const head = await readFile(`${file}.head.json`, 'utf8');
  if (store.location.kind === 'sqlite') return head + (await readFile(file, 'utf8'));
  return head + (await run('pg_restore', ['-f', '-', file], { maxBuffer: 1e9 })).stdout;
}

function assertNone(where: string, text: string, words: readonly string[]): void {
  assert.ok(text.length > 0, where);
  for (const word of words) assert.ok(!text.includes(word), `${word} is in ${where}`);
}

onEachDatabase('what was said in confidence', (database) => {
  const { test, newPlace } = database;

  test('is in no dump, backup, log or other row', async () => {
    await using place = await newPlace();
    const log = readLog();
    await using desk = await openConsultationDesk(database, { terms, options: { log: log.logger } });
    const body = aRequest({ content });
    const { booking, manageToken: token } = await desk.ask('bookConsultation', { slot, body });
    await desk.ask('joinConsultationWaitlist', { slot, body });
    await desk.refused('validation_failed', 'bookConsultation', {
      slot,
      body: { ...body, filledMs: '金丝雀' },
    });
    await desk.refused('slot_full', 'bookConsultation', { slot, body });
    await desk.refused('too_fast', 'bookConsultation', { slot: otherSlot, body: { ...body, filledMs: 1 } });
    const lookup = { code: booking.code, phone: '079687654321' };
    assert.equal((await desk.ask('findBooking', { body: lookup })).booking.id, booking.id);
    const read = await desk.ask('loadStaffConsultations', { token: desk.counsellor });
    assert.equal(read.consultations[0]!.content!.name, content.name, 'it is there for whom it is meant');
    const told = await desk.ask('loadStaffConsultations', { token: desk.deskToken });
    assertNone('what the desk sees', JSON.stringify(told), [...typed, ...chosen]);
    const bytes = await dump(desk.store);
    assert.ok(bytes.includes(booking.code), 'the dump has what it may have');
    assertNone('the dump', bytes, typed);
    assertNone('the rows', await rowsOf(desk.store), [...typed, ...chosen]);
    assertNone('the backup', await backupOf(desk.store, place.dataFolder), typed);
    const written = log.lines().join('\n');
    assertNone('the log', written, [...typed, ...chosen, booking.code, token.split('.')[1]!]);

    await desk.ask('rescheduleBooking', { token, body: { to: otherSlot } });
    const { data_key: dataKey } = await desk.store.db
      .selectFrom('consultations')
      .select('data_key')
      .where('booking_id', '=', booking.id)
      .executeTakeFirstOrThrow();
    await desk.ask('eraseBooking', { token });
    if (database.kind === 'sqlite') {
      assertNone('the files, once deleted', await dump(desk.store), [dataKey!]);
    }
  });

  test('sealed, opens from a raw dump with the key of the counsellors, and with nothing that the server has', async () => {
    const log = readLog();
    await using desk = await openConsultationDesk(database, { terms, options: { log: log.logger } });
    const { key, privateKey } = await desk.seal();
    const sealed = await seal(content, key, testCenter.id);
    const body = aRequest({ content: null, sealed });
    const { booking, manageToken: token } = await desk.ask('bookConsultation', { slot, body });
    const staff = await desk.ask('loadStaffConsultations', { token: desk.counsellor });
    assertNone('what staff are sent', JSON.stringify(staff), [...typed, ...chosen]);

    const bytes = await dump(desk.store);
    assertNone('the dump', bytes, [...typed, privateKey.d!]);
    assertNone('the log', log.lines().join('\n'), [...typed, ...chosen, privateKey.d!]);
    const stored = await fromDump(desk.store, bytes);
    assert.deepEqual(await openSealed(privateKey, testCenter.id, stored), content);
    await assert.rejects(openSealed(privateKey, 'tianyu', stored), 'it is bound to its center');

    const masters = await testKeyring.load();
    const secrets = [
      testKey,
      ...masters.map((master) => master.bytes),
      ...[desk.deskToken, desk.counsellor, token, booking.code, key.publicKey, key.fingerprint].map((text) =>
        Buffer.from(text),
      ),
    ];
    const row = await desk.store.db.selectFrom('consultations').selectAll().executeTakeFirstOrThrow();
    assert.throws(() => decryptContent(masters, { centerId: testCenter.id, bookingId: booking.id }, row));
    for (const scalar of secrets.flatMap(scalarsFrom)) {
      const guess = { ...privateKey, d: scalar.toString('base64url') };
      await assert.rejects(openSealed(guess, testCenter.id, stored));
      assert.throws(() => decryptAs(scalar, stored));
    }
  });
});

/** Whatever somebody could make of a secret of 32 bytes or another length. */
function scalarsFrom(secret: Buffer): Buffer[] {
  return [
    ...(secret.length >= 32 ? [secret.subarray(0, 32), secret.subarray(-32)] : []),
    createHash('sha256').update(secret).digest(),
    Buffer.from(hkdfSync('sha256', secret, '', 'boai consultation 1', 32)),
  ];
}

function decryptAs(key: Buffer, { ciphertext }: SealedContent): void {
  const bytes = Buffer.from(ciphertext, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12)).setAuthTag(bytes.subarray(-16));
  decipher.update(bytes.subarray(0, -16));
  decipher.final();
}

/** Without any code of the server: from the text of the dump, or the file as SQLite's own tools open it. */
async function fromDump({ location }: Store, bytes: string): Promise<SealedContent> {
  if (location.kind === 'postgres') {
    const [json] = /\{"keyId".*?\}/.exec(bytes) ?? [];
    return JSON.parse(json!) as SealedContent;
  }
  const file = new DatabaseSync(location.file, { readOnly: true });
  try {
    return JSON.parse(
      String(file.prepare('select sealed from consultations').get()!['sealed']),
    ) as SealedContent;
  } finally {
    file.close();
  }
}
