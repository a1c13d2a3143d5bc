/** What a staff page asks about the programme. */
import { Type } from 'typebox';
import { Day } from './formats.ts';
import { centerPath, type Operation } from './operation.ts';
import {
  ApplyProgramme,
  CancelDates,
  DatesChange,
  DeskProgramme,
  EditDates,
  MoveDates,
  PreviewProgramme,
  ProgrammePlan,
} from './programme-desk.ts';

export const programmeDeskOperations = {
  previewProgramme: {
    method: 'POST',
    path: `${centerPath}/staff/programme/preview`,
    summary: 'What a file of the programme would do, row by row; nothing is written.',
    body: PreviewProgramme,
    success: { status: 200, schema: ProgrammePlan },
    access: 'staff',
  },
  applyProgramme: {
    method: 'POST',
    path: `${centerPath}/staff/programme/apply`,
    summary:
      'Do what the preview showed, all of it or nothing; refused when it would be something else by now.',
    body: ApplyProgramme,
    success: { status: 200, schema: ProgrammePlan },
    access: 'staff',
  },
  loadProgramme: {
    method: 'GET',
    path: `${centerPath}/staff/programme`,
    summary: 'The programme of a range of days, with what staff need to change it.',
    query: Type.Object({
      from: Type.Optional(Day('First day; default today.')),
      to: Type.Optional(Day('Last day, included; default 27 days after `from`; at most 400 days after it.')),
    }),
    success: { status: 200, schema: DeskProgramme },
    access: 'staff',
  },
  editDates: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/edit`,
    summary: 'Other words or places for one date or the rest of its series.',
    body: EditDates,
    success: { status: 200, schema: DatesChange },
    access: 'staff',
  },
  moveDates: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/move-dates`,
    summary: 'Move one date or the rest of its series, as `moveActivity` does.',
    body: MoveDates,
    success: { status: 200, schema: DatesChange },
    access: 'staff',
  },
  cancelDates: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/cancel-dates`,
    summary: 'Cancel one date or the rest of its series.',
    body: CancelDates,
    success: { status: 200, schema: DatesChange },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
