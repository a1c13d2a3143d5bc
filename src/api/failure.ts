/** What is needed only after a request failed, and therefore loaded only then. */
export { toError } from './refusal.ts';
export { tryAgain } from './retry.ts';
