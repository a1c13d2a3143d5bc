/** Checks an answer against its shape: the browser's side of the contract, in a few hundred bytes. */
import { ApiError } from './errors.ts';

/**
 * `'string'`, `'number'`, `'boolean'`, `'instant'`, `'day'`, or `'a|b'` for one of several words; `'?…'` when it may be
 * null; `[shape]` an array; `['?', shape]` an object that may be null; otherwise an object with these members at
 * least. Members that the shape does not name are left alone, so a server may add some.
 */
export type Shape = string | readonly [Shape] | readonly ['?', Shape] | { readonly [member: string]: Shape };

/** @throws ApiError `contract`, naming the member that is wrong by its path. */
export function checkShape(value: unknown, shape: Shape, path: string): void {
  const fail = (): never => {
    throw new ApiError('contract', `${path} is not ${JSON.stringify(shape)}`);
  };
  if (typeof shape === 'string') {
    if (shape[0] === '?') {
      if (value !== null) checkShape(value, shape.slice(1), path);
    } else if (shape === 'instant' || shape === 'day') {
      if (
        typeof value !== 'string' ||
        isNaN(Date.parse(value)) ||
        (value.length === 10) !== (shape === 'day')
      )
        fail();
    } else if (shape.includes('|') ? !shape.split('|').includes(value as string) : typeof value !== shape)
      fail();
  } else if (Array.isArray(shape)) {
    if (shape[0] === '?') {
      if (value !== null) checkShape(value, shape[1] as Shape, path);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => checkShape(item, shape[0] as Shape, `${path}[${index}]`));
    } else fail();
  } else if (typeof value !== 'object' || value === null) fail();
  else {
    for (const [member, memberShape] of Object.entries(shape)) {
      checkShape((value as Record<string, unknown>)[member], memberShape, `${path}.${member}`);
    }
  }
}
