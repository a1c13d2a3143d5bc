/** A booking: a place that is promised, offered or waited for, with a code that a person can say on the phone. */
import { Type } from 'typebox';
import { Activity } from './activity.ts';
import { Count, Day, Instant, Nullable } from './formats.ts';
import { ageBands, Item } from './service.ts';

/** 1 to 30 code points, not only spaces; `·` and rare characters are fine. */
const PersonName = (description: string) => Type.String({ description, minLength: 1, maxLength: 60 });

const person = {
  name: PersonName('What to call the person who signs up (称呼); 1 to 30 code points.'),
  phone: Type.String({ description: 'Mobile or landline, as typed.', minLength: 1, maxLength: 40 }),
  partySize: Type.Integer({ description: 'How many people come.', minimum: 1, maximum: 99 }),
  attendeeName: Nullable(PersonName('For whom, when it is for a relative; null when for oneself.')),
  noticeVersion: Type.String({
    description: 'Version of the notice that the resident agreed to.',
    maxLength: 40,
  }),
};

export const SignUpRequest = Type.Object(
  {
    ...person,
    isUnder14: Type.Optional(Type.Boolean({ description: 'Whether a child under 14 comes; left out: no.' })),
    guardianConsent: Type.Optional(
      Type.Boolean({
        description: 'A guardian agrees for a child under 14 (PIPL article 31); left out: no.',
      }),
    ),
  },
  { $id: 'SignUpRequest', additionalProperties: false },
);

export const HoldRequest = Type.Object(
  {
    partySize: Type.Integer({ minimum: 1, maximum: 99 }),
    replaces: Nullable(
      Type.String({
        maxLength: 300,
        description: 'Token of the hold that is given back for this one, in the same transaction.',
      }),
    ),
  },
  { $id: 'HoldRequest', additionalProperties: false },
);

export const Hold = Type.Object(
  {
    token: Type.String({ description: 'Books or gives back what is held.' }),
    slotId: Type.String(),
    partySize: Type.Integer({ minimum: 1 }),
    expiresAt: Instant('Until when the seats are kept.'),
  },
  { $id: 'Hold', description: 'Seats of a slot, kept for whoever is filling in the form.' },
);

export const BookSlotRequest = Type.Object(
  {
    ...person,
    hold: Nullable(
      Type.String({
        maxLength: 300,
        description:
          'Token of a hold of this slot; once it has expired, free seats are taken if there are any.',
      }),
    ),
    items: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50, description: 'Ids of chosen items.' }),
    ageBand: Nullable(Type.Enum([...ageBands])),
    isUnder14: Type.Boolean({ description: 'Whether whoever comes is under 14.' }),
    guardianConsent: Type.Boolean({
      description: 'A guardian agrees for a child under 14 (PIPL article 31).',
    }),
    healthNoticeVersion: Nullable(
      Type.String({ maxLength: 40, description: 'Version of the health notice that was agreed to.' }),
    ),
  },
  { $id: 'BookSlotRequest', additionalProperties: false },
);

export const BookedSlot = Type.Object(
  {
    id: Type.String(),
    serviceId: Type.String(),
    serviceName: Type.String(),
    room: Type.String(),
    startsAt: Instant('Start.'),
    endsAt: Instant('End.'),
    items: Type.Array(Item),
    fastingFrom: Nullable(Instant('From when to eat nothing; null when no chosen item needs it.')),
    bring: Nullable(Type.String()),
    phone: Nullable(Type.String()),
  },
  { $id: 'BookedSlot' },
);

export const Booking = Type.Object(
  {
    id: Type.String(),
    code: Type.String({
      description: 'Eight characters without look-alikes, shown and read in two groups of four.',
    }),
    status: Type.Enum(['waiting', 'offered', 'confirmed', 'cancelled'], {
      description:
        '`waiting` on the waiting list · `offered` a place is kept until `offerUntil` · `confirmed` · `cancelled`, also when a list was left, an offer declined or let go by.',
    }),
    endedBy: Nullable(
      Type.Enum(['resident', 'center', 'expiry'], {
        description:
          'Who ended a cancelled one; `expiry`: an offer was not answered, or waiting was in vain.',
      }),
    ),
    activity: Nullable(Activity),
    slot: Nullable(BookedSlot),
    isConfidential: Type.Boolean({
      description: 'A consultation: neither name nor phone is told, and what is shown and sent is neutral.',
    }),
    name: Type.String(),
    phoneMasked: Type.String({ description: 'For confirmation only: `138****8000`.' }),
    partySize: Type.Integer({ minimum: 1 }),
    maxPartySize: Type.Integer({ minimum: 1, description: 'Most people that this booking may be for.' }),
    attendeeName: Nullable(Type.String()),
    bookedAt: Instant('When it was booked, or when waiting began.'),
    cancelledAt: Nullable(Instant('When it was cancelled.')),
    cancelUntil: Instant('Last moment at which the resident may cancel or change online.'),
    undoUntil: Nullable(
      Instant('Until when a cancellation can be undone, if places are left; null when it cannot.'),
    ),
    ahead: Nullable(Count('Waiting parties before this one; null when it does not wait.')),
    offerUntil: Nullable(Instant('Until when the offered place is kept.')),
    needsCall: Type.Boolean({
      description: 'The center has changed its hours since: staff call about another time.',
    }),
    keptUntil: Day('The day on which the personal data is deleted.'),
    calendarUrl: Type.String({
      description:
        'Absolute https address of the .ics of this booking; random, read-only, with neutral text.',
    }),
  },
  { $id: 'Booking', description: 'Of an activity or of a slot: one of the two is there.' },
);

export const BookingAccess = Type.Object(
  {
    booking: Booking,
    manageToken: Type.String({
      description:
        'Lets its holder see and change the booking. Sent as `Authorization: Bearer …`, never in a query.',
    }),
    manageUrl: Type.String({
      description: 'Where the booking is managed: the page of the center, with the token in the fragment.',
    }),
  },
  { $id: 'BookingAccess' },
);

export const BookingLookup = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 20 }),
    phone: Type.String({
      maxLength: 40,
      description:
        'As it was left with the booking. A consultation that left none, or whose content is sealed, opens by its code alone.',
    }),
  },
  { $id: 'BookingLookup', additionalProperties: false },
);

export const RescheduleRequest = Type.Object(
  {
    to: Type.String({
      maxLength: 64,
      description:
        'Id of another slot of the same service, or of another date of the same series; staff may name any activity.',
    }),
  },
  { $id: 'RescheduleRequest', additionalProperties: false },
);

export const PartySizeRequest = Type.Object(
  { partySize: Type.Integer({ minimum: 1, maximum: 99 }) },
  { $id: 'PartySizeRequest', additionalProperties: false },
);
