/** Passphrases: which are good enough, and how they are kept. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '../problem.ts';

/** OWASP's Password Storage Cheat Sheet: Argon2id with at least 19 MiB, two passes, one lane. */
const memoryKib = 19_456;
const passes = 2;
const lanes = 1;
const saltBytes = 16;
const hashBytes = 32;

const derive = promisify(argon2);

/** Each takes 19 MiB and a core: more at the same time would be a way to take the server down. */
const atOnce = 2;
const waitingMax = 40;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) {
    if (waiting.length >= waitingMax) throw new Refusal('busy', {}, { 'retry-after': '5' });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

function hash(passphrase: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  const message = Buffer.from(passphrase.normalize('NFKC'));
  return inTurn(() => derive('argon2id', { message, nonce, tagLength: hashBytes, ...cost }));
}

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const made = await hash(passphrase, salt, { memory: memoryKib, passes, parallelism: lanes });
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${salt.toString('base64url')}$${made.toString('base64url')}`;
}

const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;
/** What nobody's passphrase is, at the same cost. */
const nobody = `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Takes as long when there is nothing to compare with. */
export async function isPassphrase(passphrase: string, kept: string | null | undefined): Promise<boolean> {
  const [, memory, times, parallelism, salt = '', right = ''] = stored.exec(kept ?? nobody) ?? [];
  if (right === '') throw new Error('A passphrase is kept in a way that is not known.');
  const cost = { memory: Number(memory), passes: Number(times), parallelism: Number(parallelism) };
  const given = await hash(passphrase, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(given, Buffer.from(right, 'base64url')) && typeof kept === 'string';
}

/** Without a second factor, NIST SP 800-63B asks for 15 characters; a Chinese one is harder to guess than two letters. */
const lengthMin = 15;
const distinctMin = 6;

/** @throws Refusal `passphrase_weak` */
export function refuseWeak(passphrase: string, name: string): void {
  const letters = [...passphrase.normalize('NFKC').toLowerCase()];
  const length = letters.length + letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length;
  if (length < lengthMin) throw weak(`has to have at least ${lengthMin} letters, Chinese ones count twice`);
  const rest = letters.join('').replaceAll(name.normalize('NFKC').trim().toLowerCase(), '');
  // 123456789012345 and abcdefghijklmno: each letter follows the one before.
  const steps = [...rest].filter(
    (letter, index, all) => Math.abs(letter.codePointAt(0)! - (all[index - 1] ?? '\0').codePointAt(0)!) > 1,
  );
  if (new Set(rest).size < distinctMin || steps.length < distinctMin) throw weak('is easily guessed');
}

function weak(reason: string): Refusal {
  return new Refusal('passphrase_weak', { errors: [{ field: 'passphrase', reason }] });
}
