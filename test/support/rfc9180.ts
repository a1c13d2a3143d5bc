/** HPKE as RFC 9180 words it, from node:crypto alone: what a library has sealed is not opened by the same library. */
import { createDecipheriv, createECDH, createHmac } from 'node:crypto';

export interface Sealed {
  /** `skRm`: the scalar. */
  readonly privateKey: Buffer;
  readonly enc: Buffer;
  readonly info: Buffer;
  readonly aad: Buffer;
  readonly ciphertext: Buffer;
}

function hmac(key: Buffer, ...data: readonly Buffer[]): Buffer {
  return createHmac('sha256', key).update(Buffer.concat(data)).digest();
}

function two(number: number): Buffer {
  return Buffer.from([number >> 8, number & 0xff]);
}

/** `LabeledExtract` and `LabeledExpand` of section 4, with HKDF-SHA256; nothing here is longer than one block of it. */
function labeled(suiteId: Buffer) {
  const named = (label: string) => Buffer.concat([Buffer.from('HPKE-v1'), suiteId, Buffer.from(label)]);
  return {
    extract: (salt: Buffer, label: string, ikm: Buffer) => hmac(salt, named(label), ikm),
    expand: (prk: Buffer, label: string, info: Buffer, length: number) =>
      hmac(prk, two(length), named(label), info, Buffer.from([1])).subarray(0, length),
  };
}

const none = Buffer.alloc(0);

/** `OpenBase` with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-GCM of that many bits. Throws when it does not open. */
export function openBase({ privateKey, enc, info, aad, ciphertext }: Sealed, bits: 128 | 256): Buffer {
  const kem = labeled(Buffer.concat([Buffer.from('KEM'), two(0x10)]));
  const recipient = createECDH('prime256v1');
  recipient.setPrivateKey(privateKey);
  const kemContext = Buffer.concat([enc, recipient.getPublicKey()]);
  const prk = kem.extract(none, 'eae_prk', recipient.computeSecret(enc));
  const shared = kem.expand(prk, 'shared_secret', kemContext, 32);

  const schedule = labeled(
    Buffer.concat([Buffer.from('HPKE'), two(0x10), two(1), two(bits === 128 ? 1 : 2)]),
  );
  const context = Buffer.concat([
    Buffer.from([0]),
    schedule.extract(none, 'psk_id_hash', none),
    schedule.extract(none, 'info_hash', info),
  ]);
  const secret = schedule.extract(shared, 'secret', none);
  const key = schedule.expand(secret, 'key', context, bits / 8);
  const nonce = schedule.expand(secret, 'base_nonce', context, 12);

  const decipher = createDecipheriv(`aes-${bits}-gcm`, key, nonce);
  decipher.setAAD(aad).setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]);
}
