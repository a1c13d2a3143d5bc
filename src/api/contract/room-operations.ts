/** What is asked to say what a room may be used for. */
import { Type } from 'typebox';
import { DoubleUse, Room, StaffBooking } from './desk.ts';
import { centerPath, type Operation } from './operation.ts';

export const SaveRoom = Type.Object(
  {
    ...Room.properties,
    dryRun: Type.Optional(Type.Boolean({ description: 'Report only.' })),
  },
  { $id: 'SaveRoom', additionalProperties: false },
);

export const RoomChange = Type.Object(
  {
    applied: Type.Boolean(),
    room: Room,
    toCall: Type.Array(StaffBooking, { description: 'Bookings in this room that do not fit.' }),
    newToCall: Type.Array(Type.String(), { description: 'Ids of those that fitted before.' }),
    fitAgain: Type.Array(Type.String(), { description: 'Ids of those that did not, and do now.' }),
    doubleUses: Type.Array(DoubleUse, {
      description: 'Activities to come at the time of slots in this room, whether it is shared or not.',
    }),
  },
  { $id: 'RoomChange' },
);

export const roomOperations = {
  saveRoom: {
    method: 'POST',
    path: `${centerPath}/staff/rooms`,
    summary:
      'Say whether a room may be shared; says which bookings no longer fit, and what is there at once.',
    body: SaveRoom,
    success: { status: 200, schema: RoomChange },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
