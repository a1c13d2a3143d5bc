/**
 * The master keys, which wrap the data key of each consultation. They live outside the database, its folder and its
 * backups, so none of these is enough to read what was said.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface MasterKey {
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** The first is the current one; the others still open what they have wrapped. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

/** Asked each time: a rotation by the command line holds for the server that runs. */
export interface Keyring {
  load(): Promise<MasterKeys>;
  /** Undefined when the keys come from the environment, which only the administrator can change. */
  readonly file: string | undefined;
}

/** Of `/var/lib/boai` it is `/var/lib/boai-keys`: whoever copies the data does not copy the keys. */
export function masterKeyFile(dataFolder: string): string {
  return join(`${dataFolder.replace(/[\\/]+$/, '')}-keys`, 'master-keys');
}

/** From `BOAI_MASTER_KEYS` (`id:hex,id:hex`), else from a file that is made when it is first needed. */
export function openKeyring(fromEnvironment: string | undefined, dataFolder: string): Keyring {
  if (fromEnvironment !== undefined && fromEnvironment !== '') {
    const keys = parseMasterKeys(fromEnvironment, 'BOAI_MASTER_KEYS');
    return { load: async () => keys, file: undefined };
  }
  const file = masterKeyFile(dataFolder);
  return {
    file,
    async load() {
      if (!existsSync(file)) await makeKeyFile(file);
      return parseMasterKeys(await readFile(file, 'utf8'), file);
    },
  };
}

function parseMasterKeys(text: string, where: string): MasterKeys {
  const keys = text
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry): MasterKey => {
      const [, id, hex] = /^([A-Za-z0-9-]{1,40}):([0-9a-f]{64})$/i.exec(entry) ?? [];
      if (id === undefined || hex === undefined) {
        throw new Error(
          `${where} has to be id:key, with a key of 64 hexadecimal digits; openssl rand -hex 32 makes one. 格式应为“编号:密钥”，密钥是 64 位十六进制。`,
        );
      }
      return { id, bytes: Buffer.from(hex, 'hex') };
    });
  const [first, ...others] = keys;
  if (!first) throw new Error(`${where} holds no key. Restore it from where you keep it. 没有密钥，请恢复。`);
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error(`${where} has an id twice.`);
  return [first, ...others];
}

export function newMasterKey(): MasterKey {
  return { id: `m${randomBytes(6).toString('hex')}`, bytes: randomBytes(32) };
}

function toText(keys: readonly MasterKey[]): string {
  return keys.map(({ id, bytes }) => `${id}:${bytes.toString('hex')}\n`).join('');
}

async function writeDraft(file: string, keys: readonly MasterKey[]): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, toText(keys), { mode: 0o600, flush: true });
  return draft;
}

async function makeKeyFile(file: string): Promise<void> {
  const draft = await writeDraft(file, [newMasterKey()]);
  // A link is made whole or not at all: of two servers that start together one wins and both read the same keys.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

/** Replaces the file whole. */
export async function saveMasterKeys(file: string, keys: MasterKeys): Promise<void> {
  await rename(await writeDraft(file, keys), file);
}
