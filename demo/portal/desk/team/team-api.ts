/** What the section of accounts asks of the server. */
import {
  staffAccountShape,
  staffAccountsShape,
  staffInvitationShape,
  staffLogPageShape,
  staffSessionsShape,
} from '../../../../src/api/generated/team-shapes.ts';
import type {
  ChangePassphrase,
  ChangeStaffAccount,
  NewStaffAccount,
  StaffAccounts,
  StaffInvitation,
  StaffLogPage,
  StaffSessions,
} from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';

export async function loadOwnSessions(api: StaffApi): Promise<StaffSessions> {
  return (await api.ask('/staff/sessions', staffSessionsShape, {})).body as StaffSessions;
}

export async function endOtherSessions(api: StaffApi): Promise<StaffSessions> {
  return (await api.post('/staff/sessions/end-others', staffSessionsShape, {})) as StaffSessions;
}

export async function changePassphrase(api: StaffApi, body: ChangePassphrase): Promise<StaffSessions> {
  return (await api.post('/staff/passphrase', staffSessionsShape, body)) as StaffSessions;
}

export async function loadAccounts(api: StaffApi): Promise<StaffAccounts> {
  return (await api.ask('/staff/accounts', staffAccountsShape, {})).body as StaffAccounts;
}

export async function addAccount(api: StaffApi, body: NewStaffAccount): Promise<StaffInvitation> {
  return (await api.post('/staff/accounts', staffInvitationShape, body)) as StaffInvitation;
}

export async function changeAccount(api: StaffApi, id: string, body: ChangeStaffAccount): Promise<void> {
  await api.post(`/staff/accounts/${encodeURIComponent(id)}`, staffAccountShape, body);
}

export async function resetAccount(api: StaffApi, id: string): Promise<StaffInvitation> {
  const path = `/staff/accounts/${encodeURIComponent(id)}/reset`;
  return (await api.post(path, staffInvitationShape, {})) as StaffInvitation;
}

export async function loadLog(api: StaffApi, before: number | null): Promise<StaffLogPage> {
  const query = before === null ? '' : `?before=${before}`;
  return (await api.ask(`/staff/log${query}`, staffLogPageShape, {})).body as StaffLogPage;
}
