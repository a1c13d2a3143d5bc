/** Opening what browsers have sealed, with the counsellors' private key: on their machine, never in the server. */
import type { webcrypto } from 'node:crypto';
import { ConsultationContent as ContentSchema } from '../../../src/api/contract/consultation.ts';
import type { ConsultationContent, SealedContent } from '../../../src/api/generated/types.ts';
import { unseal } from '../../../src/api/sealing.ts';
import { bodyReader } from '../validation.ts';

const readContent = bodyReader(ContentSchema);

/** Rejects when it was sealed for another key or center, was altered, or holds something else than a sign-up. */
export async function openSealed(
  privateKey: webcrypto.JsonWebKey,
  centerId: string,
  sealed: SealedContent,
): Promise<ConsultationContent> {
  return readContent(await unseal(sealed, privateKey, centerId)) as ConsultationContent;
}
