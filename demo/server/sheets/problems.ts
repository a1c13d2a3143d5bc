/** What is wrong with a file, row by row, and what was assumed about it. */
import type { RowProblem } from '../../../src/api/generated/types.ts';
import type { BothLanguages } from './reading.ts';

export interface RowNote {
  readonly line: number;
  readonly text: BothLanguages;
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
