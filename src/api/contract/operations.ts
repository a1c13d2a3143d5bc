/** Every request of the contract, once: the server registers these, openapi.json describes these. */
import { residentOperations } from './resident-operations.ts';
import { signInOperations } from './staff-account-operations.ts';
import { staffOperations } from './staff-operations.ts';

export type { Operation } from './operation.ts';

export const operations = { ...residentOperations, ...signInOperations, ...staffOperations } as const;
