/** The staff log as an owner reads it: ids and acts, nothing personal of residents. */
import { Type } from 'typebox';
import { Instant, Nullable } from './formats.ts';

const StaffLogEntry = Type.Object(
  {
    number: Type.Integer({ description: 'Counts up without a gap.' }),
    at: Instant('When.'),
    staff: Type.String({ description: 'Who: name, roles at that time, and the beginning of an id.' }),
    act: Type.String({ description: 'Mostly the id of an operation.' }),
    subject: Type.String({ description: 'Ids of what it was done to; may be empty.' }),
  },
  { $id: 'StaffLogEntry' },
);

export const StaffLogPage = Type.Object(
  {
    entries: Type.Array(StaffLogEntry, { description: 'The newest first.' }),
    before: Nullable(Type.Integer({ description: 'Where the older ones begin; null: there are none.' })),
  },
  { $id: 'StaffLogPage' },
);
