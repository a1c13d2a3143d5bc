/** Whatever a caller sends, the answer is a success or a refusal of the contract, never a failure of the server. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { operations, type Operation } from '../../src/api/contract/operations.ts';
import { staffRoles } from '../../src/api/contract/staff-roles.ts';
import { createStaffToken } from '../../demo/server/staff.ts';
import { assertProblem } from '../contract/exact.ts';
import { campaignFacts, anEntry } from '../support/campaigns.ts';
import { onEachDatabase } from '../support/databases.ts';
import { readLog } from '../support/log.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testTime } from '../support/server.ts';

const requests = process.env['BOAI_FULL'] === '1' ? 5_000 : 1_000;

const nasty = fc.constantFrom(
  '',
  '0',
  '-1',
  'null',
  '\0',
  '%00',
  '%',
  '%zz',
  '..',
  "'; drop table bookings; --",
  '\ud800',
  '2026-02-30',
  '0001-01-01',
  '9999-12-31',
  '2026-11-24',
  '2026-11-24T25:00:00+08:00',
  '2026-11-24T09:00:00+99:99',
  '__proto__',
  'constructor',
  '💩'.repeat(50),
  'x'.repeat(3_000),
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 80 }));
const value = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue());

/** A body that is right but for one or two members, or anything at all. */
function bodyOf(example: object): fc.Arbitrary<unknown> {
  const names = Object.keys(example);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(example) },
    {
      weight: 6,
      arbitrary: fc
        .dictionary(fc.constantFrom(...names, 'more', '__proto__'), value, { maxKeys: 2 })
        .map((changes) => ({ ...example, ...changes })),
    },
    { weight: 2, arbitrary: fc.jsonValue() },
  );
}

const period = { startsAt: '2026-12-01T09:00:00+08:00', endsAt: '2026-12-01T10:00:00+08:00' };
const csv = Buffer.from('活动名称,日期,开始时间,结束时间,地点\n练,2026-12-01,9:00,10:00,广场\n').toString(
  'base64',
);
const examples: Readonly<Record<string, object>> = {
  signUp: aSignUp(),
  findBooking: { code: 'ABCD2345', phone: '13800138000' },
  importProgramme: { fileName: 'a.csv', contentBase64: csv, strict: false },
  addActivity: { title: '练', room: '广场', ...period, capacity: 5 },
  cancelActivity: { replacedById: null },
  moveActivity: { ...period, room: '广场' },
  saveCampaign: { campaign: campaignFacts({ id: 'dance' }) },
  addCampaignEntry: anEntry(),
  addCampaignUpdate: { day: '2026-11-24', text: '好' },
  importDonations: { fileName: 'a.csv', contentBase64: csv, strict: false },
  withdrawDonor: { name: '张三' },
  signIn: { name: '陈主任', passphrase: '清晨 买菜 太极 蓝雨伞', deviceToken: null },
  acceptInvitation: { invitationToken: 'x', name: null, passphrase: 'x' },
  addStaffAccount: { name: '小李', roles: ['desk'] },
};
const queries = ['from', 'to', 'category', 'text', 'withPlaces', 'other'];

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

function encode(part: string): string {
  return part.isWellFormed() ? encodeURIComponent(part) : '%ED%A0%80';
}

/** HTTP itself forbids other characters in a header. */
const headerText = text.map((part) => part.replace(/[^\x20-\x7e]/g, '?').trim());

function requestOf(id: string, operation: Operation, staffToken: string): fc.Arbitrary<Asked> {
  const path = fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: fc.constant('meiyuan') }, { weight: 1, arbitrary: text }),
      fc.oneof({ weight: 4, arbitrary: fc.constant('dance') }, { weight: 3, arbitrary: text }),
      text,
    )
    .map(([center, activity, calendar]) =>
      operation.path
        .replace(':center', encode(center))
        .replace(':activity', encode(activity))
        .replace(':campaign', encode(activity))
        .replace(':calendar', encode(calendar)),
    );
  const query = fc.array(fc.tuple(fc.constantFrom(...queries), text), { maxLength: 3 });
  const right = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    authorization: `Bearer ${staffToken}`,
  };
  const headers = fc
    .dictionary(
      fc.constantFrom(
        'content-type',
        'idempotency-key',
        'authorization',
        'if-none-match',
        'origin',
        'accept',
        'x-forwarded-for',
      ),
      headerText,
      { maxKeys: 2 },
    )
    .map((changes) => ({
      ...right,
      ...changes,
      'idempotency-key': changes['idempotency-key'] ?? randomUUID(),
    }));
  const payload = operation.body
    ? fc.oneof(
        { weight: 8, arbitrary: bodyOf(examples[id] ?? {}).map((body) => JSON.stringify(body)) },
        { weight: 1, arbitrary: text },
      )
    : fc.constant(undefined);
  const method = fc.oneof(
    { weight: 9, arbitrary: fc.constant(operation.method) },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'DELETE', 'HEAD', 'OPTIONS') },
  );
  return fc.tuple(path, query, headers, payload, method).map(([url, pairs, allHeaders, body, itsMethod]) => ({
    method: itsMethod as Asked['method'],
    url: pairs.length ? `${url}?${pairs.map(([name, part]) => `${name}=${encode(part)}`).join('&')}` : url,
    headers: allHeaders,
    payload: ['GET', 'HEAD'].includes(itsMethod) ? undefined : body,
  }));
}

onEachDatabase('anything that a caller can send', ({ test, openStore }) => {
  test(`${requests} generated requests, and never a 5xx`, async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity({ capacity: 100_000 })]);
    const staffToken = await createStaffToken(store, 'meiyuan', 'test', Date.parse(testTime), staffRoles);
    const log = readLog();
    const unlimited = {
      findsPerAddress: 1e6,
      findsPerCode: 1e6,
      writesPerAddress: 1e6,
      holdsPerAddress: 1e6,
    };
    await using server = await startServer(store, { log: log.logger, limits: unlimited });
    const statuses = new Set<number>();
    const anyRequest = fc.oneof(
      ...Object.entries(operations as Record<string, Operation>).map(([id, operation]) =>
        requestOf(id, operation, staffToken),
      ),
    );

    await fc.assert(
      fc.asyncProperty(anyRequest, async ({ method, url, headers, payload }) => {
        const answer = await server.app.inject({
          method,
          url,
          headers,
          ...(payload !== undefined && { payload }),
        });
        statuses.add(answer.statusCode);
        const failure = log.lines().filter((line) => line.includes('A request failed'));
        assert.ok(answer.statusCode < 500, `${answer.statusCode} ${answer.body}\n${failure.join('\n')}`);
        if (answer.statusCode >= 400 && method !== 'HEAD') {
          assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
          assertProblem(answer.json());
        }
      }),
      { numRuns: requests, seed: 7 },
    );

    // The generator has to reach the inside: successes, and refusals of several kinds.
    for (const status of [200, 201, 400, 401, 404, 405, 415]) {
      assert.ok(statuses.has(status), `no request was answered ${status}`);
    }
  });
});
