/** A booking: a promised place, with a code that a person can say on the phone. */
import { Type } from 'typebox';
import { Activity } from './activity.ts';
import { Day, Instant, Nullable } from './formats.ts';

/** 1 to 30 code points, not only spaces; `·` and rare characters are fine. */
const PersonName = (description: string) => Type.String({ description, minLength: 1, maxLength: 60 });

export const SignUpRequest = Type.Object(
  {
    name: PersonName('What to call the person who signs up (称呼); 1 to 30 code points.'),
    phone: Type.String({ description: 'Mobile or landline, as typed.', minLength: 1, maxLength: 40 }),
    partySize: Type.Integer({ description: 'How many people come.', minimum: 1, maximum: 99 }),
    attendeeName: Nullable(PersonName('For whom, when it is for a relative; null when for oneself.')),
    noticeVersion: Type.String({
      description: 'Version of the notice that the resident agreed to.',
      maxLength: 40,
    }),
  },
  { $id: 'SignUpRequest', additionalProperties: false },
);

export const Booking = Type.Object(
  {
    id: Type.String(),
    code: Type.String({
      description: 'Eight characters without look-alikes, shown and read in two groups of four.',
    }),
    status: Type.Enum(['confirmed', 'cancelled']),
    activity: Activity,
    name: Type.String(),
    phoneMasked: Type.String({ description: 'For confirmation only: `138****8000`.' }),
    partySize: Type.Integer({ minimum: 1 }),
    attendeeName: Nullable(Type.String()),
    bookedAt: Instant('When it was booked.'),
    cancelledAt: Nullable(Instant('When it was cancelled.')),
    cancelUntil: Instant('Last moment at which the resident may cancel online.'),
    keptUntil: Day('The day on which the personal data is deleted.'),
    calendarUrl: Type.String({
      description:
        'Absolute https address of the .ics of this booking; random, read-only, with neutral text.',
    }),
  },
  { $id: 'Booking' },
);

export const BookingAccess = Type.Object(
  {
    booking: Booking,
    manageToken: Type.String({
      description:
        'Lets its holder see and cancel the booking. Sent as `Authorization: Bearer …`, never in a query.',
    }),
  },
  { $id: 'BookingAccess' },
);

export const BookingLookup = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 20 }),
    phone: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { $id: 'BookingLookup', additionalProperties: false },
);
