/** The figures of the published staff API. */
import { figuresShape } from '../../../../src/api/generated/office-shapes.ts';
import type { Figures } from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';
import type { Period } from './periods.ts';

/** Without a period: this month, on the calendar of the center. */
export async function loadFigures(api: StaffApi, period?: Period): Promise<Figures> {
  const query = period ? `?from=${period.from}&to=${period.to}` : '';
  return (await api.ask(`/staff/figures${query}`, figuresShape, {})).body as Figures;
}
