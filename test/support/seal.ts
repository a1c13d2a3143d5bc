/** Sealing as a browser does it, for tests that play a resident. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { ConsultationContent, SealedContent, SealingKey } from '../../src/api/generated/types.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** As the contract describes it: padded with spaces, bound to the center. */
export async function seal(
  key: Pick<SealingKey, 'id' | 'publicKey'>,
  centerId: string,
  content: ConsultationContent,
): Promise<SealedContent> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const publicKey = new Uint8Array(Buffer.from(key.publicKey, 'base64url'));
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const context = await suite.createSenderContext({
    recipientPublicKey,
    info: encode('boai consultation 1').buffer,
  });
  const padded = new Uint8Array(2_048).fill(0x20);
  padded.set(encode(JSON.stringify(content)));
  const text = (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64url');
  return {
    keyId: key.id,
    encapsulated: text(context.enc),
    ciphertext: text(await context.seal(padded, encode(centerId))),
  };
}
