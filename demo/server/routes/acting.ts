/**
 * What staff change over the API is written into the staff log in the same transaction, whatever the change is; what has
 * its own words for the log keeps them.
 */
import type { ImportReport } from '../../../src/api/generated/types.ts';
import { operations } from '../../../src/api/contract/operations.ts';
import type { ActingOperationId } from '../../../src/api/contract/staff-acts.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import type { Store } from '../store/open.ts';
import type { Call, OperationId, Services } from './route.ts';

type Acting = Pick<Call, 'staff' | 'params' | 'settings' | 'now'> & { readonly body: unknown };

/** The services of one call: by its store, whoever changes something has signed for it. */
export function acting(id: OperationId, call: Acting, services: Services): Services {
  if (!isActing(id) || isDryRun(call.body)) return services;
  return { ...services, store: signing(services.store, id, call) };
}

function isActing(id: OperationId): id is ActingOperationId {
  const { access, method } = operations[id];
  return access === 'staff' && method === 'POST';
}

function signing(
  store: Store,
  act: ActingOperationId,
  { staff, params, settings, now, body }: Acting,
): Store {
  if (!staff) return store;
  const subject = subjectOf(params, body);
  return {
    ...store,
    transact: (work) =>
      store.transact(async (trx) => {
        const before = staff.written;
        const result = await work(trx);
        if (staff.written === before && !isIdle(result)) {
          await logStaffAct({ trx, centerId: settings.center.id, now }, staff, { act, subject });
        }
        return result;
      }),
  };
}

function isDryRun(body: unknown): boolean {
  return (body as { readonly dryRun?: unknown } | null | undefined)?.dryRun === true;
}

/** An import that was not to write anything, or found everything as it is. */
function isIdle(result: unknown): boolean {
  if (typeof result !== 'object' || result === null || !('added' in result)) return false;
  const { applied, added, changed, cancelled } = result as Partial<ImportReport>;
  return !applied || ![added, changed, cancelled].some(Boolean);
}

/** Ids only. */
function subjectOf(params: Acting['params'], body: unknown): string {
  const { service, campaign } = (body ?? {}) as Readonly<
    Record<string, { readonly id?: unknown } | undefined>
  >;
  const named = Object.entries(params).flatMap(([name, id]) => (name === 'center' ? [] : [id]));
  return [...named, service?.id, campaign?.id].filter((id) => typeof id === 'string').join(' ');
}
