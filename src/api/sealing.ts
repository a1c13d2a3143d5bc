/**
 * How a sign-up is sealed for the counsellors, so that the server keeps what it cannot read: HPKE (RFC 9180) in base mode
 * with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, as the contract says of `SealedContent`. P-256, because
 * Chromium 88 has no X25519. A browser loads this only where a center has a key and somebody signs up.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { ConsultationContent, SealedContent, SealingKey } from './generated/types.ts';

/** So that the length tells nothing of the name or the wishes. */
const paddedBytes = 2_048;
const info = toBytes('boai consultation 1');
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function fromBase64url(base64url: string): Uint8Array<ArrayBuffer> {
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

/** A JWK, as the counsellors' file has it. Not `JsonWebKey`: browsers and Node keep that in different places. */
export interface PrivateKey {
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
  readonly d?: string;
}

/** SHA-256 of the public key in hex: what a tag may pin. Of the key itself, not of what the API says about it. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', fromBase64url(publicKey));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function seal(
  content: ConsultationContent,
  key: Pick<SealingKey, 'id' | 'publicKey'>,
  centerId: string,
): Promise<SealedContent> {
  const json = toBytes(JSON.stringify(content));
  const padded = new Uint8Array(Math.max(paddedBytes, json.length)).fill(0x20);
  padded.set(json);
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(key.publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, padded, toBytes(centerId));
  return { keyId: key.id, encapsulated: toBase64url(enc), ciphertext: toBase64url(ct) };
}

/**
 * What was sealed, with the counsellors' private key. Rejects when it was sealed for another key or center, or was
 * altered. No server could look at it before, so it may be anything that JSON can say.
 */
export async function unseal(
  { encapsulated, ciphertext }: SealedContent,
  privateKey: PrivateKey,
  centerId: string,
): Promise<unknown> {
  const recipientKey = await suite.kem.importKey('jwk', privateKey, false);
  const opened = await suite.open(
    { recipientKey, enc: fromBase64url(encapsulated), info },
    fromBase64url(ciphertext),
    toBytes(centerId),
  );
  return JSON.parse(new TextDecoder().decode(opened));
}
