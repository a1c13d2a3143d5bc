/** How the server says no: RFC 9457 problem details with a stable code and the way on. */
import { Type } from 'typebox';
import { Activity } from './activity.ts';
import { DoubleUse } from './desk.ts';
import { problemCodes } from './problem-codes.ts';
import { Slot } from './service.ts';

export { problemCodes, problemStatus } from './problem-codes.ts';

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
    slots: Type.Optional(
      Type.Array(Slot, { description: 'Up to six free slots of the same service to choose instead.' }),
    ),
    waitlist: Type.Optional(
      Type.Boolean({
        description: 'With `activity_full` and `slot_full`: whether the waiting list has room.',
      }),
    ),
    doubleUses: Type.Optional(Type.Array(DoubleUse, { description: 'With `room_in_use`.' })),
    phone: Type.Optional(Type.String({ description: 'Who can help now.' })),
    centers: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
        description: 'With `center_required` and `center_not_found`: the centers of this server.',
      }),
    ),
  },
  { $id: 'Problem' },
);
