/** What is counted, by what: the same for the charts, the tables and the sheet. Pure. */
import type { Figures } from '../../../../src/api/generated/types.ts';
import { texts } from './texts.ts';

export type Counts = Partial<Figures['totals']>;
export type Measure = keyof Figures['totals'];

export interface Column {
  readonly measure: Measure;
  readonly title: string;
  valueOf(counts: Counts): string;
}

export interface Row {
  readonly name: string;
  readonly counts: Counts;
}

export interface Group {
  readonly id: 'all' | 'months' | 'rooms' | 'ages';
  readonly title: string;
  readonly rows: readonly Row[];
}

const order: readonly Measure[] = ['booked', 'arrived', 'missed', 'walkIns', 'waited', 'minutes'];

/** Of what the counts have. */
export function columnsOf(counts: Counts): Column[] {
  return order
    .filter((measure) => measure in counts)
    .map((measure) => ({
      measure,
      title: texts.measures[measure],
      valueOf: (of) => {
        const value = of[measure];
        if (value === null || value === undefined) return texts.withheld;
        return measure === 'minutes' ? String(Math.round(value / 6) / 10) : String(value);
      },
    }));
}

export function groupsOf({ totals, months, rooms, ages }: Figures): Group[] {
  return [
    { id: 'all', title: texts.all, rows: [{ name: texts.all, counts: totals }] },
    {
      id: 'months',
      title: texts.byMonth,
      rows: months.map(({ month, ...counts }) => ({ name: month, counts })),
    },
    {
      id: 'rooms',
      title: texts.byRoom,
      rows: rooms.map(({ room, ...counts }) => ({ name: room || texts.noRoom, counts })),
    },
    {
      id: 'ages',
      title: texts.byAge,
      rows: ages.map(({ ageBand, ...counts }) => ({
        name: ageBand === null ? texts.noAge : texts.ages[ageBand],
        counts,
      })),
    },
  ];
}
