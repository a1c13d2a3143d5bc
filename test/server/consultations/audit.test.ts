/** The staff log: whatever is changed in it, or cut off from it, is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { findWrongRow, readLoggedHeads } from '../../../demo/server/confidence/audit.ts';
import { findHead, hashOf, type LogHead, noHash } from '../../../demo/server/confidence/staff-log.ts';
import { headWatch } from '../../../demo/server/confidence/watch-heads.ts';
import type { StaffLogRow } from '../../../demo/server/store/tables.ts';
import { readLog } from '../../support/log.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { consultationService, openConsultationDesk, terms } from './consultation-desk.ts';

const edits = 1_000;
const length = 30;

function chain(rows: readonly Omit<StaffLogRow, 'hash' | 'previous_hash'>[]): StaffLogRow[] {
  let previous_hash = noHash;
  return rows.map((row) => {
    const hash = hashOf({ ...row, previous_hash });
    const whole = { ...row, previous_hash, hash };
    previous_hash = hash;
    return whole;
  });
}

const rows = chain(
  Array.from({ length }, (_, index) => ({
    center_id: 'meiyuan',
    number: index + 1,
    at: `2026-11-24T01:00:${String(index).padStart(2, '0')}Z`,
    staff: index % 3 === 0 ? 'chen (counsellor 0a1b2c3d)' : 'desk (desk 4e5f6a7b)',
    act: index % 2 === 0 ? 'read-consultations' : 'list-consultations',
    subject: `booking${index}`,
  })),
);
const headOf = ({ center_id: center, number, hash }: StaffLogRow): LogHead => ({ center, number, hash });
/** Of a backup some time ago, and of the server's log now. */
const heads = [headOf(rows[9]!), headOf(rows.at(-1)!)];

const fields = ['center_id', 'at', 'staff', 'act', 'subject', 'previous_hash', 'hash'] as const;
const at = fc.nat({ max: length - 1 });

/** As somebody would who can write the database. */
const edit: fc.Arbitrary<readonly StaffLogRow[]> = fc.oneof(
  fc
    .tuple(at, fc.constantFrom(...fields), fc.string({ maxLength: 70 }))
    .map(([index, field, value]) => rows.map((row, i) => (i === index ? { ...row, [field]: value } : row))),
  // Taken from another row, so that it looks right.
  fc
    .tuple(at, at, fc.constantFrom(...fields))
    .map(([index, from, field]) =>
      rows.map((row, i) => (i === index ? { ...row, [field]: rows[from]![field] } : row)),
    ),
  fc
    .tuple(at, fc.integer({ min: 1, max: 60 }))
    .map(([index, number]) =>
      rows.map((row, i) => (i === index ? { ...row, number } : row)).sort((a, b) => a.number - b.number),
    ),
  at.map((index) => rows.filter((_, i) => i !== index)),
  // Two rows change places, numbers stay in order.
  fc.tuple(at, at).map(([a, b]) => {
    const moved = [...rows];
    moved[a] = { ...rows[b]!, number: a + 1 };
    moved[b] = { ...rows[a]!, number: b + 1 };
    return moved;
  }),
  fc.tuple(at, fc.string()).map(([index, subject]) => {
    const more = { ...rows[index]!, subject };
    return [...rows.slice(0, index), more, ...rows.slice(index)].map((row, i) => ({ ...row, number: i + 1 }));
  }),
  at.map((index) => rows.slice(0, index)),
  // The most that is possible: everything after the edit is hashed anew.
  fc
    .tuple(at, fc.string())
    .map(([index, subject]) =>
      chain(
        rows.map(({ hash: _h, previous_hash: _p, ...row }, i) => (i === index ? { ...row, subject } : row)),
      ),
    ),
  fc
    .tuple(at, at)
    .map(([index, count]) =>
      chain(
        rows
          .toSpliced(index, 1 + count)
          .map(({ hash: _h, previous_hash: _p, ...row }, i) => ({ ...row, number: i + 1 })),
      ),
    ),
);

test(`${edits} edits of a staff log, each is found`, () => {
  assert.equal(findWrongRow('meiyuan', rows, heads), undefined);
  let found = 0;
  fc.assert(
    fc.property(edit, (edited) => {
      fc.pre(JSON.stringify(edited) !== JSON.stringify(rows));
      const wrong = findWrongRow('meiyuan', edited, heads);
      assert.ok(wrong, 'it is found');
      assert.ok(wrong.number >= 1 && wrong.number <= length + 1);
      found += 1;
    }),
    { numRuns: edits },
  );
  assert.equal(found, edits);
});

test('the first wrong number is named', () => {
  const altered = rows.map((row) => (row.number === 17 ? { ...row, staff: 'nobody' } : row));
  assert.deepEqual(findWrongRow('meiyuan', altered, heads), { number: 17, reason: 'altered' });
  assert.deepEqual(findWrongRow('meiyuan', rows.slice(0, 20), heads), { number: 21, reason: 'missing' });
  assert.deepEqual(findWrongRow('meiyuan', rows.toSpliced(4, 1), heads), { number: 5, reason: 'missing' });
  assert.deepEqual(findWrongRow('meiyuan', [], heads), { number: 1, reason: 'missing' });
});

// Without what is written elsewhere a cut end could not be found: that is why it is written.
test('negative control: a chain alone says nothing about its end', () => {
  assert.equal(findWrongRow('meiyuan', rows.slice(0, 20), []), undefined);
});

onEachDatabase('the staff log', (database) => {
  database.test(
    'forty reads at once are forty rows without a gap, and the server log has every end',
    async () => {
      const log = readLog();
      await using desk = await openConsultationDesk(database, { options: { log: log.logger } });
      const { token } = { token: desk.deskToken };
      await Promise.all(Array.from({ length: 40 }, () => desk.ask('loadStaffConsultations', { token })));
      const stored = await desk.store.db.selectFrom('staff_log').selectAll().orderBy('number').execute();
      assert.equal(stored.length, 41);
      const logged = readLoggedHeads(log.lines().join(''));
      assert.equal(logged.length, 40);
      assert.equal(findWrongRow('meiyuan', stored, logged), undefined);
      const cut = stored.slice(0, -1);
      assert.deepEqual(findWrongRow('meiyuan', cut, logged), { number: 41, reason: 'missing' });
    },
  );

  database.test('a change that is only tried leaves no row, and no end in the server log', async () => {
    const log = readLog();
    await using desk = await openConsultationDesk(database, { options: { log: log.logger } });
    const token = desk.deskToken;
    const exception = { day: '2026-11-26', hours: [], note: null };
    const body = { exception, dryRun: true };
    await desk.ask('saveServiceDay', { token, service: 'consult', body });
    const content = { service: consultationService, terms, dryRun: true };
    await desk.ask('saveConsultation', { token, body: content });
    await desk.ask('loadStaffConsultations', { token });
    const stored = await desk.store.db.selectFrom('staff_log').selectAll().orderBy('number').execute();
    const logged = readLoggedHeads(log.lines().join(''));
    assert.deepEqual(
      logged.map(({ number }) => number),
      [2],
    );
    assert.equal(findWrongRow('meiyuan', stored, logged), undefined);
  });

  database.test('what commands write is told by the server that runs, each end once', async () => {
    await using desk = await openConsultationDesk(database);
    const told: LogHead[] = [];
    const tellHeads = headWatch(desk.store.db, (head) => told.push(head));
    await tellHeads();
    await tellHeads();
    assert.deepEqual(
      told.map(({ center, number }) => [center, number]),
      [['meiyuan', 1]],
    );
    await desk.seal();
    await desk.seal();
    await tellHeads();
    await tellHeads();
    const { number, hash } = (await findHead(desk.store.db, 'meiyuan'))!;
    assert.deepEqual(told.slice(1), [{ center: 'meiyuan', number, hash }]);
  });
});
