/** What a staff page sends and gets about the programme: a file and what it would do, and single dates. */
import { Type } from 'typebox';
import { Activity } from './activity.ts';
import { DoubleUse } from './desk.ts';
import { Count, Instant, Nullable } from './formats.ts';
import { BothLanguages, RosterEntry, RowProblem } from './programme.ts';

const Table = Type.Array(Type.Array(Type.String({ maxLength: 20_000 }), { maxItems: 60 }), {
  maxItems: 5_000,
  description: 'Row by row, each with its cells; the first row is line 1.',
});

const planOf = {
  fileName: Type.String({ description: 'Its ending tells a sheet from a calendar.', maxLength: 200 }),
  contentBase64: Type.Optional(
    Nullable(Type.String({ description: 'The file as it is, in base64: CSV, XLSX or ICS.' })),
  ),
  table: Type.Optional(Nullable(Table)),
  mended: Type.Optional(
    Type.Array(
      Type.Object({
        line: Type.Integer({ description: 'Of the event in the file.' }),
        column: Type.String({ maxLength: 60, pattern: '^(#\\d+|[A-Z][A-Z-]*)$' }),
        value: Type.String({ maxLength: 20_000, description: 'Empty: it is not said.' }),
      }),
      {
        maxItems: 5_000,
        description:
          'Of a calendar: what a field of `events` says instead; times on the clock of the center.',
      },
    ),
  ),
  decisions: Type.Optional(
    Type.Array(
      Type.Object({
        line: Type.Integer(),
        number: Nullable(
          Type.String({
            maxLength: 300,
            description: 'Of the candidate that the row is; null: it is a new one.',
          }),
        ),
      }),
      { maxItems: 5_000, description: 'What staff say about rows of `moved`.' },
    ),
  ),
  cancel: Type.Optional(
    Type.Array(Type.String({ maxLength: 100 }), {
      maxItems: 20_000,
      description: 'Ids of `missing` that are to be cancelled; the others stay as they are.',
    }),
  ),
  allowDoubleUse: Type.Optional(Type.Boolean({ description: 'Although rooms are in use then.' })),
};

export const PreviewProgramme = Type.Object(planOf, {
  $id: 'PreviewProgramme',
  additionalProperties: false,
  description: 'Either the file, or the table that an earlier preview answered with, mended.',
});

export const ApplyProgramme = Type.Object(
  {
    ...planOf,
    digest: Type.String({ maxLength: 100, description: 'Of the preview that staff have seen.' }),
  },
  { $id: 'ApplyProgramme', additionalProperties: false },
);

export const PlannedRow = Type.Object(
  {
    line: Type.Integer(),
    title: Type.String(),
    room: Type.String(),
    startsAt: Instant('Of the first date that is new or other.'),
    added: Count('New dates.'),
    changed: Count('Dates that become other ones; their bookings are kept.'),
    cancelled: Count('Dates that no longer take place.'),
    changes: Type.Array(
      Type.Object({
        field: Type.Enum([
          'title', 'category', 'room', 'startsAt', 'endsAt', 'capacity', 'waitlistCapacity', 'signUpOpensAt', 'signUpClosesAt',
          'audience', 'bring', 'phone', 'description', 'status',
        ]), // prettier-ignore
        before: Type.String({ description: 'In the words of the sheet; empty: nothing.' }),
        after: Type.String(),
      }),
      { description: 'Of the first few dates; the same change of many dates stands here once.' },
    ),
    toCall: Count('People with a booking there who have to hear of it.'),
  },
  { $id: 'PlannedRow', description: 'A row of the file that would do something.' },
);

export const ProgrammePlan = Type.Object(
  {
    applied: Type.Boolean({ description: 'Whether it has been written.' }),
    canApply: Type.Boolean({
      description: 'Nothing is wrong, nothing is left to decide, and there is something to do.',
    }),
    digest: Type.String({ description: 'Of all that would be done; sent along when it is to be applied.' }),
    table: Nullable(
      Type.Array(Type.Array(Type.String()), {
        description:
          'The cells as they were read, to be mended and sent again; null: a calendar, or not to be read.',
      }),
    ),
    events: Type.Array(
      Type.Object(
        {
          line: Type.Integer(),
          fields: Type.Array(
            Type.Object({
              column: Type.String({
                description: 'A property; `#34`: a line of the file that cannot be read at all.',
              }),
              value: Type.String(),
            }),
          ),
        },
        { $id: 'CalendarEvent' },
      ),
      { description: 'Of a calendar: what the events say in which something is wrong, to be mended.' },
    ),
    rows: Type.Array(PlannedRow),
    added: Count('Activities (dated occurrences) added.'),
    changed: Count('Activities changed; their bookings are kept.'),
    unchanged: Count('Activities found as they are.'),
    cancelled: Count('Activities cancelled.'),
    wrong: Type.Array(RowProblem),
    moved: Type.Array(
      Type.Object(
        {
          line: Type.Integer(),
          title: Type.String(),
          now: Type.String({ description: 'What the row says: title, first date, start, room.' }),
          candidates: Type.Array(Type.Object({ number: Type.String(), label: Type.String() })),
        },
        { $id: 'MovedQuestion' },
      ),
      {
        description:
          'Rows that may be another one under a new key: staff decide, nothing is guessed. Those they have decided are listed, too.',
      },
    ),
    missing: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Type.String(),
          room: Type.String(),
          startsAt: Instant('Start.'),
          taken: Count('Places taken.'),
        },
        { $id: 'MissingActivity' },
      ),
      { description: 'Future activities of an earlier file that this one no longer has.' },
    ),
    doubleUses: Type.Array(DoubleUse),
    notes: Type.Array(Type.Object({ line: Type.Integer(), text: BothLanguages })),
  },
  { $id: 'ProgrammePlan' },
);

const seen = Type.Optional(
  Type.String({
    maxLength: 100,
    description: 'The `tag` of the activity as staff saw it: refused when it has changed since.',
  }),
);

export const DeskActivity = Type.Object(
  {
    activity: Activity,
    tag: Type.String({ description: 'Another one as soon as anything that staff have set is another.' }),
    isOver: Type.Boolean(),
    laterDates: Count('Dates of the same series that are still to come after this one.'),
  },
  { $id: 'DeskActivity' },
);

export const DeskProgramme = Type.Object(
  {
    activities: Type.Array(DeskActivity, { description: 'By start, then title.' }),
    timeZone: Type.String({ description: 'IANA name, of the center.' }),
    categories: Type.Array(Type.String()),
    rooms: Type.Array(Type.String(), { description: 'Where something takes place in this range.' }),
  },
  { $id: 'DeskProgramme' },
);

export const scopes = ['date', 'following'] as const;

const scope = Type.Enum([...scopes], {
  description: '`date` this one alone · `following` this one and all later ones of its series.',
});

const dryRun = Type.Optional(Type.Boolean({ description: 'Report only.' }));

export const CancelDates = Type.Object(
  { scope, seen, dryRun },
  { $id: 'CancelDates', additionalProperties: false },
);

export const MoveDates = Type.Object(
  {
    scope,
    startsAt: Instant('New start of this date; later ones move by as many days and to the same time.'),
    endsAt: Instant('New end of this date.'),
    room: Type.String({ minLength: 1, maxLength: 120 }),
    allowDoubleUse: Type.Optional(Type.Boolean({ description: 'Although the room is in use then.' })),
    seen,
    dryRun,
  },
  { $id: 'MoveDates', additionalProperties: false },
);

export const EditDates = Type.Object(
  {
    scope,
    title: Type.String({ minLength: 1, maxLength: 120 }),
    category: Nullable(Type.String({ maxLength: 60 })),
    capacity: Nullable(Type.Integer({ minimum: 1, maximum: 100000 })),
    waitlistCapacity: Type.Integer({ minimum: 0, maximum: 100000 }),
    signUpOpensAt: Nullable(
      Instant('Sign-up for this date opens; changed, later dates open as many days before their own start.'),
    ),
    signUpClosesAt: Nullable(Instant('Sign-up for this date closes; later dates likewise.')),
    audience: Nullable(Type.String({ maxLength: 200 })),
    bring: Nullable(Type.String({ maxLength: 500 })),
    phone: Nullable(Type.String({ maxLength: 40 })),
    description: Nullable(Type.String({ maxLength: 4000 })),
    seen,
    dryRun,
  },
  { $id: 'EditDates', additionalProperties: false },
);

export const DatesChange = Type.Object(
  {
    applied: Type.Boolean(),
    activities: Type.Array(Activity, { description: 'As they are then; of a dry run: as they are now.' }),
    toCall: Type.Array(RosterEntry, { description: 'Who has a booking there and has to hear of it.' }),
    full: Type.Array(Activity, {
      description: 'Dates on which more people have a place or wait than there would be room for.',
    }),
    doubleUses: Type.Array(DoubleUse),
  },
  { $id: 'DatesChange' },
);
