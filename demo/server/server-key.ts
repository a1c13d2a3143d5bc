/** The key of this server, and what is derived from it: manage tokens and the digests of keyed writes. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ServerKey = Buffer;

const minimumBytes = 16;

/**
 * From `BOAI_SERVER_KEY`, else from a file in the data folder that is made on the first start. Servers that share a
 * PostgreSQL database need the same key: each booking's manage token is derived from it.
 */
export async function loadServerKey(
  fromEnvironment: string | undefined,
  dataFolder: string,
): Promise<ServerKey> {
  if (fromEnvironment !== undefined && fromEnvironment !== '') {
    const key = Buffer.from(fromEnvironment);
    if (key.length < minimumBytes) {
      throw new Error(
        `BOAI_SERVER_KEY needs at least ${minimumBytes} characters; openssl rand -hex 32 makes one.`,
      );
    }
    return key;
  }
  const file = join(dataFolder, 'server-key');
  if (!existsSync(file)) await makeKeyFile(file);
  const key = Buffer.from((await readFile(file, 'utf8')).trim());
  if (key.length < minimumBytes) throw new Error(`${file} does not hold a key. Restore it from a backup.`);
  return key;
}

async function makeKeyFile(file: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  // A link is made whole or not at all: of two servers that start together one wins and both read the same key.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

function sign(key: ServerKey, ...parts: string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
}

/**
 * Opens one booking to its holder; stored nowhere, so it can be given again with every reply. `version` is the
 * booking's: a re-issue raises it, and the tokens given before open nothing any more.
 */
export function manageToken(key: ServerKey, centerId: string, bookingId: string, version: number): string {
  return `${bookingId}.${sign(key, 'manage', centerId, bookingId, String(version))}`;
}

/** The booking that a manage token says it opens; whether it does is `isManageToken`'s to say. */
export function bookingOfToken(token: string): string {
  return token.slice(0, Math.max(0, token.indexOf('.')));
}

export function isManageToken(
  key: ServerKey,
  centerId: string,
  token: string,
  booking: { readonly booking_id: string; readonly access_version: number },
): boolean {
  return isSame(token, manageToken(key, centerId, booking.booking_id, booking.access_version));
}

/** Books or gives back what a hold keeps. */
export function holdToken(key: ServerKey, centerId: string, holdId: string): string {
  return `${holdId}.${sign(key, 'hold', centerId, holdId)}`;
}

/** The hold that a token belongs to, or undefined. */
export function holdOfToken(key: ServerKey, centerId: string, token: string): string | undefined {
  const holdId = token.slice(0, Math.max(0, token.indexOf('.')));
  return isSame(token, holdToken(key, centerId, holdId)) ? holdId : undefined;
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Tells one request from another without keeping anything of it. */
export function requestDigest(key: ServerKey, operation: string, target: string, body: unknown): string {
  return sign(key, 'request', operation, target, canonical(body));
}

/**
 * Finds the consultation of a phone without keeping the phone. Under a key of its own: it is no digest of anything else.
 */
export function phoneDigest(key: ServerKey, centerId: string, phone: string): string {
  const derived = createHmac('sha256', key).update('boai consultation phone').digest();
  return sign(derived, centerId, phone);
}

/** JSON with sorted keys: the same body however it was spelled. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    ) ?? ''
  );
}
