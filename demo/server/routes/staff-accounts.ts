/** The door of the staff, and the accounts that it opens to. */
import { privateCaching } from '../caching.ts';
import { addAccount, changeAccount, loadAccounts, resetAccount } from '../staff/accounts.ts';
import { findInvitation, toInvitation } from '../staff/invitations.ts';
import { loadStaffLog } from '../staff/load-log.ts';
import { endSessions, loadSessions } from '../staff/sessions.ts';
import { acceptInvitation, changePassphrase, signIn, toStaffSession } from '../staff/sign-in.ts';
import type { Call, Handlers, Services } from './route.ts';

type AnyCall = Omit<Call, 'query' | 'body'>;

function door({ request, reply, now }: AnyCall, { store, ids, key, signIns }: Services) {
  reply.header('cache-control', privateCaching);
  return { store, ids, key, now, signIns, ip: request.ip };
}

function keeper(call: AnyCall, services: Services) {
  return { ...door(call, services), staff: call.staff! };
}

async function sessionsOf(call: AnyCall, services: Services) {
  return loadSessions(services.store, call.settings, call.staff!, call.now);
}

export const staffAccountRoutes: Pick<
  Handlers,
  | 'signIn'
  | 'findInvitation'
  | 'acceptInvitation'
  | 'loadStaffSession'
  | 'signOut'
  | 'loadStaffSessions'
  | 'endOtherSessions'
  | 'changePassphrase'
  | 'loadStaffAccounts'
  | 'addStaffAccount'
  | 'changeStaffAccount'
  | 'resetStaffAccount'
  | 'loadStaffLog'
> = {
  async signIn(call, services) {
    return signIn(door(call, services), call.settings, call.body);
  },

  async findInvitation(call, services) {
    const { store, now } = door(call, services);
    const { settings, body } = call;
    const found = await findInvitation(store.db, settings.center.id, body.invitationToken, now);
    return toInvitation(found, settings);
  },

  async acceptInvitation(call, services) {
    return acceptInvitation(door(call, services), call.settings, call.body);
  },

  async loadStaffSession(call) {
    call.reply.header('cache-control', privateCaching);
    return toStaffSession(call.staff!, call.settings.center.timeZone);
  },

  async signOut(call, services) {
    const { store, staff } = keeper(call, services);
    const { account, session } = staff;
    const centerId = call.settings.center.id;
    if (account && session) {
      await store.transact((trx) => endSessions(trx, centerId, account.accountId, { only: session.id }));
    }
    return sessionsOf(call, services);
  },

  async loadStaffSessions(call, services) {
    call.reply.header('cache-control', privateCaching);
    return sessionsOf(call, services);
  },

  async endOtherSessions(call, services) {
    const { store, staff } = keeper(call, services);
    const { account, session } = staff;
    const centerId = call.settings.center.id;
    if (account && session) {
      await store.transact((trx) => endSessions(trx, centerId, account.accountId, { but: session.id }));
    }
    return sessionsOf(call, services);
  },

  async changePassphrase(call, services) {
    await changePassphrase(door(call, services), call.settings, call.staff!, call.body);
    return sessionsOf(call, services);
  },

  async loadStaffAccounts(call, services) {
    return loadAccounts(keeper(call, services).store.db, call.settings, call.now);
  },

  async loadStaffLog(call, services) {
    return loadStaffLog(keeper(call, services).store.db, call.settings, call.query.before);
  },

  async addStaffAccount(call, services) {
    return addAccount(keeper(call, services), call.settings, call.body);
  },

  async changeStaffAccount(call, services) {
    return changeAccount(keeper(call, services), call.settings, call.params['account'] ?? '', call.body);
  },

  async resetStaffAccount(call, services) {
    return resetAccount(keeper(call, services), call.settings, call.params['account'] ?? '');
  },
};
