/** From the work of a center to what is told of it: by month, by room, by age, with small cells withheld. Pure. */
import type { Figures } from '../../../src/api/generated/types.ts';
import { ageBands } from '../../../src/api/contract/service.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import { addMonths } from '../../../src/domain/months.ts';
import { protect, type Withheld } from './protect.ts';
import { type Counts, type Measure, measures, type Work } from './work.ts';

type Told = Figures['totals'];

interface Named {
  readonly counts: Counts;
  readonly name: string;
}

const nothing: Counts = { booked: 0, arrived: 0, missed: 0, walkIns: 0, waited: 0, minutes: 0 };

function sum(all: readonly Readonly<Partial<Counts>>[]): Counts {
  const total = { ...nothing };
  for (const counts of all) for (const measure of measures) total[measure] += counts[measure] ?? 0;
  return total;
}

function monthsOf(from: Day, through: Day): string[] {
  const months: string[] = [];
  for (let day = from; day <= through; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}

/** Booked is the sum of those who came, who did not, and who was not marked, of whom no table speaks. */
const attendance = { signs: [1, 1, 1, -1], isShown: [true, true, false, true] } as const;
const attendanceOf = ({ booked, arrived, missed }: Counts) => [
  arrived,
  missed,
  booked - arrived - missed,
  booked,
];
/** A column by itself: it adds up, its rows to nothing. */
const list = { signs: [1, -1], isShown: [true, false] } as const;

/** `from` is the first of a month; `through` the last day that is over. */
export function toFigures({ cells, ages, coverage }: Work, from: Day, through: Day | null) {
  const grouped = (names: readonly string[], of: 'month' | 'room'): Named[] =>
    names.map((name) => ({ name, counts: sum(cells.filter((cell) => cell[of] === name)) }));
  const months = grouped(through === null ? [] : monthsOf(from, through), 'month');
  const rooms = grouped([...new Set(cells.map(({ room }) => room))].sort(), 'room');
  const totals = sum(cells);
  const byAge = [...ageBands, null].map((ageBand) => ({
    ageBand,
    counts: sum(ages.filter((age) => age.ageBand === ageBand)),
  }));

  const marked = protect({
    signs: attendance.signs,
    totals: attendanceOf(totals),
    isTotalShown: attendance.isShown,
    tables: [
      ...[months, rooms].map((rows) => ({
        rows: rows.map(({ counts }) => attendanceOf(counts)),
        isShown: attendance.isShown,
      })),
      {
        // Who booked at which age is on no paper: as good as if none of the unmarked had told it.
        rows: byAge.map(({ ageBand, counts }) => {
          const unmarked = ageBand === null ? totals.booked - totals.arrived - totals.missed : 0;
          return attendanceOf({ ...counts, booked: counts.arrived + counts.missed + unmarked });
        }),
        isShown: [true, true, false, false],
      },
    ],
  });
  const listed = (
    measure: Measure,
    groups: readonly (readonly { readonly counts: Counts }[])[],
    isDelicate?: (value: number, table: number | undefined, row: number) => boolean,
  ): Withheld =>
    protect(
      {
        signs: list.signs,
        totals: [totals[measure], totals[measure]],
        isTotalShown: list.isShown,
        tables: groups.map((rows) => ({
          rows: rows.map(({ counts }) => [counts[measure], counts[measure]]),
          isShown: list.isShown,
        })),
      },
      isDelicate,
    );
  const walkIns = listed('walkIns', [months, rooms, byAge]);
  const waited = listed('waited', [months, rooms]);
  // Hours are the slots that somebody had, so they tell how many.
  const minutes = listed('minutes', [months, rooms], (value, table, row) => {
    const { tables, totals: all } = marked;
    return value > 0 && (table === undefined ? all[3]! : tables[table]![row]![3]!);
  });

  const tell = (counts: Counts, isWithheld: (from: Withheld, column: number) => boolean): Told => {
    const or = (measure: Measure, from: Withheld, column: number) =>
      isWithheld(from, column) ? null : counts[measure];
    return {
      booked: or('booked', marked, 3),
      arrived: or('arrived', marked, 0),
      missed: or('missed', marked, 1),
      walkIns: or('walkIns', walkIns, 0),
      waited: or('waited', waited, 0),
      minutes: or('minutes', minutes, 0),
    };
  };
  const tellRow = (table: number, row: number, counts: Counts): Told =>
    tell(counts, (from, column) => from.tables[table]![row]![column]!);
  return {
    totals: tell(totals, (from, column) => from.totals[column]!),
    months: months.map(({ name: month, counts }, row) => ({ month, ...tellRow(0, row, counts) })),
    rooms: rooms.map(({ name: room, counts }, row) => ({ room, ...tellRow(1, row, counts) })),
    ages: byAge.map(({ ageBand, counts }, row) => {
      const or = (value: number, from: Withheld, column: number) =>
        from.tables[2]![row]![column]! ? null : value;
      return {
        ageBand,
        arrived: or(counts.arrived, marked, 0),
        missed: or(counts.missed, marked, 1),
        walkIns: or(counts.walkIns, walkIns, 0),
      };
    }),
    coverage: toCoverage(coverage),
  } satisfies Omit<Figures, 'from' | 'to' | 'through'>;
}

function toCoverage({ first, again }: Work['coverage']): Figures['coverage'] {
  const visits = first + again;
  const { totals } = protect({
    signs: [1, 1, -1],
    totals: [first, again, visits],
    isTotalShown: [true, true, true],
    tables: [],
  });
  return {
    first: totals[0] ? null : first,
    again: totals[1] ? null : again,
    visits: totals[2] ? null : visits,
  };
}
