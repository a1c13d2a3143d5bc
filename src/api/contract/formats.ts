/** The small vocabulary that every schema of the contract is spelled in. */
import { Type, type TSchema } from 'typebox';

export const instantPattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$';
export const dayPattern = '^\\d{4}-\\d{2}-\\d{2}$';

/** An instant: ISO 8601 with the center's own UTC offset, to the second: `2026-11-24T07:00:00+08:00`. */
export const Instant = (description: string) => Type.String({ description, pattern: instantPattern });

/** A plain day in the center's zone: `2026-11-24`. */
export const Day = (description: string) => Type.String({ description, pattern: dayPattern });

export const Count = (description: string) => Type.Integer({ description, minimum: 0 });

/** A value that is always present on the wire, `null` when there is none. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A time on the wall clock of the center: `08:30`, up to `24:00`. */
export const WallTime = (description: string) =>
  Type.String({ description, pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' });
