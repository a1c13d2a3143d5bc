/** Puts every operation of the contract on its path, so the routes cannot drift from openapi.json. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { operations, type Operation } from '../../../src/api/contract/operations.ts';
import { mayAsk, type StaffOperationId } from '../../../src/api/contract/staff-roles.ts';
import { normalizeCode } from '../../../src/domain/booking-code.ts';
import { isId, resolveCenter } from '../center.ts';
import { readSaveConsultation } from '../consultations/save-consultation.ts';
import { allowEverybody, checkOrigin, type OriginGate } from '../cors.ts';
import { consultationWindowMs, findWindowMs, holdWindowMs, type Limits, writeWindowMs } from '../limits.ts';
import { logHead } from '../log.ts';
import { Refusal } from '../problem.ts';
import { findStaffMember } from '../staff.ts';
import { toRefusal } from '../to-refusal.ts';
import { findConsultation } from '../slots/find-service.ts';
import { bodyReader, queryReader } from '../validation.ts';
import { acting } from './acting.ts';
import { bookingRoutes } from './bookings.ts';
import { callerRoutes } from './callers.ts';
import { campaignRoutes } from './campaigns.ts';
import { callRoutes } from './calls.ts';
import { consultationRoutes } from './consultations.ts';
import { dayRoutes } from './day.ts';
import { figuresRoutes } from './figures.ts';
import { holidayRoutes } from './holidays.ts';
import { holdRoutes } from './holds.ts';
import { programmeDeskRoutes } from './programme-desk.ts';
import { programmeRoutes } from './programme.ts';
import type { Call, Handler, Handlers, OperationId, Services } from './route.ts';
import { serviceRoutes } from './services.ts';
import { slotRoutes } from './slots.ts';
import { staffBookingRoutes } from './staff-bookings.ts';
import { staffAccountRoutes } from './staff-accounts.ts';
import { staffRoutes } from './staff.ts';

const handlers: Handlers = {
  ...programmeRoutes,
  ...slotRoutes,
  ...bookingRoutes,
  ...holdRoutes,
  ...staffRoutes,
  ...serviceRoutes,
  ...callRoutes,
  ...staffBookingRoutes,
  ...consultationRoutes,
  ...campaignRoutes,
  ...staffAccountRoutes,
  ...dayRoutes,
  ...figuresRoutes,
  ...callerRoutes,
  ...programmeDeskRoutes,
  ...holidayRoutes,
};

const namedInPath = [
  ['activity', 'activity_not_found'],
  ['slot', 'slot_not_found'],
  ['service', 'service_not_found'],
  ['booking', 'booking_not_found'],
  ['campaign', 'campaign_not_found'],
  ['call', 'not_found'],
  ['account', 'account_not_found'],
  ['walkIn', 'not_found'],
] as const;

/** Of a file in base64. */
const importBodyLimit = 12 * 1024 * 1024;
const imports: ReadonlySet<OperationId> = new Set([
  'importProgramme',
  'importDonations',
  'previewProgramme',
  'applyProgramme',
]);
const keyPattern = /^[\x21-\x7e]{8,100}$/;

interface Registration {
  readonly services: Services;
  readonly publicUrl: string | undefined;
  readonly limits: Limits;
}

export function registerOperations(
  app: FastifyInstance,
  { services, publicUrl, limits }: Registration,
): void {
  const gate: OriginGate = { publicUrl, alreadyLogged: new Set() };
  const checkLimit = limiter(app, limits);
  for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
    const readQuery = operation.query && queryReader(operation.query);
    const readBody =
      id === 'saveConsultation' ? readSaveConsultation : operation.body && bodyReader(operation.body);
    // Which handler belongs to which operation is checked where `handlers` is declared.
    const handle = handlers[id] as Handler<OperationId>;
    app.route({
      method: operation.method,
      url: operation.path,
      ...(imports.has(id) && { bodyLimit: importBodyLimit }),
      ...(inConfidence.has(id) && {
        errorHandler: async (error: unknown, { params }: FastifyRequest) => {
          throw await withPhone(services, params as Record<string, string>, error);
        },
      }),
      handler: async (request, reply) => {
        const params = request.params as Record<string, string>;
        const apiUrl = `${publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`}/api/v1`;
        const now = services.clock();
        const shared = { request, reply, params, apiUrl, now, staff: undefined };
        if (id === 'listCenters') {
          allowEverybody(reply);
          // The one operation without a center; its handler asks for none.
          return handle({ ...shared, query: undefined, body: undefined } as unknown as Call, services);
        }
        const settings = await resolveCenter(services.store.db, params['center'] ?? '');
        checkOrigin(request, reply, { id: settings.center.id, origins: settings.origins }, gate);
        const token = operation.access === 'public' ? '' : bearerToken(request);
        const isForStaff = operation.access === 'staff';
        const staff = isForStaff
          ? await findStaffMember(services.store.db, settings.center.id, token, {
              now,
              isUse: operation.isPolled !== true,
            })
          : undefined;
        if (isForStaff && !staff) throw unauthorized();
        if (staff && !mayAsk(staff.roles, id as StaffOperationId)) throw new Refusal('role_not_allowed');
        // Nothing that cannot be an id reaches the database.
        for (const [name, notFound] of namedInPath) {
          if (params[name] !== undefined && !isId(params[name])) {
            throw new Refusal(notFound, { phone: settings.center.phone });
          }
        }
        const query = readQuery?.(request.query);
        const body = readBody?.(request.body);
        await checkLimit(id, operation, request, settings.center.id, body);
        const idempotencyKey = operation.keyed ? readKey(request) : '';
        // The readers above have checked query and body against this operation's schemas.
        const call = { ...shared, staff, settings, token, query, body, idempotencyKey } as Call;
        const answer = await handle(call, acting(id, call, services));
        if (staff?.written) logHead(request.log, staff.written);
        if (reply.statusCode === 304) return reply.send();
        const { success } = operation;
        if ('media' in success) return reply.type(`${success.media}; charset=utf-8`).send(answer);
        return reply.code(success.status).send(answer);
      },
    });
  }
}

/** Whoever is refused here is told a number that a person answers, whatever was wrong. */
const inConfidence: ReadonlySet<OperationId> = new Set([
  'loadConsultation',
  'bookConsultation',
  'joinConsultationWaitlist',
]);

async function withPhone({ store }: Services, params: Record<string, string>, error: unknown) {
  const refusal = toRefusal(error);
  // What failed in the server itself is logged as it is.
  if (refusal.code === 'internal' || refusal.code === 'busy' || refusal.wayOn.phone !== undefined)
    return error;
  const settings = await resolveCenter(store.db, params['center'] ?? '').catch(() => undefined);
  if (!settings) return error;
  const { center } = settings;
  const found = await findConsultation(store.db, center.id);
  return refusal.with({ phone: found?.service.phone ?? center.phone });
}

function unauthorized(): Refusal {
  return new Refusal('unauthorized', {}, { 'www-authenticate': 'Bearer' });
}

function bearerToken({ headers }: FastifyRequest): string {
  const [, token] = /^Bearer +([\x21-\x7e]{1,300})$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw unauthorized();
  return token;
}

function readKey({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !keyPattern.test(key)) throw new Refusal('idempotency_key_missing');
  return key;
}

type LimitCheck = (
  id: OperationId,
  operation: Operation,
  request: FastifyRequest,
  centerId: string,
  body: unknown,
) => Promise<void>;

/** Counts in memory: each server process for itself. */
function limiter(app: FastifyInstance, limits: Limits): LimitCheck {
  const findsPerAddress = app.createRateLimit({ max: limits.findsPerAddress, timeWindow: findWindowMs });
  const writesPerAddress = app.createRateLimit({ max: limits.writesPerAddress, timeWindow: writeWindowMs });
  const holdsPerAddress = app.createRateLimit({ max: limits.holdsPerAddress, timeWindow: holdWindowMs });
  const codes = new WeakMap<FastifyRequest, string>();
  const findsPerCode = app.createRateLimit({
    max: limits.findsPerCode,
    timeWindow: findWindowMs,
    keyGenerator: (request) => codes.get(request) ?? '',
  });
  const consultationsPerAddress = app.createRateLimit({
    max: limits.consultationsPerAddress,
    timeWindow: consultationWindowMs,
  });
  const centers = new WeakMap<FastifyRequest, string>();
  const consultationsPerCenter = app.createRateLimit({
    max: limits.consultationsPerCenter,
    timeWindow: consultationWindowMs,
    keyGenerator: (request) => centers.get(request) ?? '',
  });
  const check = async (limit: typeof findsPerAddress, request: FastifyRequest) => {
    const state = await limit(request);
    if (!state.isAllowed && state.isExceeded) {
      throw new Refusal('too_many_requests', {}, { 'retry-after': String(state.ttlInSeconds) });
    }
  };
  return async (id, operation, request, centerId, body) => {
    if (operation.keyed) await check(writesPerAddress, request);
    if (id === 'holdSlot') await check(holdsPerAddress, request);
    if (id === 'bookConsultation' || id === 'joinConsultationWaitlist') {
      centers.set(request, centerId);
      await check(consultationsPerAddress, request);
      await check(consultationsPerCenter, request);
    }
    if (id !== 'findBooking') return;
    await check(findsPerAddress, request);
    const code = normalizeCode((body as Call<'findBooking'>['body']).code);
    if (code === undefined) return;
    codes.set(request, `${centerId} ${code}`);
    await check(findsPerCode, request);
  };
}
