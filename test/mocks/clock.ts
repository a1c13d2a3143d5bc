/** The time at which every story and mock begins: a Tuesday morning in the sample programme. */

export const storyTime = '2026-11-24T09:00:00+08:00';

export interface Clock {
  now(): number;
  set(instant: string): void;
  advance(ms: number): void;
}

/** A clock that stands still until it is told to move. */
export function createClock(instant: string = storyTime): Clock {
  let epochMs = Date.parse(instant);
  return {
    now: () => epochMs,
    set(next) {
      epochMs = Date.parse(next);
    },
    advance(ms) {
      epochMs += ms;
    },
  };
}

export const minuteMs = 60_000;

const offset = '+08:00';
const offsetMs = 8 * 60 * minuteMs;

/** As the mock centers spell instants: Asia/Shanghai has had one offset since 1991. */
export function toInstant(epochMs: number): string {
  return `${new Date(epochMs + offsetMs).toISOString().slice(0, 19)}${offset}`;
}

/** `at('2026-11-24', '07:00')` is the instant of that wall clock. */
export function at(day: string, time: string): string {
  return `${day}T${time}:00${offset}`;
}
