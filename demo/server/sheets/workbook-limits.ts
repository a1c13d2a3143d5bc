/** How large a workbook may be; a center's programme of a year has a hundredth of it. */

/** All its parts, unpacked. */
export const inflatedMax = 32 * 1024 * 1024;
export const rowsMax = 5000;
export const columnsMax = 60;
/** Sheets behind the first few are seldom the programme. */
export const sheetsMax = 6;

/** Of the thread that reads it: what a file of a few bytes can blow up to ends there. */
export const memoryMax = 256;
export const millisecondsMax = 20_000;

/** What the thread answers: the cells of each sheet in which something stands, by row. */
export type WorkbookReading = { readonly sheets: readonly string[][][] } | 'tooLarge' | 'broken';
