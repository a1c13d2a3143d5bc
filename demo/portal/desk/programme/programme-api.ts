/** The programme of the published staff API. */
import {
  datesChangeShape,
  deskProgrammeShape,
  programmePlanShape,
} from '../../../../src/api/generated/programme-shapes.ts';
import { activityShape } from '../../../../src/api/generated/activity-shapes.ts';
import type {
  ApplyProgramme,
  CancelDates,
  DatesChange,
  DeskProgramme,
  EditDates,
  MoveDates,
  NewActivity,
  PreviewProgramme,
  ProgrammePlan,
} from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';

export async function previewProgramme(api: StaffApi, body: PreviewProgramme): Promise<ProgrammePlan> {
  return (await api.post('/staff/programme/preview', programmePlanShape, body)) as ProgrammePlan;
}

export async function applyProgramme(api: StaffApi, body: ApplyProgramme): Promise<ProgrammePlan> {
  return (await api.post('/staff/programme/apply', programmePlanShape, body)) as ProgrammePlan;
}

/** Four weeks from a day on; without one, from today. */
export async function loadProgramme(api: StaffApi, from: string): Promise<DeskProgramme> {
  const query = from === '' ? '' : `?from=${encodeURIComponent(from)}`;
  return (await api.ask(`/staff/programme${query}`, deskProgrammeShape, {})).body as DeskProgramme;
}

/** As a sheet that opens in WPS and Excel. */
export async function exportProgramme(api: StaffApi): Promise<string> {
  return (await api.ask('/staff/programme.csv', 'string', { isFile: true })).body as string;
}

export async function addActivity(api: StaffApi, body: NewActivity, key: string): Promise<void> {
  await api.ask('/staff/activities', activityShape, { body, key });
}

/** The last part of the address → what is sent there. */
export interface DateChanges {
  readonly edit: EditDates;
  readonly 'move-dates': MoveDates;
  readonly 'cancel-dates': CancelDates;
}

export async function changeDates<Kind extends keyof DateChanges>(
  api: StaffApi,
  activityId: string,
  kind: Kind,
  body: DateChanges[Kind],
): Promise<DatesChange> {
  const path = `/staff/activities/${encodeURIComponent(activityId)}/${kind}`;
  return (await api.post(path, datesChangeShape, body)) as DatesChange;
}
