/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';

export const staffAccountShape: Shape = {
  id: 'string',
  name: 'string',
  roles: ['desk|counsellor|editor|owner'],
  state: 'invited|active|disabled',
  createdAt: 'instant',
  signedInAt: '?instant',
};
export const staffAccountsShape: Shape = {
  accounts: [staffAccountShape],
  signedIn: [{ accountId: 'string', sessions: 'number', seenAt: 'instant' }],
};
export const staffInvitationShape: Shape = {
  account: staffAccountShape,
  invitationToken: 'string',
  expiresAt: 'instant',
};
export const staffSessionsShape: Shape = {
  sessions: [{ id: 'string', startedAt: 'instant', seenAt: 'instant', isCurrent: 'boolean' }],
};
export const staffLogPageShape: Shape = {
  entries: [{ number: 'number', at: 'instant', staff: 'string', act: 'string', subject: 'string' }],
  before: '?number',
};
