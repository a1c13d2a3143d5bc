/** What opens something to staff: session and invitation tokens, of which only a hash is kept, and device tokens, which are derived. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ServerKey } from '../server-key.ts';

/** 256 random bits need no slow hash: there is nothing to guess. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export const sessionPrefix = 'session_';

export function newToken(prefix: string): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

function sign(key: ServerKey, ...parts: readonly string[]): string {
  const derived = createHmac('sha256', key).update('boai staff sign-in').digest();
  return createHmac('sha256', derived).update(JSON.stringify(parts)).digest('base64url');
}

/** By the name, so that it can be told before anybody knows whether there is such an account. */
export function newDeviceToken(key: ServerKey, centerId: string, nameKey: string): string {
  const id = randomBytes(12).toString('base64url');
  return `${id}.${sign(key, 'device', centerId, nameKey, id)}`;
}

/** The device that a token names, if it is one for this name. */
export function deviceOfToken(
  key: ServerKey,
  centerId: string,
  nameKey: string,
  token: string | null,
): string | undefined {
  if (token === null) return undefined;
  const id = token.slice(0, Math.max(0, token.indexOf('.')));
  const [given, right] = [
    Buffer.from(token),
    Buffer.from(`${id}.${sign(key, 'device', centerId, nameKey, id)}`),
  ];
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
}

/** The network of an IPv6 address is one household's or one attacker's: 64 bits of it. */
export function addressOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array.from<string>({ length: zeros }).fill('0'), ...last].slice(0, 4).join(':');
}

export function addressDigest(key: ServerKey, centerId: string, address: string): string {
  return sign(key, 'address', centerId, address);
}
