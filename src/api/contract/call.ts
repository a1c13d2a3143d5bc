/** The call list: whom staff have to ring, about what, who is at it, and who has tried. */
import { Type } from 'typebox';
import { StaffBooking } from './desk.ts';
import { Instant, Nullable } from './formats.ts';

export const CallReason = Type.Enum(['offer', 'reminder', 'changed', 'cancelled', 'confirmation', 'hours'], {
  $id: 'CallReason',
  description:
    '`offer` a place is kept until `until` · `reminder` of tomorrow · `changed` another time · `cancelled` by the center · `confirmation` · `hours` the booking no longer fits the hours, seats or room of the service.',
});

const outcome = Type.Enum(['not_reached', 'later'], {
  description: '`not_reached` nobody answered · `later` they asked to be rung at another time.',
});

export const CallTry = Type.Object(
  {
    at: Instant('When.'),
    by: Type.String({ description: 'Who of the staff rang.' }),
    outcome,
  },
  { $id: 'CallTry' },
);

export const Call = Type.Object(
  {
    id: Type.String(),
    reason: CallReason,
    booking: StaffBooking,
    placeId: Type.String({ description: 'Id of the activity or slot that it has now.' }),
    createdAt: Instant('Since when; of `hours`: since when it is booked.'),
    until: Nullable(Instant('By when to call; null: before the start.')),
    isOver: Type.Boolean({
      description:
        'Too late: the offer has run out, or it has begun. It stays for a week, so that somebody says so.',
    }),
    tries: Type.Array(CallTry, { description: 'In order.' }),
    again: Nullable(Instant('Not to be rung before; null: now.')),
    ringing: Nullable(
      Type.Object(
        { by: Type.String(), until: Instant('When the mark lapses by itself.') },
        { description: 'A colleague who is ringing at this moment.' },
      ),
    ),
  },
  { $id: 'Call', description: 'Whom to ring, about what.' },
);

export const Calls = Type.Object(
  {
    calls: Type.Array(Call, {
      description: 'The most urgent first; then those put off, by when; last those that are over.',
    }),
  },
  { $id: 'Calls' },
);

export const RingCall = Type.Object(
  { isRinging: Type.Boolean({ description: 'false: not after all.' }) },
  { $id: 'RingCall', additionalProperties: false },
);

export const PutOffCall = Type.Object(
  {
    outcome,
    again: Nullable(
      Type.String({
        maxLength: 40,
        description: 'When to ring again; null, after nobody answered: in a quarter of an hour, or sooner.',
      }),
    ),
    seen: Type.Integer({
      minimum: 0,
      maximum: 1000,
      description: 'How many tries whoever rang has seen: when there are others by now, it is refused.',
    }),
  },
  { $id: 'PutOffCall', additionalProperties: false },
);
