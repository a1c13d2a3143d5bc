/** Which fields of a form the server did not accept. */
import type { ApiError } from './errors.ts';

export interface RefusedField<Field extends string> {
  readonly field: Field | 'guardian';
  readonly problem: 'invalid' | 'missing';
}

/** Of `fields`, in their order. A guardian's consent is a matter of law, not of spelling, and has a code of its own. */
export function refusedFields<Field extends string>(
  { code, problem }: ApiError,
  fields: readonly Field[],
): RefusedField<Field>[] {
  if (code === 'guardian_consent_needed') return [{ field: 'guardian', problem: 'missing' }];
  const named = (problem?.errors ?? []).map(({ field }) => field.replace(/^\/|^body\//, ''));
  return fields.filter((field) => named.includes(field)).map((field) => ({ field, problem: 'invalid' }));
}
