/**
 * What this device remembers, for one center, after its owner asked for it: ids of bookings and the tokens that open
 * them, nothing personal. Every look and change goes to the storage itself, so that all tabs know the same.
 */
import { nameOf } from './has-remembered.ts';

export interface Remembered {
  readonly id: string;
  readonly token: string;
}

const most = 50;

/** Undefined when nothing is to be remembered, or nothing can be. */
export function readRemembered(center: string | undefined): readonly Remembered[] | undefined {
  try {
    const text = localStorage.getItem(nameOf(center));
    return text === null ? undefined : parse(JSON.parse(text));
  } catch {
    // No storage in a sandboxed frame, or somebody else's text under our name.
    return undefined;
  }
}

/** False where nothing can be stored. */
export function writeRemembered(center: string | undefined, all: readonly Remembered[]): boolean {
  try {
    localStorage.setItem(nameOf(center), JSON.stringify(all.slice(-most)));
    return true;
  } catch {
    return false;
  }
}

/** Where bookings are remembered; the newest token of a booking is the one that counts. */
export function rememberOne(center: string | undefined, entry: Remembered): void {
  const others = (readRemembered(center) ?? []).filter(
    ({ id, token }) => id !== entry.id && token !== entry.token,
  );
  writeRemembered(center, [...others, entry]);
}

export function forgetOne(center: string | undefined, token: string): void {
  const all = readRemembered(center);
  const others = all?.filter((entry) => entry.token !== token);
  if (others && others.length !== all?.length) writeRemembered(center, others);
}

export function forgetRemembered(center: string | undefined): void {
  try {
    localStorage.removeItem(nameOf(center));
  } catch {
    // Where nothing can be stored, nothing is.
  }
}

/** What a manage link carries, as far as can be seen; anything else is not worth asking for. */
export function isToken(text: string): boolean {
  return /^[\w.~-]{8,300}$/.test(text);
}

function parse(value: unknown): readonly Remembered[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: { readonly id?: unknown; readonly token?: unknown } | null) => {
    const { id, token } = entry ?? {};
    return typeof id === 'string' && typeof token === 'string' && isToken(token) ? [{ id, token }] : [];
  });
}
