/** What staff do with the booking of somebody who calls, and what they see of it. */
import { Type } from 'typebox';
import { StaffBooking } from './desk.ts';
import { Instant, Nullable } from './formats.ts';

const caller = Nullable(
  Type.String({ minLength: 1, maxLength: 60, description: 'Who called; null: whoever the booking is for.' }),
);

export const CallerBooking = Type.Object(
  {
    ...StaffBooking.properties,
    placeId: Type.String({ description: 'Id of the activity or slot.' }),
    activityId: Nullable(Type.String()),
    seriesId: Nullable(
      Type.String({ description: 'Of the activity: what else belongs to it are its other dates.' }),
    ),
    serviceId: Nullable(Type.String()),
    isConfidential: Type.Boolean({
      description: 'A consultation: found by its code alone, without name and phone.',
    }),
    isOver: Type.Boolean({ description: 'It has begun.' }),
    offerUntil: Nullable(Instant('Until when the offered place is kept.')),
    takenBy: Nullable(Type.String({ description: 'Of the staff, who took it; null: the resident booked.' })),
    caller,
  },
  { $id: 'CallerBooking' },
);

export const StaffLookup = Type.Object(
  {
    text: Type.String({
      minLength: 1,
      maxLength: 60,
      description: 'The code; the phone, or its last four digits or more; or part of a name.',
    }),
  },
  { $id: 'StaffLookup', additionalProperties: false },
);

export const StaffBookings = Type.Object(
  { bookings: Type.Array(CallerBooking, { description: 'What is to come first, by start.' }) },
  { $id: 'StaffBookings' },
);

const BookingSeen = Type.Object(
  { status: StaffBooking.properties.status, placeId: Type.String({ maxLength: 64 }) },
  {
    $id: 'BookingSeen',
    additionalProperties: false,
    description: 'What whoever acts has seen: when it has changed since, the act is refused.',
  },
);

export const ActForCaller = Type.Object(
  { caller, seen: BookingSeen },
  { $id: 'ActForCaller', additionalProperties: false },
);

export const MoveForCaller = Type.Object(
  {
    caller,
    seen: BookingSeen,
    to: Type.String({
      maxLength: 64,
      description:
        'Id of another slot of the same service, or of another activity: of the same series or not, as was agreed.',
    }),
  },
  { $id: 'MoveForCaller', additionalProperties: false },
);

export const ReleaseForCaller = Type.Object(
  { hold: Type.String({ minLength: 1, maxLength: 300, description: 'Token of the hold.' }) },
  { $id: 'ReleaseForCaller', additionalProperties: false },
);
