/** Which errors of a form still stand when something of it has been changed. */

/**
 * A field that is being corrected loses its error, the others keep theirs. `ends`: whose errors besides, by what is changed;
 * what was asked because of an answer may not be asked any more.
 */
export function standingErrors<FieldError extends { readonly field: string }>(
  errors: readonly FieldError[],
  change: object,
  ends: Readonly<Record<string, readonly string[]>>,
): FieldError[] {
  const ended = Object.keys(change).flatMap((name) => [name, ...(ends[name] ?? [])]);
  return errors.filter(({ field }) => !ended.includes(field));
}
