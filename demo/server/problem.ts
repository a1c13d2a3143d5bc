/** Saying no: a refusal is thrown anywhere, rolls back the transaction it passes, and becomes problem+json at the edge. */
import type { Problem } from '../../src/api/generated/types.ts';
import { problemStatus } from '../../src/api/contract/problem-codes.ts';

export type ProblemCode = Problem['code'];
type WayOn = Omit<Problem, 'type' | 'title' | 'status' | 'code' | 'requestId'>;

export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly wayOn: WayOn;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, wayOn: WayOn = {}, headers: Readonly<Record<string, string>> = {}) {
    super(titles[code]);
    this.name = 'Refusal';
    this.code = code;
    this.wayOn = wayOn;
    this.headers = headers;
  }

  with(more: WayOn): Refusal {
    return new Refusal(this.code, { ...this.wayOn, ...more }, this.headers);
  }
}

export function invalid(field: string, reason: string): Refusal {
  return new Refusal('validation_failed', { errors: [{ field, reason }] });
}

export function toProblem({ code, wayOn }: Refusal, requestId: string): Problem {
  return {
    type: 'about:blank',
    title: titles[code],
    status: problemStatus[code],
    code,
    requestId,
    ...wayOn,
  };
}

const titles: Readonly<Record<ProblemCode, string>> = {
  validation_failed: 'The request is not as the contract describes it',
  range_too_large: 'The range of days is too large',
  center_required: 'This server has several centers: say which one',
  center_not_found: 'There is no center of that name on this server',
  activity_not_found: 'There is no such activity',
  booking_not_found: 'There is no such booking',
  activity_full: 'There are not enough places left',
  party_too_large: 'More people than one sign-up may bring',
  sign_up_not_needed: 'No sign-up is needed',
  sign_up_not_open: 'Sign-up is not open yet',
  sign_up_closed: 'Sign-up is closed',
  activity_cancelled: 'The activity is cancelled',
  cancel_closed: 'It is too late to cancel online',
  service_not_found: 'There is no such service',
  campaign_not_found: 'There is no such campaign',
  slot_not_found: 'There is no such slot',
  slot_full: 'There are not enough seats left',
  slot_closed: 'The slot cannot be booked any more, or not yet',
  limit_reached: 'This phone has as many bookings as the service allows',
  fasting_needs_morning: 'An item that needs an empty stomach is for the morning',
  guardian_consent_needed: 'For a child under 14 a guardian has to agree',
  places_left: 'There is no need to wait: places are left',
  waitlist_full: 'The waiting list is full, or there is none',
  already_waiting: 'This person waits there already',
  offer_over: 'No place is offered any more',
  booking_ended: 'The booking has ended',
  undo_closed: 'The cancellation cannot be taken back any more',
  room_in_use: 'The room is in use at that time',
  notice_outdated: 'The privacy notice has changed',
  sealing_needed: 'The sign-up has to be sealed with the current key of the counsellors',
  too_fast: 'The form was filled in faster than anybody can',
  idempotency_key_missing: 'The request needs an Idempotency-Key of 8 to 100 visible characters',
  idempotency_key_reused: 'The Idempotency-Key was used for another request',
  idempotency_in_progress: 'The same request is still being worked on',
  origin_not_allowed: 'Pages of this origin may not use this center',
  too_many_requests: 'Too many requests',
  payload_too_large: 'The request is too large',
  unsupported_media_type: 'Only application/json is understood',
  not_found: 'There is nothing at this address',
  method_not_allowed: 'This address does not answer to this method',
  unauthorized: 'A valid token is needed',
  role_not_allowed: 'This is not for the role of whoever asks',
  sign_in_failed: 'Name or passphrase is wrong',
  passphrase_weak: 'The passphrase is too easy to guess',
  invitation_over: 'The invitation is wrong, was used or is over',
  account_not_found: 'There is no such account',
  account_exists: 'There is an account of that name',
  changed_meanwhile: 'Somebody else has changed it since it was read',
  last_owner: 'A center needs an owner who can sign in',
  busy: 'The server is busy: try again shortly',
  internal: 'Something went wrong on the server',
};
