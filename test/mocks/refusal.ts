/** How a mock center says no: the contract's problem, thrown where the rule is and answered at the edge. */
import { problemStatus } from '../../src/api/contract/problem-codes.ts';
import type { Problem } from '../../src/api/generated/types.ts';

export type ProblemCode = Problem['code'];
export type WayOn = Omit<Problem, 'type' | 'title' | 'status' | 'code' | 'requestId'>;

export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly wayOn: WayOn;

  constructor(code: ProblemCode, wayOn: WayOn = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.wayOn = wayOn;
  }

  with(more: WayOn): Refusal {
    return new Refusal(this.code, { ...this.wayOn, ...more });
  }
}

export function invalid(field: string, reason: string): Refusal {
  return new Refusal('validation_failed', { errors: [{ field, reason }] });
}

export function toProblemResponse({ code, wayOn }: Refusal, headers: HeadersInit = {}): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: code.replace(/_/g, ' '),
    status: problemStatus[code],
    code,
    requestId: 'mock-request',
    ...wayOn,
  };
  const all = new Headers(headers);
  all.set('content-type', 'application/problem+json');
  all.set('cache-control', 'no-store');
  if (code === 'too_many_requests' || code === 'busy') all.set('retry-after', '1');
  return new Response(JSON.stringify(problem), { status: problem.status, headers: all });
}
