/** A keyed write takes effect once; a refusal leaves no trace, so the same key may try again. */
import { Refusal } from '../refusal.ts';

export interface KeyedWrite {
  readonly key: string;
  /** Of operation, target and body. */
  readonly digest: string;
}

/** Answers with what the effect told when it happened, however often it is asked. */
export type Once = <T>(keyed: KeyedWrite, effect: () => T) => T;

export function createOnce(): Once {
  const done = new Map<string, { digest: string; told: unknown }>();
  return <T>({ key, digest }: KeyedWrite, effect: () => T): T => {
    const first = done.get(key);
    if (first && first.digest !== digest) throw new Refusal('idempotency_key_reused');
    // The digest names the operation, so what it told is of the type that it tells now.
    if (first) return first.told as T;
    const told = effect();
    done.set(key, { digest, told });
    return told;
  };
}
