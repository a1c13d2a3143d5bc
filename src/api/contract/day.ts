/** A center's day as the desk works with it: what is on, who is coming, who came. */
import { Type } from 'typebox';
import { BookSlotRequest, SignUpRequest } from './booking.ts';
import { StaffBooking } from './desk.ts';
import { Count, Day, Instant, Nullable } from './formats.ts';
import { ageBands } from './service.ts';

export const Attendance = Type.Enum(['arrived', 'missed'], {
  $id: 'Attendance',
  description: '`arrived` checked in · `missed` did not come.',
});

export const DayBooking = Type.Object(
  {
    ...StaffBooking.properties,
    attendance: Nullable(Attendance),
    markedAt: Nullable(Instant('When that was noted.')),
    markedBy: Nullable(Type.String({ description: 'Who noted it.' })),
    takenBy: Nullable(
      Type.String({ description: 'Of the staff, who took the booking; null: the resident booked.' }),
    ),
    caller: Nullable(Type.String({ description: 'Who called about it, when it was somebody else.' })),
  },
  { $id: 'DayBooking' },
);

export const DayEvent = Type.Object(
  {
    id: Type.String({ description: 'Of the activity or slot.' }),
    activityId: Nullable(Type.String()),
    serviceId: Nullable(Type.String({ description: 'One of the two is there.' })),
    title: Type.String({ description: 'Neutral for a consultation, whose room is empty.' }),
    room: Type.String(),
    startsAt: Instant('Start.'),
    endsAt: Instant('End.'),
    isCancelled: Type.Boolean(),
    isOffered: Type.Boolean({ description: 'false: a slot that is booked and no longer in the hours.' }),
    capacity: Nullable(Type.Integer({ description: 'null: needs no sign-up.' })),
    taken: Count('People with a place, holds included.'),
    waiting: Count('People on the waiting list.'),
    bookings: Type.Array(DayBooking, { description: 'By time of booking; who waits comes last.' }),
  },
  { $id: 'DayEvent' },
);

export const WalkIn = Type.Object(
  {
    id: Type.String(),
    activityId: Nullable(Type.String()),
    serviceId: Nullable(Type.String()),
    people: Type.Integer({ minimum: 1 }),
    ageBand: Nullable(Type.Enum([...ageBands])),
    at: Instant('When they came.'),
    by: Type.String({ description: 'Who noted it.' }),
  },
  { $id: 'WalkIn', description: 'People who came without a booking; nothing personal.' },
);

export const StaffDay = Type.Object(
  {
    day: Day('The day.'),
    events: Type.Array(DayEvent, { description: 'By start, then room.' }),
    walkInHours: Type.Array(
      Type.Object({
        serviceId: Type.String(),
        title: Type.String(),
        room: Type.String(),
        startsAt: Instant('From when residents may just come.'),
        endsAt: Instant('Until when.'),
      }),
    ),
    walkIns: Type.Array(WalkIn, { description: 'By time.' }),
  },
  { $id: 'StaffDay' },
);

export const FindArrivals = Type.Object(
  {
    text: Type.String({
      minLength: 3,
      maxLength: 20,
      description: 'The code, or the last three digits or more of the phone.',
    }),
  },
  { $id: 'FindArrivals', additionalProperties: false },
);

export const DayBookings = Type.Object({ bookings: Type.Array(DayBooking) }, { $id: 'DayBookings' });

export const MarkBooking = Type.Object(
  {
    attendance: Nullable(Attendance),
    was: Nullable(Attendance),
  },
  {
    $id: 'MarkBooking',
    additionalProperties: false,
    description:
      '`was`: what whoever marks has seen. When somebody else has changed it since, it is refused.',
  },
);

export const NewWalkIn = Type.Object(
  {
    activityId: Nullable(Type.String({ maxLength: 64 })),
    serviceId: Nullable(Type.String({ maxLength: 64, description: 'One of the two.' })),
    people: Type.Integer({ minimum: 1, maximum: 500 }),
    ageBand: Nullable(Type.Enum([...ageBands])),
  },
  { $id: 'NewWalkIn', additionalProperties: false },
);

const caller = Nullable(
  Type.String({
    minLength: 1,
    maxLength: 60,
    description: 'Who called; null: whoever the booking is for.',
  }),
);

export const SignUpForCaller = Type.Object(
  { ...SignUpRequest.properties, caller },
  { $id: 'SignUpForCaller', additionalProperties: false },
);

export const BookSlotForCaller = Type.Object(
  { ...BookSlotRequest.properties, caller },
  { $id: 'BookSlotForCaller', additionalProperties: false },
);
