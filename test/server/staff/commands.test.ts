/** `npm run center -- staff …` and `owner-link`: accounts without the staff page. */
import assert from 'node:assert/strict';
import { openStore } from '../../../demo/server/store/open.ts';
import { createCaller } from '../../contract/caller.ts';
import { type Commands, commandsOf } from '../../support/commands.ts';
import { onEachDatabase, type Place } from '../../support/databases.ts';
import { saveTestCenter, startServer } from '../../support/server.ts';
import { ownerName, passphrase } from './staff-desk.ts';

onEachDatabase('the commands of staff accounts', (database) => {
  const { test } = database;

  async function withCenter(work: (center: Commands, place: Place) => Promise<void>) {
    await using place = await database.newPlace();
    const store = await openStore(place);
    await saveTestCenter(store);
    await store.close();
    await work(commandsOf(place), place);
  }

  const tokenIn = (text: string) =>
    /http:\/\/localhost:8080\/desk\/\?center=meiyuan#boai-invitation=(invitation_[\w-]{43})/.exec(
      text,
    )?.[1] ?? '';

  test('an owner is made by a link, a colleague is added, reset, given roles, and disabled', () =>
    withCenter(async (center, place) => {
      assert.match((await center('staff')).out, /None yet/);
      const link = await center('owner-link');
      assert.match(link.out, /2026-11-25 09:00 前有效/);
      const added = await center('staff', 'add', '小李', '--roles', 'desk，counsellor');
      assert.match(added.out, /小李 {2}desk,counsellor {2}待设密码 invited/);

      const store = await openStore(place);
      const server = await startServer(store);
      const { ask, refused } = createCaller(server.base, fetch);
      const accept = (text: string, name: string | null) =>
        ask('acceptInvitation', { body: { invitationToken: tokenIn(text), name, passphrase } });
      assert.deepEqual((await accept(link.out, ownerName)).session.roles, ['desk', 'editor', 'owner']);
      const li = await accept(added.out, null);
      assert.match((await center('staff', 'roles', '小李', '--roles', 'desk')).out, /小李 {2}desk {2}在用/);
      await refused('role_not_allowed', 'saveRoom', {
        token: li.sessionToken,
        body: { name: 'a', shareable: true },
      });
      assert.match((await center('staff', 'disable', ' 小李 ')).out, /停用 disabled/);
      await refused('unauthorized', 'loadStaffSession', { token: li.sessionToken });
      assert.match((await center('staff', 'enable', '小李')).out, /在用 active/);
      const reset = await center('staff', 'reset', '小李');
      await accept(reset.out, null);
      await server[Symbol.asyncDispose]();
      await store.close();

      assert.match((await center('staff', 'disable', ownerName)).err, /至少要有一位能登录的负责人/);
      assert.match((await center('staff', 'disable', '小王')).err, /There is no account of that name/);
      assert.match((await center('staff', 'add', '小李')).err, /这个名字已经有账号了/);
      assert.match(
        (await center('staff', 'add', '小张', '--roles', 'boss')).err,
        /“boss”：请写 desk、counsellor/,
      );
      const list = (await center('staff', 'list')).out;
      assert.match(list, new RegExp(`${ownerName} {2}desk,editor,owner {2}在用 active {2}最近 2026-11-24`));
      assert.equal((await center('audit')).code, 0);
    }));
});
