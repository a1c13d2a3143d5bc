/** What staff send and get about the programme; used by the staff API and the command line alike. */
import { Type } from 'typebox';
import { Activity } from './activity.ts';
import { DoubleUse } from './desk.ts';
import { Count, Instant, Nullable } from './formats.ts';

export const BothLanguages = Type.Object({ zh: Type.String(), en: Type.String() });

export const RowProblem = Type.Object(
  {
    line: Type.Integer({
      description: 'Line in the sheet, the header is line 1; in a calendar file, line of the event.',
    }),
    column: Nullable(
      Type.String({ description: 'Header of the column as the sheet spells it; null: the whole row.' }),
    ),
    value: Type.String({ description: 'What stands there.' }),
    reason: BothLanguages,
  },
  { $id: 'RowProblem' },
);

export const MovedRow = Type.Object(
  {
    line: Type.Integer(),
    title: Type.String(),
    now: Type.String({ description: 'Key of the row in the file: title, first date, start, room.' }),
    candidates: Type.Array(Type.String(), {
      description: 'Keys in the database that the row may have had before.',
    }),
  },
  { $id: 'MovedRow', description: 'A row whose key changed: staff decide, nothing is guessed.' },
);

export const ImportRequest = Type.Object(
  {
    fileName: Type.String({ description: 'Its ending tells CSV from ICS.', maxLength: 200 }),
    contentBase64: Type.String({ description: 'The file as it is, in base64.' }),
    strict: Type.Optional(
      Type.Boolean({ description: 'All or nothing: one wrong row and nothing is written.' }),
    ),
    cancelMissing: Type.Optional(
      Type.Boolean({ description: 'Cancel future activities that the file no longer has.' }),
    ),
    allowDoubleUse: Type.Optional(
      Type.Boolean({ description: 'Also rows whose room has bookings of a service at that time.' }),
    ),
    dryRun: Type.Optional(Type.Boolean({ description: 'Report only.' })),
  },
  { $id: 'ImportRequest', additionalProperties: false },
);

export const ImportReport = Type.Object(
  {
    applied: Type.Boolean({ description: 'Whether anything was allowed to be written.' }),
    rows: Count('Rows that could be read.'),
    added: Count('Activities (dated occurrences) added.'),
    changed: Count('Activities changed; their bookings are kept.'),
    unchanged: Count('Activities found as they are.'),
    cancelled: Count('Activities cancelled.'),
    wrong: Type.Array(RowProblem),
    moved: Type.Array(MovedRow),
    missing: Type.Array(
      Type.Object({ id: Type.String(), title: Type.String(), startsAt: Instant('Start.') }),
      {
        description: 'Future activities of an earlier import that the file no longer has.',
      },
    ),
    doubleUses: Type.Array(DoubleUse, {
      description:
        'Rooms that would be used twice. With bookings in them the rows are wrong, unless allowed.',
    }),
    notes: Type.Array(Type.Object({ line: Type.Integer(), text: BothLanguages }), {
      description: 'What was assumed, for example the year of a date without one.',
    }),
  },
  { $id: 'ImportReport' },
);

export const RosterEntry = Type.Object(
  {
    bookingId: Type.String(),
    code: Type.String(),
    name: Type.String(),
    attendeeName: Nullable(Type.String()),
    phone: Type.String(),
    partySize: Type.Integer(),
    bookedAt: Instant('When it was booked.'),
  },
  { $id: 'RosterEntry' },
);

export const Roster = Type.Object(
  {
    activity: Activity,
    entries: Type.Array(RosterEntry, { description: 'Confirmed bookings by time of booking.' }),
  },
  { $id: 'Roster' },
);

export const NewActivity = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 120 }),
    category: Type.Optional(Nullable(Type.String({ maxLength: 60 }))),
    room: Type.String({ minLength: 1, maxLength: 120 }),
    startsAt: Instant('Start.'),
    endsAt: Instant('End.'),
    capacity: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 100000 }))),
    waitlistCapacity: Type.Optional(Type.Integer({ minimum: 0, maximum: 100000 })),
    signUpOpensAt: Type.Optional(Nullable(Instant('Sign-up opens.'))),
    signUpClosesAt: Type.Optional(Nullable(Instant('Sign-up closes.'))),
    audience: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    bring: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
    phone: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
    description: Type.Optional(Nullable(Type.String({ maxLength: 4000 }))),
    allowDoubleUse: Type.Optional(Type.Boolean({ description: 'Although the room is in use then.' })),
  },
  { $id: 'NewActivity', additionalProperties: false },
);

export const CancelActivity = Type.Object(
  { replacedById: Type.Optional(Nullable(Type.String())) },
  { $id: 'CancelActivity', additionalProperties: false },
);

export const MoveActivity = Type.Object(
  {
    startsAt: Instant('New start.'),
    endsAt: Instant('New end.'),
    room: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    allowDoubleUse: Type.Optional(Type.Boolean({ description: 'Although the room is in use then.' })),
  },
  { $id: 'MoveActivity', additionalProperties: false },
);

export const StaffChange = Type.Object(
  {
    activity: Activity,
    toCall: Type.Array(RosterEntry, { description: 'Who has a booking there and needs a call.' }),
  },
  { $id: 'StaffChange' },
);
