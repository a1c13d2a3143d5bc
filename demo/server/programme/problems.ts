/** What is wrong with a file, row by row, and what was assumed about it. */
import type { ImportReport } from '../../../src/api/generated/types.ts';
import type { BothLanguages } from './reading.ts';

export type RowProblem = ImportReport['wrong'][number];
export type RowNote = ImportReport['notes'][number];

/** What could be read of a row that is wrong, so that what it stands for is not taken for vanished. */
export interface WrongRow {
  readonly line: number;
  readonly number: string | null;
  readonly title: string | null;
  /** Natural key, or null when a part of it could not be read. */
  readonly slot: { readonly day: string; readonly startTime: string; readonly room: string } | null;
}

export class ProblemList {
  readonly problems: RowProblem[] = [];
  readonly notes: RowNote[] = [];

  add(line: number, column: string | null, value: string, reason: BothLanguages): void {
    this.problems.push({ line, column, value, reason: { ...reason } });
  }

  note(line: number, text: BothLanguages): void {
    this.notes.push({ line, text: { ...text } });
  }
}
