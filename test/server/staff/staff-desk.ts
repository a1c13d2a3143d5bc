/** A center with an owner, as tests of staff accounts need it. */
import { randomIds } from '../../../demo/server/ids.ts';
import { resolveCenter } from '../../../demo/server/center.ts';
import { invite } from '../../../demo/server/staff/invitations.ts';
import type { AppOptions } from '../../../demo/server/app.ts';
import type { SignedIn } from '../../../src/api/generated/types.ts';
import { createCaller } from '../../contract/caller.ts';
import type { TestDatabase } from '../../support/databases.ts';
import { saveTestCenter, startServer, testTime } from '../../support/server.ts';

export const passphrase = '清晨 买菜 太极 蓝雨伞';
export const ownerName = '陈主任';

export async function openStaffDesk(
  { openStore }: Pick<TestDatabase, 'openStore'>,
  options: Partial<AppOptions> = {},
) {
  const store = await openStore();
  await saveTestCenter(store);
  const server = await startServer(store, { trustProxy: true, ...options });
  const caller = createCaller(server.base, fetch);
  const now = Date.parse(testTime);
  const ownerLink = async () => (await store.transact((trx) => invite(trx, 'meiyuan', null, now))).token;
  return {
    ...caller,
    store,
    server,
    ids: randomIds,
    ownerLink,
    settings: () => resolveCenter(store.db, 'meiyuan'),
    /** The owner, by the first link. */
    async owner(): Promise<SignedIn> {
      const body = { invitationToken: await ownerLink(), name: ownerName, passphrase };
      return caller.ask('acceptInvitation', { body });
    },
    /** Somebody whom the owner has added, signed in. */
    async colleague(owner: SignedIn, name: string, roles: readonly string[]): Promise<SignedIn> {
      const body = { name, roles };
      const invited = await caller.ask('addStaffAccount', { token: owner.sessionToken, body });
      const { invitationToken } = invited;
      return caller.ask('acceptInvitation', { body: { invitationToken, name: null, passphrase } });
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}
