/** What a center tells about itself; it comes with every first answer, so a widget needs one request. */
import { Type } from 'typebox';
import { Day, Nullable } from './formats.ts';

export const Notice = Type.Object(
  {
    version: Type.String({ description: 'Version of this text; a booking stores the version agreed to.' }),
    operator: Type.String({ description: 'Who is responsible for the data.' }),
    contact: Type.String({ description: 'How to reach the operator about data: phone or address, as text.' }),
    purpose: Type.String({ description: 'What the data is used for.' }),
    kinds: Type.Array(Type.String(), { description: 'Which data is kept.' }),
    rights: Type.String({ description: 'What a resident may ask for, and how.' }),
    retentionDays: Type.Integer({
      description: 'Days after the activity or appointment when the data is deleted.',
      minimum: 0,
    }),
  },
  {
    $id: 'Notice',
    description: 'What a resident is told about their data before giving it (PIPL article 17).',
  },
);

export const HolidayYear = Type.Object(
  {
    year: Type.Integer(),
    off: Type.Array(Day('A day off.')),
    work: Type.Array(Day('A weekend day that is worked (调休).')),
    names: Type.Array(Type.Object({ day: Day('The festival itself.'), name: Type.String() }), {
      description: 'Names of the festivals.',
    }),
  },
  {
    $id: 'HolidayYear',
    description: 'Public holidays of one year. A year that is missing from an answer is not announced yet.',
  },
);

export const Center = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    phone: Type.String({ description: 'A number that a person answers.' }),
    hours: Type.String({ description: 'Opening hours in words.' }),
    address: Nullable(Type.String()),
    timeZone: Type.String({ description: 'IANA name; every day and time of the center is in this zone.' }),
    categories: Type.Array(Type.String(), { description: 'Categories in the order the center lists them.' }),
    maxPartySize: Type.Integer({ description: 'Most people in one sign-up.', minimum: 1 }),
    notice: Notice,
  },
  { $id: 'Center' },
);
