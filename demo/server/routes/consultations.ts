/** Consultations: signed up for in confidence, read by counsellors. */
import { bookConsultation, joinConsultationWaitlist } from '../consultations/book-consultation.ts';
import { loadConsultation } from '../consultations/load-consultation.ts';
import { saveConsultation } from '../consultations/save-consultation.ts';
import { readConsultations } from '../consultations/staff-consultations.ts';
import { privateCaching } from '../caching.ts';
import { desk, toAccess } from './booking-access.ts';
import { readRange } from './day-range.ts';
import type { Handlers } from './route.ts';

export const consultationRoutes: Pick<
  Handlers,
  | 'loadConsultation'
  | 'bookConsultation'
  | 'joinConsultationWaitlist'
  | 'saveConsultation'
  | 'loadStaffConsultations'
> = {
  async loadConsultation(call, { store }) {
    const { settings, reply, now } = call;
    const range = readRange(call);
    // What is free depends on the minute.
    reply.header('cache-control', privateCaching);
    return loadConsultation(store, settings, range, now);
  },

  async bookConsultation(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const confidential = { ...desk(call, services), keyring: services.keyring };
    const made = await bookConsultation(confidential, settings, params['slot'] ?? '', body, idempotencyKey);
    return toAccess(made.row, call, services, made.target);
  },

  async joinConsultationWaitlist(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const confidential = { ...desk(call, services), keyring: services.keyring };
    const slotId = params['slot'] ?? '';
    const row = await joinConsultationWaitlist(confidential, settings, slotId, body, idempotencyKey);
    return toAccess(row, call, services);
  },

  async saveConsultation(call, services) {
    const { dryRun, ...content } = call.body;
    return saveConsultation(desk(call, services), call.settings, content, call.staff!, dryRun);
  },

  async loadStaffConsultations(call, services) {
    const { settings, request } = call;
    const range = readRange(call);
    const { store, now } = desk(call, services);
    const reading = { store, now, keyring: services.keyring, staff: call.staff! };
    const { consultations, unreadable } = await readConsultations(reading, settings, range);
    if (unreadable.length > 0) {
      request.log.error({ bookings: unreadable }, 'Consultations cannot be read: altered, moved, or no key.');
    }
    return { consultations };
  },
};
