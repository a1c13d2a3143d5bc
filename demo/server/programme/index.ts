/** What staff do with the programme; the staff API and the command line both come through here. */
export { addActivity, addActivityIn, cancelActivity, cancelSeries } from './change-activity.ts';
export { cancelDates, editDates, moveDates } from './change-dates.ts';
export { loadProgramme } from './desk-programme.ts';
export { exportProgramme } from './export-programme.ts';
export { importProgramme, type ImportOptions } from './import-programme.ts';
export { loadRoster } from './load-roster.ts';
export type { ProgrammeDesk } from './write-activity.ts';
export { moveActivity } from './move-activity.ts';
export { applyProgramme, previewProgramme } from './preview-programme.ts';
export type { ProgrammeSource } from './read-programme.ts';
