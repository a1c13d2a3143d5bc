/** How the server says no: RFC 9457 problem details with a stable code and the way on. */
import { Type } from 'typebox';
import { Activity } from './activity.ts';

export const problemCodes = [
  'validation_failed',
  'range_too_large',
  'center_required',
  'center_not_found',
  'activity_not_found',
  'booking_not_found',
  'activity_full',
  'party_too_large',
  'sign_up_not_needed',
  'sign_up_not_open',
  'sign_up_closed',
  'activity_cancelled',
  'cancel_closed',
  'notice_outdated',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'idempotency_in_progress',
  'origin_not_allowed',
  'too_many_requests',
  'payload_too_large',
  'unsupported_media_type',
  'not_found',
  'method_not_allowed',
  'unauthorized',
  'busy',
  'internal',
] as const;

/** The HTTP status that each code travels with. */
export const problemStatus: Readonly<Record<(typeof problemCodes)[number], number>> = {
  validation_failed: 400,
  range_too_large: 400,
  center_required: 400,
  center_not_found: 404,
  activity_not_found: 404,
  booking_not_found: 404,
  activity_full: 409,
  party_too_large: 422,
  sign_up_not_needed: 409,
  sign_up_not_open: 409,
  sign_up_closed: 409,
  activity_cancelled: 409,
  cancel_closed: 409,
  notice_outdated: 409,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  idempotency_in_progress: 409,
  origin_not_allowed: 403,
  too_many_requests: 429,
  payload_too_large: 413,
  unsupported_media_type: 415,
  not_found: 404,
  method_not_allowed: 405,
  unauthorized: 401,
  busy: 503,
  internal: 500,
};

export const Problem = Type.Object(
  {
    type: Type.String({ description: '`about:blank`; the code tells problems apart.' }),
    title: Type.String({
      description: 'English, for logs and developers; a widget shows its own words for the code.',
    }),
    status: Type.Integer(),
    code: Type.Enum([...problemCodes]),
    detail: Type.Optional(Type.String()),
    requestId: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), reason: Type.String() }), {
        description: 'The fields of the body or query that were refused.',
      }),
    ),
    placesLeft: Type.Optional(Type.Integer({ minimum: 0 })),
    alternatives: Type.Optional(
      Type.Array(Activity, {
        description: 'Up to three activities to choose instead, the same series first.',
      }),
    ),
    phone: Type.Optional(Type.String({ description: 'Who can help now.' })),
    centers: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
        description: 'With `center_required` and `center_not_found`: the centers of this server.',
      }),
    ),
  },
  { $id: 'Problem' },
);
