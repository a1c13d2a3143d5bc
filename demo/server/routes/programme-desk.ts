/** The programme at the desk: a file and its preview, and single dates. */
import { addDays, toDayNumber } from '../../../src/domain/plain-date.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { PreviewProgramme } from '../../../src/api/generated/types.ts';
import { invalid, Refusal } from '../problem.ts';
import {
  applyProgramme,
  cancelDates,
  editDates,
  loadProgramme,
  moveDates,
  previewProgramme,
  type ProgrammeSource,
} from '../programme/index.ts';
import { desk } from './booking-access.ts';
import { readBase64 } from './file-body.ts';
import type { Handlers } from './route.ts';

const defaultDays = 28;
const daysMax = 400;

/** Either the file or the table that was read from it. */
function readSource({ fileName, contentBase64, table, mended = [] }: PreviewProgramme): ProgrammeSource {
  const isFile = contentBase64 !== undefined && contentBase64 !== null;
  const isTable = table !== undefined && table !== null;
  if (isFile === isTable) throw invalid('table', 'has to come, or contentBase64, and not both');
  if (isTable) return { table };
  const ofLine = Map.groupBy(mended, ({ line }) => line);
  const mends = new Map(
    [...ofLine].map(([line, fields]) => [line, new Map(fields.map(({ column, value }) => [column, value]))]),
  );
  return { fileName, content: readBase64(contentBase64 ?? ''), mends };
}

export const programmeDeskRoutes: Pick<
  Handlers,
  'previewProgramme' | 'applyProgramme' | 'loadProgramme' | 'editDates' | 'moveDates' | 'cancelDates'
> = {
  async previewProgramme(call, services) {
    return previewProgramme(desk(call, services), call.settings, readSource(call.body), call.body);
  },

  async applyProgramme(call, services) {
    return applyProgramme(desk(call, services), call.settings, readSource(call.body), call.body);
  },

  async loadProgramme(call, services) {
    const { settings, query, now } = call;
    const from = query.from ?? dayInZone(now, settings.center.timeZone);
    if (!isDay(from)) throw invalid('from', 'is not a day that exists');
    const to = query.to ?? addDays(from, defaultDays - 1);
    if (!isDay(to)) throw invalid('to', 'is not a day that exists');
    if (to < from) throw invalid('to', 'is before from');
    if (toDayNumber(to) - toDayNumber(from) > daysMax) throw new Refusal('range_too_large');
    return loadProgramme(desk(call, services), settings, { from, to });
  },

  async editDates(call, services) {
    return editDates(desk(call, services), call.settings, call.params['activity'] ?? '', call.body);
  },

  async moveDates(call, services) {
    return moveDates(desk(call, services), call.settings, call.params['activity'] ?? '', call.body);
  },

  async cancelDates(call, services) {
    return cancelDates(desk(call, services), call.settings, call.params['activity'] ?? '', call.body);
  },
};
