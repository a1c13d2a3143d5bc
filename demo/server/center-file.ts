/** The files that staff set a center up with: its settings, and the public holidays as they are announced. */
import { type Static, type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Center } from '../../src/api/contract/center.ts';
import { Day, Nullable, WallTime } from '../../src/api/contract/formats.ts';
import type { HolidayYear } from '../../src/api/generated/types.ts';
import type { CenterFile } from './center.ts';

const CenterSettings = Type.Object({
  center: Center,
  /** How long before the start a resident may still cancel online. */
  cancelMinutesBefore: Type.Optional(Type.Integer({ minimum: 0 })),
  messages: Type.Optional(
    Type.Partial(
      Type.Object({
        /** The page with `<boai-my-bookings>`, where manage links lead. */
        bookingsPageUrl: Nullable(Type.String({ pattern: '^https?://' })),
        /** How long an offered place is kept. */
        offerMinutes: Type.Integer({ minimum: 5, maximum: 20_160 }),
        /** When nobody is rung up; null: never quiet. */
        quietHours: Nullable(Type.Object({ from: WallTime('From.'), to: WallTime('To.') })),
        /** Time of the reminder on the day before; null: none. */
        reminderTime: Nullable(WallTime('Time.')),
      }),
    ),
  ),
  /** Sites whose pages may call the API: `https://portal.example`. */
  origins: Type.Array(Type.String()),
  /** Hosts that the link of a campaign may lead to: `gongyi.qq.com`. */
  linkHosts: Type.Optional(Type.Array(Type.String())),
});

const Holidays = Type.Object({
  years: Type.Record(
    Type.String({ pattern: '^\\d{4}$' }),
    Type.Object({
      off: Type.Array(Day('A day off.')),
      work: Type.Array(Day('A weekend day that is worked.')),
      /** Day → name of the festival. */
      names: Type.Record(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.String()),
    }),
  ),
});

/** Throws an error whose message names what is wrong, by its path in the file. */
function read<Schema extends TSchema>(schema: Schema, text: string): Static<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`, { cause: error });
  }
  const validator = Compile(schema);
  if (validator.Check(value)) return value;
  const [first] = validator.Errors(value);
  throw new Error(`${first?.instancePath || '/'} ${first?.message ?? 'is wrong'}`);
}

export function readCenterFile(text: string): CenterFile {
  const { cancelMinutesBefore = 0, ...file } = read(CenterSettings, text);
  return { ...file, cancelMinutesBefore };
}

export function readHolidayFile(text: string): HolidayYear[] {
  return Object.entries(read(Holidays, text).years).map(([year, { off, work, names }]) => ({
    year: Number(year),
    off,
    work,
    names: Object.entries(names).map(([day, name]) => ({ day, name })),
  }));
}
