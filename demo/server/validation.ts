/** Checks requests against the contract's own schemas; every wrong field is named. */
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Refusal } from './problem.ts';

type Reader = (value: unknown) => unknown;
type FieldError = { field: string; reason: string };

/** Text that is no text: PostgreSQL cannot store U+0000, and half a surrogate pair is not a character. */
function isSound(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function findUnsound(value: unknown, field = ''): FieldError[] {
  if (typeof value === 'string') {
    return isSound(value) ? [] : [{ field, reason: 'contains characters that are no text' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    findUnsound(item, field === '' ? key : `${field}.${key}`),
  );
}

const unknownMember = 'is not known';

/**
 * A reader throws `validation_failed`, or answers with the value as the schema describes it. `unknown`: why a member that
 * the schema does not have is refused.
 */
export function bodyReader(schema: TSchema, unknown = unknownMember): Reader {
  return reader(schema, (value) => value, unknown);
}

/** In an address everything is text: `true` and numbers are read as such. */
export function queryReader(schema: TSchema): Reader {
  const validator = compiled(schema);
  return reader(schema, (value) => validator.Convert(value));
}

const validators = new WeakMap<TSchema, Validator>();

/** Once in a process, however many servers are started in it. */
function compiled(schema: TSchema): Validator {
  const known = validators.get(schema) ?? Compile(schema);
  validators.set(schema, known);
  return known;
}

function reader(schema: TSchema, prepare: Reader, unknown = unknownMember): Reader {
  const validator = compiled(schema);
  return (value) => {
    const prepared = prepare(value);
    const errors = validator.Check(prepared)
      ? findUnsound(prepared)
      : toFieldErrors(validator.Errors(prepared), unknown);
    if (errors.length > 0) throw new Refusal('validation_failed', { errors: errors.slice(0, 20) });
    return prepared;
  };
}

function toFieldErrors(
  errors: ReturnType<ReturnType<typeof Compile>['Errors']>,
  unknown: string,
): FieldError[] {
  const found = new Map<string, string>();
  const add = (field: string, reason: string) => {
    if (!found.has(field)) found.set(field, reason);
  };
  for (const { keyword, instancePath, params, message } of errors) {
    const field = instancePath.slice(1).replaceAll('/', '.');
    const under = field === '' ? '' : `${field}.`;
    if (keyword === 'required') {
      for (const name of (params as { requiredProperties: string[] }).requiredProperties) {
        add(`${under}${name}`, 'is missing');
      }
    } else if (keyword === 'additionalProperties') {
      for (const name of (params as { additionalProperties: string[] }).additionalProperties) {
        add(`${under}${name}`.slice(0, 80), unknown);
      }
    } else if (keyword !== 'boolean') {
      add(field === '' ? 'body' : field, message);
    }
  }
  return [...found].map(([field, reason]) => ({ field, reason }));
}
