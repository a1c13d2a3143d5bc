/**
 * Seals a sign-up for the counsellors, so that the server keeps what it cannot read: HPKE (RFC 9180) in base mode with
 * DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. P-256, because Chromium 88 has no X25519. Loaded only where a
 * center has a key and somebody signs up.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { ConsultationContent, SealedContent, SealingKey } from '../../../api/generated/types.ts';

/** So that the length tells nothing of the name or the wishes. */
const paddedBytes = 2_048;
const info = 'boai consultation 1';

function toBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

function toBase64url(buffer: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** SHA-256 of the public key in hex: what a tag may pin. Of the key itself, not of what the API says about it. */
export async function fingerprintOf({ publicKey }: SealingKey): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', toBytes(publicKey));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function seal(
  content: ConsultationContent,
  key: SealingKey,
  centerId: string,
): Promise<SealedContent> {
  const encoder = new TextEncoder();
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const json = encoder.encode(JSON.stringify(content));
  const padded = new Uint8Array(Math.max(paddedBytes, json.length)).fill(0x20);
  padded.set(json);
  const recipientPublicKey = await suite.kem.deserializePublicKey(toBytes(key.publicKey));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: encoder.encode(info) },
    padded,
    encoder.encode(centerId),
  );
  return { keyId: key.id, encapsulated: toBase64url(enc), ciphertext: toBase64url(ct) };
}
