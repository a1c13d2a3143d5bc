/** Opening what browsers have sealed, with the counsellors' private key: on their machine, never in the server. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { webcrypto } from 'node:crypto';
import { ConsultationContent as ContentSchema } from '../../../src/api/contract/consultation.ts';
import type { ConsultationContent, SealedContent } from '../../../src/api/generated/types.ts';
import { bodyReader } from '../validation.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const info = new TextEncoder().encode('boai consultation 1');
const readContent = bodyReader(ContentSchema);

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

/** Rejects when it was sealed for another key or center, was altered, or holds something else than a sign-up. */
export async function openSealed(
  privateKey: webcrypto.JsonWebKey,
  centerId: string,
  { encapsulated, ciphertext }: SealedContent,
): Promise<ConsultationContent> {
  const recipientKey = await suite.kem.importKey('jwk', privateKey, false);
  const context = await suite.createRecipientContext({
    recipientKey,
    enc: bytes(encapsulated),
    info: info.buffer,
  });
  const opened = await context.open(bytes(ciphertext), new TextEncoder().encode(centerId));
  // No server could look at it before.
  return readContent(JSON.parse(new TextDecoder().decode(opened))) as ConsultationContent;
}
