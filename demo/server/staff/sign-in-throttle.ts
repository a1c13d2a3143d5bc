/**
 * How fast passphrases may be tried, so that guessing leads nowhere and nobody can lock a colleague out. After the OWASP
 * device cookies: whoever comes with the account's device token is judged by that device's own tries alone. Everybody else
 * is slowed down for each account at each address, for each address, and for the account as a whole; the last one passes by
 * an address that the account has signed in from before. Nothing is ever locked for good. Kept in memory: each server
 * process counts for itself.
 */
import { Refusal } from '../problem.ts';

export interface Attempt {
  readonly centerId: string;
  /** As names are compared, whether there is such an account or not. */
  readonly nameKey: string;
  readonly address: string;
  /** Of a device token that is right for this name. */
  readonly deviceId: string | undefined;
  readonly isKnownAddress: boolean;
}

interface Pace {
  /** So many wrong ones go without a wait. */
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

const perDevice: Pace = { free: 5, firstMs: 2_000, longestMs: 300_000 };
const perPair: Pace = { free: 5, firstMs: 2_000, longestMs: 300_000 };
/** A whole center may share one address. */
const perAddress: Pace = { free: 50, firstMs: 1_000, longestMs: 60_000 };
const perAccount: Pace = { free: 20, firstMs: 5_000, longestMs: 60_000 };

/** Tries that lie so far back count no more. */
const forgetMs = 3_600_000;
const countersMax = 100_000;

interface Counter {
  wrong: number;
  notBefore: number;
  seenAt: number;
}

export interface SignInThrottle {
  /** Counts a try as a wrong one before it is judged, so that many at once are as slow. @throws Refusal */
  begin(attempt: Attempt, now: number): void;
  /** It was right after all. */
  succeed(attempt: Attempt): void;
}

export function newSignInThrottle(): SignInThrottle {
  const counters = new Map<string, Counter>();

  const limits = ({ centerId, nameKey, address, deviceId, isKnownAddress }: Attempt) => {
    const of = (...parts: string[]) => JSON.stringify([centerId, ...parts]);
    if (deviceId !== undefined) return [{ key: of('device', nameKey, deviceId), pace: perDevice }];
    return [
      { key: of('pair', nameKey, address), pace: perPair },
      { key: of('address', address), pace: perAddress },
      ...(isKnownAddress ? [] : [{ key: of('account', nameKey), pace: perAccount }]),
    ];
  };

  const forget = (now: number) => {
    for (const [key, { seenAt, notBefore }] of counters) {
      if (now - seenAt > forgetMs && notBefore <= now) counters.delete(key);
    }
    // Still too many: the oldest go.
    for (const key of counters.keys()) {
      if (counters.size < countersMax) break;
      counters.delete(key);
    }
  };

  return {
    begin(attempt, now) {
      if (counters.size >= countersMax) forget(now);
      const all = limits(attempt);
      const wait = Math.max(...all.map(({ key }) => (counters.get(key)?.notBefore ?? 0) - now));
      if (wait > 0) {
        throw new Refusal('too_many_requests', {}, { 'retry-after': String(Math.ceil(wait / 1_000)) });
      }
      for (const { key, pace } of all) {
        const before = counters.get(key);
        const wrong = before && now - before.seenAt <= forgetMs ? before.wrong + 1 : 1;
        const over = wrong - pace.free;
        const delay = over < 0 ? 0 : Math.min(pace.longestMs, pace.firstMs * 2 ** Math.min(over, 20));
        counters.set(key, { wrong, notBefore: now + delay, seenAt: now });
      }
    },
    succeed(attempt) {
      for (const { key, pace } of limits(attempt)) {
        const counter = counters.get(key);
        if (!counter) continue;
        if (pace === perPair || pace === perDevice) {
          counters.delete(key);
        } else {
          // Others may be guessing at the same time: only the one that was right is taken back.
          counter.wrong -= 1;
          if (counter.wrong < pace.free) counter.notBefore = 0;
        }
      }
    },
  };
}
