/** What a route gets and gives: one handler for each operation of the contract, typed by its schemas. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { operations } from '../../../src/api/contract/operations.ts';
import type { CenterSettings } from '../center.ts';
import type { Keyring } from '../confidence/master-keys.ts';
import type { StaffMember } from '../confidence/staff-log.ts';
import type { Ids } from '../ids.ts';
import type { ServerKey } from '../server-key.ts';
import type { SignInThrottle } from '../staff/sign-in-throttle.ts';
import type { Store } from '../store/open.ts';

export interface Services {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly ids: Ids;
  readonly key: ServerKey;
  /** What encrypts consultations. */
  readonly keyring: Keyring;
  readonly signIns: SignInThrottle;
}

type Operations = typeof operations;
export type OperationId = keyof Operations;

type In<Id extends OperationId, Part extends 'query' | 'body'> =
  Operations[Id] extends Readonly<Record<Part, infer Schema extends TSchema>> ? Static<Schema> : undefined;

/** A request that has been checked: the center exists, the caller may ask, query and body are as the contract says. */
export interface Call<Id extends OperationId = OperationId> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly params: Readonly<Record<string, string>>;
  readonly query: In<Id, 'query'>;
  readonly body: In<Id, 'body'>;
  /** Only `listCenters` belongs to no center. */
  readonly settings: CenterSettings;
  /** From `Idempotency-Key`; empty when the operation is not keyed. */
  readonly idempotencyKey: string;
  /** From `Authorization: Bearer`; empty when the operation is public. */
  readonly token: string;
  /** Who calls; undefined when it is not an operation of staff. */
  readonly staff: StaffMember | undefined;
  /** `https://center.example/api/v1`. */
  readonly apiUrl: string;
  readonly now: number;
}

export type Handler<Id extends OperationId> = (call: Call<Id>, services: Services) => Promise<unknown>;
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
