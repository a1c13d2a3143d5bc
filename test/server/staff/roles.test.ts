/** Which role may ask what: every staff operation, with every role, as the contract's table declares it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import {
  rolesOf,
  type StaffOperationId,
  staffRoles,
  type StaffRole,
} from '../../../src/api/contract/staff-roles.ts';
import { operations, type Operation } from '../../../src/api/contract/operations.ts';
import { createStaffToken, findStaffMember } from '../../../demo/server/staff.ts';
import { migrations } from '../../../demo/server/store/migrations/index.ts';
import { openStore as open } from '../../../demo/server/store/open.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { saveTestCenter, startServer, testCenter } from '../../support/server.ts';
import { openStaffDesk, passphrase } from './staff-desk.ts';

const ofStaff = (Object.entries(operations) as [StaffOperationId, Operation][]).filter(
  ([, { access }]) => access === 'staff',
);

/** Named so that a test can ask for anything without changing anything. */
const nothing = {
  activity: 'nothing',
  service: 'nothing',
  booking: 'nothing',
  call: 'nothing',
  campaign: 'nothing',
  account: 'nothing',
  walkIn: 'nothing',
};

onEachDatabase('roles of staff', ({ test, openStore, newPlace }) => {
  test('each role is refused exactly what the table does not give it, and other centers all', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await saveTestCenter(store, [], { center: { ...testCenter, id: 'tianyu', name: '天玉' } });
    await using server = await startServer(store);
    const { raw } = createCaller(server.base, fetch);
    const codeOf = async (id: StaffOperationId, token: string): Promise<string> => {
      const response = await raw(id, { center: 'meiyuan', token, ...nothing });
      const text = await response.text();
      return response.ok ? 'done' : (JSON.parse(text) as { code: string }).code;
    };
    const tokens = new Map<StaffRole, string>();
    for (const role of staffRoles)
      tokens.set(role, await createStaffToken(store, 'meiyuan', role, 0, [role]));
    const none = await createStaffToken(store, 'meiyuan', 'none', 0, []);
    const foreign = await Promise.all(
      [...staffRoles.map((role) => [role]), [...staffRoles]].map((roles) =>
        createStaffToken(store, 'tianyu', roles.join(' '), 0, roles),
      ),
    );
    for (const [id] of ofStaff) {
      const allowed: StaffRole[] = [];
      for (const [role, token] of tokens) {
        const code = await codeOf(id, token);
        assert.notEqual(code, 'unauthorized', id);
        if (code !== 'role_not_allowed') allowed.push(role);
      }
      assert.deepEqual(allowed, rolesOf[id], id);
      assert.equal(await codeOf(id, none), 'role_not_allowed', id);
      for (const token of foreign) assert.equal(await codeOf(id, token), 'unauthorized', id);
    }
  });

  test('a stolen session opens nothing once it is signed out, idle for long, or the passphrase is another one', async () => {
    await using desk = await openStaffDesk({ openStore });
    const { session } = await desk.owner();
    const enter = async () => {
      const body = { name: session.name, passphrase, deviceToken: null };
      return (await desk.ask('signIn', { body })).sessionToken;
    };
    const opensNothing = async (token: string) => {
      for (const [id] of ofStaff) {
        const response = await desk.raw(id, { center: 'meiyuan', token, ...nothing });
        await response.text();
        assert.equal(response.status, 401, id);
      }
    };
    const [out, changed, idle] = [await enter(), await enter(), await enter()];
    await desk.ask('loadStaffAccounts', { token: out });
    await desk.ask('signOut', { token: out });
    await opensNothing(out);
    const body = { current: passphrase, passphrase: '夜里 下雪 铁锅 三轮车' };
    await desk.ask('changePassphrase', { token: idle, body });
    await opensNothing(changed);
    await desk.ask('loadStaffAccounts', { token: idle });
    desk.server.setNow('2026-11-24T09:30:01+08:00');
    await opensNothing(idle);
  });

  test('no operation of staff is without a role, and what matters most is as it was meant', async () => {
    assert.deepEqual(Object.keys(rolesOf).sort(), ofStaff.map(([id]) => id).sort());
    for (const [id, roles] of Object.entries(rolesOf)) assert.ok(roles.length > 0, id);
    assert.ok(!rolesOf.importProgramme.includes('desk'));
    assert.ok(!rolesOf.loadStaffConsultations.includes('editor'));
    assert.ok(!rolesOf.findStaffBookings.includes('counsellor'));
  });

  test('a token from before goes on doing what it did', async () => {
    await using place = await newPlace();
    const until = Object.entries(migrations).filter(([name]) => name < '0006');
    const old = await open({ ...place, migrations: Object.fromEntries(until) });
    await saveTestCenter(old);
    for (const role of ['desk', 'counsellor']) {
      const hash = createHash('sha256').update(`staff_${role}`).digest('hex');
      await sql`insert into staff_tokens (center_id, token_hash, label, created_at, role)
        values ('meiyuan', ${hash}, 'old', '', ${role})`.execute(old.db);
    }
    await old.close();
    const store = await open(place);
    const rolesOfToken = async (token: string) =>
      (await findStaffMember(store.db, 'meiyuan', token, { now: 0, isUse: false }))?.roles;
    assert.deepEqual(await rolesOfToken('staff_desk'), ['desk', 'editor']);
    assert.deepEqual(await rolesOfToken('staff_counsellor'), ['desk', 'counsellor', 'editor']);
    await store.close();
  });

  test('whoever has several roles may do what any of them may', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await using server = await startServer(store);
    const { ask, refused } = createCaller(server.base, fetch);
    const token = await createStaffToken(store, 'meiyuan', 'both', 0, ['counsellor', 'desk']);
    await ask('loadCalls', { token });
    await ask('loadStaffConsultations', { token });
    const body = { name: '广场', shareable: true };
    await refused('role_not_allowed', 'saveRoom', { token, body });
  });
});
