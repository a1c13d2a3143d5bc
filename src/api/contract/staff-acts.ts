/** What may stand in the staff log as an act: whatever changes something, and the reading of consultations. */
import type { StaffOperationId } from './staff-roles.ts';
import type { staffOperations } from './staff-operations.ts';

type Operations = typeof staffOperations;

/** Operations that change something, or look through bookings. */
export type ActingOperationId = {
  [Id in StaffOperationId]: Operations[Id]['method'] extends 'POST' ? Id : never;
}[StaffOperationId];

/** What is no such operation, and what the log tells apart in one. */
export const otherStaffActs = [
  'signIn',
  'acceptInvitation',
  'inviteOwner',
  'loadDay',
  'loadSlotRoster',
  'loadCalls',
  'list-consultations',
  'read-consultations',
  'change-consultation-service',
  'add-counsellor-key',
  'retire-counsellor-key',
  'rotate-master-keys',
  'drop-old-master-keys',
  'cancelForStaff',
  'rescheduleForStaff',
  'save-campaign',
  'add-campaign-entry',
  'add-campaign-update',
  'import-donations',
  'withdraw-donor',
  'allow-link-host',
  'remove-link-host',
] as const;

export type StaffActId = ActingOperationId | (typeof otherStaffActs)[number];

/** `loadDay 2026-11-24`: with the day that was read. */
export type LoggedAct = StaffActId | `${'loadDay' | 'loadSlotRoster'} ${string}`;
