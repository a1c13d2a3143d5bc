/** What is asked to become, be and manage one of the staff. */
import { Type } from 'typebox';
import {
  AcceptInvitation,
  ChangePassphrase,
  ChangeStaffAccount,
  Invitation,
  InvitationLookup,
  NewStaffAccount,
  SignedIn,
  SignIn,
  StaffAccount,
  StaffAccounts,
  StaffInvitation,
  StaffSession,
  StaffSessions,
} from './staff-account.ts';
import { StaffLogPage } from './staff-log.ts';
import { centerPath, type Operation } from './operation.ts';

export const signInOperations = {
  signIn: {
    method: 'POST',
    path: `${centerPath}/staff/sign-in`,
    summary: 'Sign in by name and passphrase. An unknown name and a wrong passphrase are answered alike.',
    body: SignIn,
    success: { status: 200, schema: SignedIn },
    access: 'public',
  },
  findInvitation: {
    method: 'POST',
    path: `${centerPath}/staff/invitations/find`,
    summary: 'What an invitation is for.',
    body: InvitationLookup,
    success: { status: 200, schema: Invitation },
    access: 'public',
  },
  acceptInvitation: {
    method: 'POST',
    path: `${centerPath}/staff/invitations/accept`,
    summary: 'Set the passphrase, once, and be signed in.',
    body: AcceptInvitation,
    success: { status: 200, schema: SignedIn },
    access: 'public',
  },
} as const satisfies Record<string, Operation>;

export const staffAccountOperations = {
  loadStaffSession: {
    method: 'GET',
    path: `${centerPath}/staff/session`,
    summary: 'Who asks. Counts as use: a page asks when somebody touches it.',
    success: { status: 200, schema: StaffSession },
    access: 'staff',
  },
  signOut: {
    method: 'POST',
    path: `${centerPath}/staff/session/end`,
    summary: 'End this session.',
    success: { status: 200, schema: StaffSessions },
    access: 'staff',
  },
  loadStaffSessions: {
    method: 'GET',
    path: `${centerPath}/staff/sessions`,
    summary: 'Where one’s own account is signed in.',
    success: { status: 200, schema: StaffSessions },
    access: 'staff',
  },
  endOtherSessions: {
    method: 'POST',
    path: `${centerPath}/staff/sessions/end-others`,
    summary: 'End all other sessions of one’s own account.',
    success: { status: 200, schema: StaffSessions },
    access: 'staff',
  },
  changePassphrase: {
    method: 'POST',
    path: `${centerPath}/staff/passphrase`,
    summary: 'Another passphrase for one’s own account; all other sessions end.',
    body: ChangePassphrase,
    success: { status: 200, schema: StaffSessions },
    access: 'staff',
  },
  loadStaffAccounts: {
    method: 'GET',
    path: `${centerPath}/staff/accounts`,
    summary: 'Who is of the staff.',
    success: { status: 200, schema: StaffAccounts },
    access: 'staff',
  },
  addStaffAccount: {
    method: 'POST',
    path: `${centerPath}/staff/accounts`,
    summary: 'Add an account; its holder sets the passphrase by the invitation.',
    body: NewStaffAccount,
    success: { status: 201, schema: StaffInvitation },
    access: 'staff',
  },
  changeStaffAccount: {
    method: 'POST',
    path: `${centerPath}/staff/accounts/:account`,
    summary: 'Other roles, disable, enable.',
    body: ChangeStaffAccount,
    success: { status: 200, schema: StaffAccount },
    access: 'staff',
  },
  resetStaffAccount: {
    method: 'POST',
    path: `${centerPath}/staff/accounts/:account/reset`,
    summary: 'A new invitation; the old passphrase and all sessions end.',
    success: { status: 200, schema: StaffInvitation },
    access: 'staff',
  },
  loadStaffLog: {
    method: 'GET',
    path: `${centerPath}/staff/log`,
    summary: 'Who of the staff did what and when: every change, and every read of a consultation.',
    query: Type.Object({
      before: Type.Optional(Type.Integer({ minimum: 1, description: 'Older than this number.' })),
    }),
    success: { status: 200, schema: StaffLogPage },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
