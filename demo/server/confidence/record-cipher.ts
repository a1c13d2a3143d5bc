/**
 * What was said in one consultation, encrypted: AES-256-GCM with a key for each record, which a master key wraps. Center,
 * record and column are bound to each ciphertext, so one that was moved or altered does not open.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { ConsultationContent } from '../../../src/api/generated/types.ts';
import type { ConsultationRow } from '../store/tables.ts';
import type { MasterKey } from './master-keys.ts';

export type Columns = Pick<ConsultationRow, 'key_id' | 'data_key' | 'name' | 'contact' | 'wishes'>;

export interface Owner {
  readonly centerId: string;
  readonly bookingId: string;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
/** Longer than anything that fits the contract, so the length of a column tells nothing. */
const paddedBytes = { name: 512, contact: 512, wishes: 512 } as const;

type Column = keyof typeof paddedBytes;

/** The record does not open: it was altered or moved, or its key is not there. */
export class UnreadableError extends Error {
  constructor(reason: string) {
    super(`A consultation cannot be read: ${reason}.`);
    this.name = 'UnreadableError';
  }
}

function boundTo({ centerId, bookingId }: Owner, column: string): Buffer {
  return Buffer.from(JSON.stringify(['boai consultation 1', centerId, bookingId, column]));
}

function encrypt(key: Buffer, text: Uint8Array, bound: Buffer): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(bound);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function decrypt(key: Buffer, stored: string | null, bound: Buffer): Buffer {
  const bytes = Buffer.from(stored ?? '', 'base64url');
  // Another spelling of the same bytes is an alteration as well.
  if (bytes.length < ivBytes + tagBytes || bytes.toString('base64url') !== stored) {
    throw new UnreadableError('a column was altered');
  }
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(bound)
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
  } catch {
    throw new UnreadableError('a column was altered or moved');
  }
}

function padded(column: Column, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  const length = Math.ceil(json.length / paddedBytes[column]) * paddedBytes[column];
  return Buffer.concat([json, Buffer.alloc(length - json.length, ' ')]);
}

export function encryptContent(
  master: MasterKey,
  owner: Owner,
  { name, contact, ...wishes }: ConsultationContent,
): Columns {
  const dataKey = randomBytes(32);
  const column = (at: Column, value: unknown) => encrypt(dataKey, padded(at, value), boundTo(owner, at));
  return {
    ...wrap(master, owner, dataKey),
    name: column('name', name),
    contact: column('contact', contact),
    wishes: column('wishes', wishes),
  };
}

function wrap(master: MasterKey, owner: Owner, dataKey: Buffer): Pick<Columns, 'key_id' | 'data_key'> {
  const bound = boundTo(owner, `data_key ${master.id}`);
  return { key_id: master.id, data_key: encrypt(master.bytes, dataKey, bound) };
}

function unwrap(
  masters: readonly MasterKey[],
  owner: Owner,
  { key_id, data_key }: Pick<Columns, 'key_id' | 'data_key'>,
): Buffer {
  const master = masters.find(({ id }) => id === key_id);
  if (!master) throw new UnreadableError(`master key ${key_id} is not there`);
  return decrypt(master.bytes, data_key, boundTo(owner, `data_key ${master.id}`));
}

/** @throws UnreadableError */
export function decryptContent(
  masters: readonly MasterKey[],
  owner: Owner,
  row: Columns,
): ConsultationContent {
  const dataKey = unwrap(masters, owner, row);
  // What opens has been written by `encryptContent`.
  const column = (at: Column): unknown =>
    JSON.parse(decrypt(dataKey, row[at], boundTo(owner, at)).toString());
  return {
    ...(column('wishes') as Omit<ConsultationContent, 'name' | 'contact'>),
    name: column('name') as ConsultationContent['name'],
    contact: column('contact') as ConsultationContent['contact'],
  };
}

/** The same data key under another master key; what it encrypts stays as it is. @throws UnreadableError */
export function rewrap(
  masters: readonly MasterKey[],
  to: MasterKey,
  owner: Owner,
  row: Pick<Columns, 'key_id' | 'data_key'>,
): Pick<Columns, 'key_id' | 'data_key'> {
  return wrap(to, owner, unwrap(masters, owner, row));
}
