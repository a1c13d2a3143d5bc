/** An activity: one dated occurrence of the center's programme. Repeats are tied by `seriesId`. */
import { Type } from 'typebox';
import { Center, HolidayYear } from './center.ts';
import { Count, Day, Instant, Nullable } from './formats.ts';

export const Replacement = Type.Object(
  {
    id: Type.String(),
    startsAt: Instant('When the replacing activity starts.'),
    endsAt: Instant('When the replacing activity ends.'),
    room: Type.String(),
  },
  { $id: 'Replacement', description: 'The activity that takes the place of a cancelled one.' },
);

export const Activity = Type.Object(
  {
    id: Type.String(),
    seriesId: Nullable(Type.String({ description: 'The same for all occurrences of a repeated activity.' })),
    title: Type.String(),
    category: Nullable(Type.String()),
    room: Type.String(),
    startsAt: Instant('Start.'),
    endsAt: Instant('End.'),
    status: Type.Enum(['scheduled', 'cancelled']),
    replacement: Nullable(Replacement),
    capacity: Nullable(Count('Places in all; null when no sign-up is needed (免预约).')),
    taken: Count('Places taken, offered ones included.'),
    waitlistCapacity: Count('People who may wait; 0 when there is no waiting list.'),
    waiting: Count('People on the waiting list.'),
    signUpOpensAt: Nullable(Instant('Sign-up opens; null when it is open from the start.')),
    signUpClosesAt: Nullable(Instant('Sign-up closes; null when it closes at the start of the activity.')),
    audience: Nullable(Type.String({ description: 'Who it is for, in words.' })),
    bring: Nullable(Type.String({ description: 'What to bring, in words.' })),
    phone: Nullable(
      Type.String({ description: 'Contact for this activity; null: the phone of the center.' }),
    ),
    description: Nullable(Type.String({ description: 'Plain text; line breaks and bare https links only.' })),
  },
  { $id: 'Activity' },
);

export const ActivitiesQuery = Type.Object(
  {
    from: Type.Optional(Day('First day; default the Monday on or before the first of the current month.')),
    to: Type.Optional(Day('Last day, included; default 69 days after `from`; at most 400 days after it.')),
    category: Type.Optional(Type.String({ maxLength: 60 })),
    text: Type.Optional(
      Type.String({ maxLength: 60, description: 'Found in title, room, audience or description.' }),
    ),
    withPlaces: Type.Optional(
      Type.Boolean({
        description:
          'Only what a resident can still join now: places left and sign-up open, or no sign-up needed.',
      }),
    ),
  },
  { $id: 'ActivitiesQuery' },
);

export const ActivitiesPage = Type.Object(
  {
    center: Center,
    from: Day('First day of the answer.'),
    to: Day('Last day of the answer.'),
    activities: Type.Array(Activity, { description: 'By start, then title.' }),
    holidays: Type.Array(HolidayYear),
  },
  { $id: 'ActivitiesPage', description: 'Center and activities of a range of days in one answer.' },
);

export const ActivityPage = Type.Object({ center: Center, activity: Activity }, { $id: 'ActivityPage' });
