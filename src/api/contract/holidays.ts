/** The public holidays as a center follows them: what was announced, and what its staff say of single days. */
import { Type } from 'typebox';
import { HolidayYear } from './center.ts';
import { StaffBooking } from './desk.ts';
import { Day, Nullable } from './formats.ts';

const kind = {
  description: 'A day off, a weekend day that is worked (调休), or an ordinary day whatever was announced.',
};
const FestivalName = Nullable(Type.String({ minLength: 1, maxLength: 40 }));

export const HolidayCorrection = Type.Object(
  { day: Day('The day.'), kind: Type.Enum(['off', 'work', 'usual'], kind), name: FestivalName },
  { $id: 'HolidayCorrection', description: 'What staff say of a day; it wins over what was announced.' },
);

export const Holidays = Type.Object(
  {
    today: Day('The day that it is in the center.'),
    years: Type.Array(HolidayYear, {
      description:
        'This year and later ones, corrections included, as residents are told. A year that is missing is not announced yet.',
    }),
    corrections: Type.Array(HolidayCorrection, { description: 'From this year on, by day.' }),
  },
  { $id: 'Holidays' },
);

export const CorrectHolidays = Type.Object(
  {
    from: Day('First day.'),
    to: Day('Last day, included; at most 31 days.'),
    kind: Type.Enum(['off', 'work', 'usual', 'announced'], {
      description: 'As in a correction; `announced` takes corrections back.',
    }),
    name: FestivalName,
    dryRun: Type.Optional(Type.Boolean({ description: 'Report only.' })),
    was: Type.Optional(
      Type.Array(HolidayCorrection, {
        description:
          'Corrections of these days as whoever changes them has seen them. Anything else by now is answered with `changed_meanwhile`.',
      }),
    ),
  },
  { $id: 'CorrectHolidays', additionalProperties: false },
);

export const HolidaysChange = Type.Object(
  {
    applied: Type.Boolean(),
    newYears: Type.Array(Type.Integer(), {
      description: 'Years that had not been announced, and count as announced with this.',
    }),
    toCall: Type.Array(StaffBooking, { description: 'Bookings of all services that do not fit.' }),
    newToCall: Type.Array(Type.String(), { description: 'Ids of those that fitted before.' }),
    fitAgain: Type.Array(Type.String(), { description: 'Ids of those that did not, and do now.' }),
  },
  { $id: 'HolidaysChange' },
);
