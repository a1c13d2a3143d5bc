/** Reads what a slip says beside the booking: what to bring, whom to ring. */
import { activityPageShape } from '../../../../src/api/generated/later-shapes.ts';
import type { ActivityPage, CallerBooking } from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';
import { loadSlots } from './taking-api.ts';
import type { SlipFacts } from './caller-slip.ts';

export async function loadSlipFacts(
  api: StaffApi,
  { activityId, serviceId }: CallerBooking,
): Promise<SlipFacts> {
  if (activityId !== null) {
    const path = `/activities/${encodeURIComponent(activityId)}`;
    const { center, activity } = (await api.ask(path, activityPageShape, {})).body as ActivityPage;
    return { center, bring: activity.bring, phone: activity.phone, fasting: [] };
  }
  const { center, services } = await loadSlots(api);
  const service = services.find((one) => one.service.id === serviceId)?.service;
  return {
    center,
    bring: service?.bring ?? null,
    phone: service?.phone ?? null,
    fasting: service?.items.filter(({ fasting }) => fasting).map(({ name }) => name) ?? [],
  };
}
