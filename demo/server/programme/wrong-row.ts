/** What could be read of a row that is wrong, so that what it stands for is not taken for vanished. */
export interface WrongRow {
  readonly line: number;
  readonly number: string | null;
  readonly title: string | null;
  /** Natural key, or null when a part of it could not be read. */
  readonly slot: { readonly day: string; readonly startTime: string; readonly room: string } | null;
}
