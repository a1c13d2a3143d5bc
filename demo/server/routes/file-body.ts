/** A file inside JSON. */
import { invalid } from '../problem.ts';

const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/;

/** @throws Refusal `validation_failed` when it is no base64 */
export function readBase64(contentBase64: string): Buffer {
  if (contentBase64.length % 4 !== 0 || !base64Pattern.test(contentBase64)) {
    throw invalid('contentBase64', 'is not base64');
  }
  return Buffer.from(contentBase64, 'base64');
}
