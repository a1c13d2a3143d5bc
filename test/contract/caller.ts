/** Asks a server of the contract as a widget would, and checks every answer against the contract. */
import assert from 'node:assert/strict';
import { operations, type Operation } from '../../src/api/contract/operations.ts';
import type { Static, TSchema } from 'typebox';
import type { Problem } from '../../src/api/generated/types.ts';
import { problemStatus } from '../../src/api/contract/problem-codes.ts';
import { assertAnswer, assertProblem } from './exact.ts';

export type OperationId = keyof typeof operations;

type Operations = typeof operations;

/** Operations that answer with JSON. */
export type JsonOperation = {
  [Id in OperationId]: Operations[Id]['success'] extends { schema: TSchema } ? Id : never;
}[OperationId];

type Answers = {
  [Id in JsonOperation]: Operations[Id]['success'] extends { schema: infer Schema extends TSchema }
    ? Static<Schema>
    : never;
};

export interface Ask {
  readonly center?: string;
  /** These name a part of the path. */
  readonly activity?: string;
  readonly slot?: string;
  readonly service?: string;
  readonly booking?: string;
  readonly call?: string;
  readonly campaign?: string;
  readonly account?: string;
  readonly walkIn?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Caller {
  /** The answer to a request that succeeds, as the contract describes it. */
  ask<Id extends JsonOperation>(id: Id, ask?: Ask): Promise<Answers[Id]>;
  /** The refusal, which has this code. */
  refused(code: Problem['code'], id: OperationId, ask?: Ask): Promise<Problem>;
  /** Whatever comes. */
  raw(id: OperationId, ask?: Ask): Promise<Response>;
}

let keys = 0;

/** A key that no other request of the process has. */
export function newKey(): string {
  keys += 1;
  return `contract-kit-${keys}`;
}

export function createCaller(base: string, fetch: typeof globalThis.fetch): Caller {
  const raw: Caller['raw'] = (id, ask = {}) => {
    const operation: Operation = operations[id];
    const path = operation.path
      .replace('/api/v1', '')
      .replace(':center', ask.center ?? 'default')
      .replace(/:(activity|slot|service|booking|call|campaign|account|walkIn)\b/, (_, name: 'activity') =>
        encodeURIComponent(ask[name] ?? ''),
      );
    const query = ask.query ? `?${new URLSearchParams(ask.query).toString()}` : '';
    return fetch(`${base}${path}${query}`, {
      method: operation.method,
      headers: {
        ...(ask.body !== undefined && { 'content-type': 'application/json' }),
        ...(operation.keyed && { 'idempotency-key': ask.key ?? newKey() }),
        ...(ask.token !== undefined && { authorization: `Bearer ${ask.token}` }),
        ...ask.headers,
      },
      ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
    });
  };
  return {
    raw,
    async ask<Id extends JsonOperation>(id: Id, ask?: Ask) {
      const response = await raw(id, ask);
      const text = await response.text();
      assert.equal(response.status, operations[id].success.status, text);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      const answer: unknown = JSON.parse(text);
      assertAnswer(id, answer);
      // The line above has compared it with the schema that this type is generated from.
      return answer as Answers[Id];
    },
    async refused(code, id, ask) {
      const response = await raw(id, ask);
      return readProblem(response, code);
    },
  };
}

export async function readProblem(response: Response, code: Problem['code']): Promise<Problem> {
  const text = await response.text();
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/, text);
  const problem = JSON.parse(text) as Problem;
  assertProblem(problem);
  assert.equal(problem.code, code);
  assert.equal(problem.status, response.status);
  assert.equal(response.status, problemStatus[code]);
  assert.match(response.headers.get('cache-control') ?? '', /no-store/, 'a refusal is not for a cache');
  return problem;
}
