/** The files in demo/data that a fresh database is made from. */
import type { HolidayYear } from '../../src/api/generated/types.ts';
import type { CenterFile } from './center.ts';

interface HolidayFile {
  readonly years: Readonly<
    Record<
      string,
      {
        readonly off: readonly string[];
        readonly work: readonly string[];
        readonly names: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** Both files come with this repository and are checked by its tests. */
export function readCenterFile(text: string): CenterFile {
  return JSON.parse(text) as CenterFile;
}

export function readHolidayFile(text: string): HolidayYear[] {
  const { years } = JSON.parse(text) as HolidayFile;
  return Object.entries(years).map(([year, { off, work, names }]) => ({
    year: Number(year),
    off: [...off],
    work: [...work],
    names: Object.entries(names).map(([day, name]) => ({ day, name })),
  }));
}
