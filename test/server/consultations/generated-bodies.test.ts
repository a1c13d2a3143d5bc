/** Whatever is sent as a sign-up: a success or a refusal of the contract, with the phone, and nothing stored partly. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { assertProblem } from '../../contract/exact.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { testCenter } from '../../support/server.ts';
import { aContent, aRequest, openConsultationDesk, otherSlot, slot } from './consultation-desk.ts';

const bodies = 2_000;

const text = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '__proto__',
    '💩'.repeat(50),
    'x'.repeat(5_000),
    "'; drop table bookings; --",
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 80 }),
);
const value = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue());
const sealed = { keyId: 'c1', encapsulated: 'A'.repeat(87), ciphertext: 'A'.repeat(2752) };

/** What is right, but for one to three members of it, at any depth. */
function nearly<Example extends object>(example: Example): fc.Arbitrary<object> {
  return fc
    .dictionary(fc.constantFrom(...Object.keys(example), 'more', '__proto__'), value, {
      minKeys: 1,
      maxKeys: 3,
    })
    .map((changes) => ({ ...example, ...changes }));
}

const content = fc.oneof(
  fc.constant(aContent),
  nearly(aContent),
  nearly(aContent.contact!).map((contact) => ({ ...aContent, contact })),
);
const body = fc.oneof(
  { weight: 4, arbitrary: content.map((said) => ({ ...aRequest(), content: said })) },
  { weight: 3, arbitrary: nearly(aRequest()) },
  {
    weight: 2,
    arbitrary: nearly(sealed).map((content) => ({ ...aRequest(), content: null, sealed: content })),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const path = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(`${slot}/consultations`, `${otherSlot}/consultations/waitlist`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('cabin_20261126T0830/consultations', 'x_99990101T0000/consultations'),
  },
);

onEachDatabase('generated sign-ups', (database) => {
  database.test(`${bodies} bodies: no failure of the server, nothing by half`, async () => {
    const many = { consultationsPerAddress: 1e9, consultationsPerCenter: 1e9, writesPerAddress: 1e9 };
    await using desk = await openConsultationDesk(database, {
      service: { capacity: 900, waitlistCapacity: 900 },
      options: { limits: many },
    });
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(body, path, async (payload, where) => {
        const reply = await desk.server.app.inject({
          method: 'POST',
          url: `/api/v1/centers/meiyuan/slots/${where}`,
          headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          payload: JSON.stringify(payload),
        });
        seen.set(reply.statusCode, (seen.get(reply.statusCode) ?? 0) + 1);
        if (reply.statusCode === 201) return;
        assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, `${reply.statusCode} ${reply.body}`);
        const problem: unknown = reply.json();
        assertProblem(problem);
        assert.equal((problem as { phone?: string }).phone, testCenter.phone);
      }),
      { numRuns: bodies },
    );
    const done = seen.get(201) ?? 0;
    assert.ok(done > 20 && (seen.get(400) ?? 0) > 500, JSON.stringify([...seen]));
    for (const table of ['bookings', 'consultations', 'idempotency'] as const) {
      assert.equal(await desk.count(table), done, table);
    }
    const rows = await desk.store.db.selectFrom('consultations').selectAll().execute();
    for (const { key_id, data_key, name, contact, wishes } of rows) {
      for (const column of [key_id, data_key, name, contact, wishes]) assert.ok(column !== null);
    }
    const { taken, waiting } = await desk.store.db
      .selectFrom('places')
      .select(({ fn }) => [fn.sum<number>('taken').as('taken'), fn.sum<number>('waiting').as('waiting')])
      .executeTakeFirstOrThrow();
    assert.equal(Number(taken) + Number(waiting), done);
  });
});
