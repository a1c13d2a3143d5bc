/** What staff do with services and bookings. */
import { Type } from 'typebox';
import { Day, Instant, Nullable, WallTime } from './formats.ts';
import { Service } from './service.ts';

export const StaffBooking = Type.Object(
  {
    bookingId: Type.String(),
    code: Type.String(),
    status: Type.Enum(['waiting', 'offered', 'confirmed', 'cancelled']),
    title: Type.String({ description: 'Title of the activity or name of the service.' }),
    room: Type.String(),
    startsAt: Instant('Start.'),
    name: Type.String(),
    attendeeName: Nullable(Type.String()),
    phone: Type.String(),
    partySize: Type.Integer(),
    items: Type.Array(Type.String(), { description: 'Names of the chosen items.' }),
    bookedAt: Instant('When it was booked.'),
  },
  { $id: 'StaffBooking' },
);

export const DoubleUse = Type.Object(
  {
    room: Type.String(),
    title: Type.String({ description: 'What is in the room already, or what would come into it.' }),
    startsAt: Instant('Start.'),
    endsAt: Instant('End.'),
    bookings: Type.Array(StaffBooking, { description: 'Bookings that do not fit any more.' }),
  },
  { $id: 'DoubleUse', description: 'Two uses of one room at the same time.' },
);

export const Room = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    shareable: Type.Boolean({ description: 'Whether an activity and slots may share it.' }),
  },
  { $id: 'Room', additionalProperties: false },
);

export const DayException = Type.Object(
  {
    day: Day('The day.'),
    hours: Nullable(
      Type.Array(Type.Object({ from: WallTime('Begin.'), to: WallTime('End.') }), {
        description: 'Hours of this day alone; empty: closed. null: the usual hours.',
      }),
    ),
    capacity: Type.Optional(
      Nullable(
        Type.Integer({
          minimum: 1,
          maximum: 1000,
          description: 'Seats in each slot of this day alone; null or left out: the usual seats.',
        }),
      ),
    ),
    note: Nullable(Type.String({ maxLength: 200, description: 'What residents are told.' })),
  },
  {
    $id: 'DayException',
    description: 'What is different on one day. Usual hours with usual seats take the exception back.',
  },
);

export const Services = Type.Object(
  {
    services: Type.Array(
      Type.Object({ service: Service, exceptions: Type.Array(DayException) }, { $id: 'StaffService' }),
    ),
    rooms: Type.Array(Room, { description: 'Rooms that staff said something about.' }),
  },
  { $id: 'Services' },
);

export const SaveService = Type.Object(
  {
    service: Service,
    dryRun: Type.Optional(Type.Boolean({ description: 'Report only.' })),
    was: Type.Optional(
      Type.Union([Service, Type.Null()], {
        description:
          'As whoever changes it has seen it; null: it is to be a new one. Anything else by now is answered with `changed_meanwhile`.',
      }),
    ),
  },
  { $id: 'SaveService', additionalProperties: false },
);

export const SaveDay = Type.Object(
  {
    exception: DayException,
    dryRun: Type.Optional(Type.Boolean({ description: 'Report only.' })),
    was: Type.Optional(
      Type.Union([DayException, Type.Null()], {
        description:
          'As whoever changes it has seen it; null: the usual hours. Anything else by now is answered with `changed_meanwhile`.',
      }),
    ),
  },
  { $id: 'SaveDay', additionalProperties: false },
);

export const ServiceChange = Type.Object(
  {
    applied: Type.Boolean(),
    service: Service,
    toCall: Type.Array(StaffBooking, {
      description: 'Bookings that no longer fit: they stay, and somebody has to call.',
    }),
    newToCall: Type.Array(Type.String(), {
      description: 'Ids of those in `toCall` that fitted before this change.',
    }),
    fitAgain: Type.Array(Type.String(), {
      description: 'Ids of bookings that did not fit before this change, and do now.',
    }),
    doubleUses: Type.Array(DoubleUse),
  },
  { $id: 'ServiceChange' },
);

export const SlotRoster = Type.Object(
  { service: Service, day: Day('The day.'), entries: Type.Array(StaffBooking, { description: 'By start.' }) },
  { $id: 'SlotRoster' },
);
