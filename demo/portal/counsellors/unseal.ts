/** Opens with the counsellors' private key what a browser has sealed: HPKE as in the contract's `SealedContent`. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { ConsultationContent, SealedContent } from '../../../src/api/generated/types.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const encoder = new TextEncoder();

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Rejects when it was sealed for another key or center, or was altered. */
export async function unseal(
  privateKey: JsonWebKey,
  centerId: string,
  { encapsulated, ciphertext }: SealedContent,
): Promise<ConsultationContent> {
  const recipientKey = await suite.kem.importKey('jwk', privateKey, false);
  const opened = await suite.open(
    { recipientKey, enc: bytes(encapsulated), info: encoder.encode('boai consultation 1') },
    bytes(ciphertext),
    encoder.encode(centerId),
  );
  // Sealed by whoever signed up: shown as text, wherever it is not what it should be.
  return JSON.parse(new TextDecoder().decode(opened)) as ConsultationContent;
}
