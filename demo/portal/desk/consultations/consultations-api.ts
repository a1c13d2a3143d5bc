/** Consultations of the published staff API, and what residents are asked. */
import { consultationPageShape } from '../../../../src/api/generated/consultation-shapes.ts';
import { staffConsultationsShape } from '../../../../src/api/generated/office-shapes.ts';
import type {
  ConsultationPage,
  StaffConsultation,
  StaffConsultations,
} from '../../../../src/api/generated/types.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import type { StaffApi } from '../staff-api.ts';

/** Who counsels, about what, and whose key seals. */
export async function loadTerms(api: StaffApi): Promise<ConsultationPage> {
  return (await api.ask('/consultation', consultationPageShape, {})).body as ConsultationPage;
}

/** The server writes down that it was read. */
export async function loadConsultations(
  api: StaffApi,
  from: Day,
  to: Day,
): Promise<readonly StaffConsultation[]> {
  const path = `/staff/consultations?from=${from}&to=${to}`;
  return ((await api.ask(path, staffConsultationsShape, {})).body as StaffConsultations).consultations;
}
