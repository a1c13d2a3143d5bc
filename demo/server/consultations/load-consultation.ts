/** The consultation service as residents see it: its slots, what may be said, and the key to seal it with. */
import type { ConsultationPage } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { findConsultation } from '../slots/find-service.ts';
import { loadSlots, type Range } from '../slots/load-slots.ts';
import type { Store } from '../store/open.ts';
import { findSealingKey } from './sealing.ts';

/** @throws Refusal `service_not_found` when the center offers none */
export async function loadConsultation(
  { db }: Store,
  settings: CenterSettings,
  range: Range,
  now: number,
): Promise<ConsultationPage> {
  const { center } = settings;
  const found = await findConsultation(db, center.id);
  if (!found) throw new Refusal('service_not_found', { phone: center.phone });
  return {
    ...(await loadSlots(db, settings, [found.service], range, now)),
    terms: found.terms,
    sealing: await findSealingKey(db, center.id),
  };
}
