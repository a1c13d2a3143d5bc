/** The door of the staff: the first owner, colleagues, sessions that end, and who does not get in. */
import assert from 'node:assert/strict';
import { onEachDatabase } from '../../support/databases.ts';
import { saveTestCenter, testCenter } from '../../support/server.ts';
import { openStaffDesk, ownerName, passphrase } from './staff-desk.ts';

const other = '夜里 下雪 铁锅 三轮车';

onEachDatabase('the sign-in of staff', (database) => {
  const { test } = database;

  test('an owner’s link is used once: name and passphrase are set, and the owner is in', async () => {
    await using desk = await openStaffDesk(database);
    const invitationToken = await desk.ownerLink();
    const found = await desk.ask('findInvitation', { body: { invitationToken } });
    assert.deepEqual([found.name, found.roles], [null, ['desk', 'editor', 'owner']]);
    const body = { invitationToken, name: ownerName, passphrase };
    const weak = await desk.refused('passphrase_weak', 'acceptInvitation', {
      body: { ...body, passphrase: '123456789012345678' },
    });
    assert.equal(weak.errors?.[0]?.field, 'passphrase');
    const answers = await Promise.all([1, 2].map(() => desk.raw('acceptInvitation', { body })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 404], 'of two at once one is in');
    await desk.refused('invitation_over', 'findInvitation', { body: { invitationToken } });
    const { sessionToken, session } = await desk.ask('signIn', {
      body: { name: ` ${ownerName} `, passphrase, deviceToken: null },
    });
    assert.deepEqual([session.name, session.roles], [ownerName, ['desk', 'editor', 'owner']]);
    assert.match(sessionToken, /^session_[\w-]{43}$/);
    const { accounts } = await desk.ask('loadStaffAccounts', { token: sessionToken });
    assert.deepEqual(
      accounts.map(({ name, state }) => [name, state]),
      [[ownerName, 'active']],
    );
  });

  test('a link that is over, of another center, or replaced opens nothing', async () => {
    await using desk = await openStaffDesk(database);
    const first = await desk.ownerLink();
    const second = await desk.ownerLink();
    const ask = (invitationToken: string, center = 'meiyuan') => ({ center, body: { invitationToken } });
    await desk.refused('invitation_over', 'findInvitation', ask(first));
    await saveTestCenter(desk.store, [], { center: { ...testCenter, id: 'tianyu' } });
    await desk.refused('invitation_over', 'findInvitation', ask(second, 'tianyu'));
    desk.server.setNow('2026-11-25T09:00:01+08:00');
    await desk.refused('invitation_over', 'findInvitation', ask(second));
  });

  test('the owner adds a colleague, changes roles, resets, disables; each takes effect at once', async () => {
    await using desk = await openStaffDesk(database);
    const owner = await desk.owner();
    const { sessionToken: token } = owner;
    const li = await desk.colleague(owner, '小李', ['desk']);
    const account = li.session.accountId ?? '';
    await desk.refused('account_exists', 'addStaffAccount', {
      token,
      body: { name: ' 小李', roles: ['desk'] },
    });
    await desk.ask('loadCalls', { token: li.sessionToken });
    await desk.refused('role_not_allowed', 'loadStaffAccounts', { token: li.sessionToken });
    await desk.ask('changeStaffAccount', { token, account, body: { roles: ['counsellor'] } });
    await desk.refused('role_not_allowed', 'loadCalls', { token: li.sessionToken });

    const reset = await desk.ask('resetStaffAccount', { token, account });
    assert.equal(reset.account.state, 'invited');
    await desk.refused('unauthorized', 'loadStaffSession', { token: li.sessionToken });
    const credentials = { name: '小李', passphrase, deviceToken: null };
    await desk.refused('sign_in_failed', 'signIn', { body: credentials });
    const { invitationToken } = reset;
    const again = await desk.ask('acceptInvitation', {
      body: { invitationToken, name: '别人', passphrase: other },
    });
    assert.equal(again.session.name, '小李', 'a name that is there is kept');

    await desk.ask('changeStaffAccount', { token, account, body: { isDisabled: true } });
    await desk.refused('unauthorized', 'loadStaffSession', { token: again.sessionToken });
    await desk.refused('sign_in_failed', 'signIn', { body: { ...credentials, passphrase: other } });
    await desk.ask('changeStaffAccount', { token, account, body: { isDisabled: false } });
    await desk.ask('signIn', { body: { ...credentials, passphrase: other } });
    await desk.refused('account_not_found', 'resetStaffAccount', { token, account: 'nobody' });
  });

  test('the last owner cannot be disabled, reset, or made something else', async () => {
    await using desk = await openStaffDesk(database);
    const { sessionToken: token, session } = await desk.owner();
    const account = session.accountId ?? '';
    for (const body of [{ isDisabled: true }, { roles: ['desk'] }]) {
      await desk.refused('last_owner', 'changeStaffAccount', { token, account, body });
    }
    await desk.refused('last_owner', 'resetStaffAccount', { token, account });
    await desk.ask('loadStaffSession', { token });
  });

  test('of two owners who take each other’s role away at once one stays', async () => {
    await using desk = await openStaffDesk(database);
    const first = await desk.owner();
    const second = await desk.colleague(first, '副主任', ['owner']);
    const statuses = await Promise.all(
      [[first, second] as const, [second, first] as const].map(async ([who, whom]) => {
        const { status } = await desk.raw('changeStaffAccount', {
          token: who.sessionToken,
          account: whom.session.accountId ?? '',
          body: { isDisabled: true },
        });
        return status;
      }),
    );
    assert.ok(statuses.includes(200) && statuses.some((status) => status !== 200), String(statuses));
    const active = await desk.store.db
      .selectFrom('staff_accounts')
      .selectAll()
      .where('disabled_at', 'is', null)
      .execute();
    assert.equal(active.length, 1);
  });

  test('an unknown name and a wrong passphrase are told alike and slowed down alike', async () => {
    await using desk = await openStaffDesk(database);
    await desk.owner();
    const tell = async (name: string, from: string) => {
      const answers: unknown[] = [];
      for (let wrong = 0; wrong < 7; wrong += 1) {
        const response = await desk.raw('signIn', {
          body: { name, passphrase: other, deviceToken: null },
          headers: { 'x-forwarded-for': from },
        });
        const { requestId: _, ...problem } = (await response.json()) as Record<string, unknown>;
        answers.push([response.status, response.headers.get('retry-after'), problem]);
      }
      return answers;
    };
    const [wrong, unknown] = [await tell(ownerName, '10.0.0.1'), await tell('没有这个人', '10.0.0.2')];
    assert.deepEqual(wrong, unknown);
    assert.deepEqual(
      wrong.map((answer) => (answer as [number])[0]),
      [403, 403, 403, 403, 403, 429, 429],
    );
  });

  test('guesses at the same address do not keep a device out that has signed in before', async () => {
    await using desk = await openStaffDesk(database);
    const { deviceToken } = await desk.owner();
    const body = { name: ownerName, passphrase, deviceToken: null };
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await desk.refused('sign_in_failed', 'signIn', { body: { ...body, passphrase: other } });
    }
    await desk.refused('too_many_requests', 'signIn', { body });
    await desk.refused('too_many_requests', 'signIn', { body: { ...body, deviceToken: `x${deviceToken}` } });
    const again = await desk.ask('signIn', { body: { ...body, deviceToken } });
    assert.equal(again.deviceToken, deviceToken);
  });

  test('a session ends after half an hour without use; what a page repeats by itself is no use', async () => {
    await using desk = await openStaffDesk(database);
    const { sessionToken: token, session } = await desk.owner();
    assert.equal(session.idleMinutes, 30);
    const at = (time: string) => desk.server.setNow(`2026-11-24T${time}+08:00`);
    at('09:29:00');
    await desk.ask('loadStaffSession', { token });
    at('09:58:00');
    await desk.ask('loadCalls', { token });
    at('09:59:01');
    await desk.refused('unauthorized', 'loadCalls', { token });
    await desk.refused('unauthorized', 'loadStaffSession', { token });
  });

  test('no session outlives a long day, however busy', async () => {
    await using desk = await openStaffDesk(database);
    const { sessionToken: token } = await desk.owner();
    for (let minutes = 20; minutes < 14 * 60; minutes += 20) {
      desk.server.setNow(new Date(Date.parse('2026-11-24T09:00:00+08:00') + minutes * 60_000).toISOString());
      await desk.ask('loadStaffSession', { token });
    }
    desk.server.setNow('2026-11-24T23:00:01+08:00');
    await desk.refused('unauthorized', 'loadStaffSession', { token });
  });

  test('signing out ends one session, another passphrase all others', async () => {
    await using desk = await openStaffDesk(database);
    const first = await desk.owner();
    const body = { name: ownerName, passphrase, deviceToken: null };
    const [second, third] = [await desk.ask('signIn', { body }), await desk.ask('signIn', { body })];
    const { sessions } = await desk.ask('loadStaffSessions', { token: first.sessionToken });
    assert.deepEqual(sessions.map(({ isCurrent }) => isCurrent).sort(), [false, false, true]);
    await desk.ask('signOut', { token: third.sessionToken });
    await desk.refused('unauthorized', 'loadStaffSession', { token: third.sessionToken });

    const token = first.sessionToken;
    await desk.refused('sign_in_failed', 'changePassphrase', {
      token,
      body: { current: other, passphrase: other },
    });
    await desk.refused('passphrase_weak', 'changePassphrase', {
      token,
      body: { current: passphrase, passphrase: `${ownerName}${ownerName}1234` },
    });
    await desk.ask('changePassphrase', { token, body: { current: passphrase, passphrase: other } });
    await desk.ask('loadStaffSession', { token });
    await desk.refused('unauthorized', 'loadStaffSession', { token: second.sessionToken });
    await desk.refused('sign_in_failed', 'signIn', { body });
    await desk.ask('signIn', { body: { ...body, passphrase: other } });
  });

  test('neither passphrase nor token stands in the database, and a session of another center is nobody’s', async () => {
    await using desk = await openStaffDesk(database);
    const { sessionToken, deviceToken } = await desk.owner();
    const { db } = desk.store;
    const [account] = await db.selectFrom('staff_accounts').selectAll().execute();
    assert.match(account?.passphrase_hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/);
    const rows = JSON.stringify([
      account,
      await db.selectFrom('staff_sessions').selectAll().execute(),
      await db.selectFrom('staff_addresses').selectAll().execute(),
      await db.selectFrom('staff_log').selectAll().execute(),
    ]);
    for (const secret of [passphrase, sessionToken, deviceToken, '127.0.0.1']) {
      assert.ok(!rows.includes(secret), secret);
    }
    await saveTestCenter(desk.store, [], { center: { ...testCenter, id: 'tianyu' } });
    await desk.refused('unauthorized', 'loadStaffSession', { center: 'tianyu', token: sessionToken });
  });

  test('who came in and who changed the staff stands in the log, by name and account', async () => {
    await using desk = await openStaffDesk(database);
    const owner = await desk.owner();
    const li = await desk.colleague(owner, '小李', ['desk']);
    const token = owner.sessionToken;
    const { entries, before } = await desk.ask('loadStaffLog', { token });
    assert.deepEqual(
      entries.map(({ number, act, staff }) => [number, act, staff.split(' ')[0]]),
      [
        [3, 'acceptInvitation', '小李'],
        [2, 'addStaffAccount', ownerName],
        [1, 'acceptInvitation', ownerName],
      ],
    );
    assert.equal(before, null);
    const older = await desk.ask('loadStaffLog', { token, query: { before: '2' } });
    assert.deepEqual(
      older.entries.map(({ number }) => number),
      [1],
    );
    await desk.refused('validation_failed', 'loadStaffLog', { token, query: { before: 'x' } });
    await desk.refused('role_not_allowed', 'loadStaffLog', { token: li.sessionToken });
  });

  test('the log comes by pages, each going on where the one before ended', async () => {
    await using desk = await openStaffDesk(database);
    const { sessionToken: token } = await desk.owner();
    const { db } = desk.store;
    const [first] = await db.selectFrom('staff_log').selectAll().execute();
    const more = Array.from({ length: 59 }, (_, index) => ({ ...first!, number: index + 2 }));
    await db.insertInto('staff_log').values(more).execute();
    const page = await desk.ask('loadStaffLog', { token });
    const rest = await desk.ask('loadStaffLog', { token, query: { before: String(page.before) } });
    const numbers = [...page.entries, ...rest.entries].map(({ number }) => number);
    assert.deepEqual(
      numbers,
      Array.from({ length: 60 }, (_, index) => 60 - index),
    );
    assert.equal(rest.before, null);
  });

  test('an owner sees who is signed in now, and in how many places', async () => {
    await using desk = await openStaffDesk(database);
    const owner = await desk.owner();
    const li = await desk.colleague(owner, '小李', ['desk']);
    await desk.ask('signIn', { body: { name: '小李', passphrase, deviceToken: null } });
    const signedIn = async () => {
      const found = await desk.ask('loadStaffAccounts', { token: owner.sessionToken });
      const nameOf = (id: string) => found.accounts.find((account) => account.id === id)?.name;
      return found.signedIn.map(({ accountId, sessions }) => [nameOf(accountId), sessions]).sort();
    };
    const both = [
      ['小李', 2],
      [ownerName, 1],
    ];
    assert.deepEqual(await signedIn(), both.sort());
    await desk.ask('endOtherSessions', { token: li.sessionToken });
    assert.deepEqual(
      await signedIn(),
      [
        ['小李', 1],
        [ownerName, 1],
      ].sort(),
    );
  });
});
