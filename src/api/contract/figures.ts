/** What a center tells others of its work: counts of people, of whom none can be recognised. */
import { Type } from 'typebox';
import { Count, Day, Nullable } from './formats.ts';
import { ageBands } from './service.ts';

const withheld = 'null: withheld, because it is below 5 or would tell one that is.';

const PeopleCount = (description: string) => Nullable(Count(description));

const counts = {
  booked: PeopleCount('People with a place.'),
  arrived: PeopleCount('Of these, who came.'),
  missed: PeopleCount('Of these, who did not come. Who was not marked is neither.'),
  walkIns: PeopleCount('People who came without a booking.'),
  waited: PeopleCount('People who were put on a waiting list, whatever came of it.'),
  minutes: Nullable(
    Type.Integer({
      minimum: 0,
      description: 'How long something was on: activities, and slots that somebody had.',
    }),
  ),
};

export const FigureCounts = Type.Object(counts, { $id: 'FigureCounts', description: withheld });

export const Figures = Type.Object(
  {
    from: Day('First day.'),
    to: Day('Last day.'),
    through: Nullable(Day('The last day that is counted: none that is not over. null: not one is over.')),
    totals: FigureCounts,
    months: Type.Array(
      Type.Object({
        month: Type.String({ pattern: '^\\d{4}-\\d{2}$', description: '`2026-11`.' }),
        ...counts,
      }),
      { description: 'Every month that has begun.' },
    ),
    rooms: Type.Array(Type.Object({ room: Type.String(), ...counts }), { description: 'By name.' }),
    ages: Type.Array(
      Type.Object({
        ageBand: Nullable(Type.Enum([...ageBands], { description: 'null: not asked, or a consultation.' })),
        arrived: counts.arrived,
        missed: counts.missed,
        walkIns: counts.walkIns,
      }),
    ),
    coverage: Type.Object(
      {
        visits: PeopleCount('Bookings that were checked in, consultations left out.'),
        first: PeopleCount('Of these, with a phone under which nobody had come while its bookings are kept.'),
        again: PeopleCount('Of these, with one under which somebody had.'),
      },
      { $id: 'Coverage', description: 'Households reached, and their repeat visits.' },
    ),
  },
  { $id: 'Figures', description: withheld },
);
