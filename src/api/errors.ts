/** The one error that API calls reject with. */
import type { Problem } from './generated/types.ts';

/**
 * `offline`: the device says it has no network, and a write was not sent. `network`: no answer. `timeout`: no answer in time.
 * `contract`: an answer outside the contract. `insecure`: an https page may not ask an http API.
 * All others are the server's own codes.
 */
export type ApiErrorCode = Problem['code'] | 'offline' | 'network' | 'timeout' | 'contract' | 'insecure';

export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** The server's refusal, when there was one. */
  readonly problem: Problem | undefined;
  /** How long the server asked to wait before another try; 0 or NaN when it did not say. */
  readonly retryAfterSeconds: number;

  constructor(code: ApiErrorCode, message: string, problem?: Problem, retryAfterSeconds = 0) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
