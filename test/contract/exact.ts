/** Checks answers against the contract's schemas, and that nothing is in them that the contract does not name. */
import assert from 'node:assert/strict';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { type Operation, operations } from '../../src/api/contract/operations.ts';
import { Problem } from '../../src/api/contract/problem.ts';

/** The contract lets answers grow; a server of today still sends nothing that is not written down. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && copy['type'] === 'object' ? { ...copy, additionalProperties: false } : copy;
}

function checker(schema: TSchema): (value: unknown) => void {
  const validator = Compile(closed(schema) as TSchema);
  return (value) => {
    const errors = validator.Check(value) ? [] : validator.Errors(value);
    assert.deepEqual(
      errors.map(({ instancePath, message }) => `${instancePath} ${message}`),
      [],
      `outside the contract: ${JSON.stringify(value).slice(0, 500)}`,
    );
  };
}

const answers = new Map<string, (value: unknown) => void>();
for (const [id, { success }] of Object.entries(operations) as [string, Operation][]) {
  if ('schema' in success) answers.set(id, checker(success.schema));
}

export function assertAnswer(operation: keyof typeof operations, value: unknown): void {
  answers.get(operation)!(value);
}

export const assertProblem = checker(Problem);
