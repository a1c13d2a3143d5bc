/** Services as a file: one or a list of them, in the shape of the contract. */
import type { Service } from '../../../src/api/generated/types.ts';
import { Service as ServiceSchema } from '../../../src/api/contract/service.ts';
import { bodyReader } from '../validation.ts';

const readService = bodyReader(ServiceSchema);

/** @throws Refusal `validation_failed` that names the fields; SyntaxError when it is no JSON */
export function readServiceFile(text: string): Service[] {
  const content: unknown = JSON.parse(text);
  const list: unknown[] = Array.isArray(content) ? content : [content];
  // The reader has compared each with the schema that the type is generated from.
  return list.map((service) => readService(service) as Service);
}
