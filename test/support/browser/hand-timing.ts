/** Time that passes only by hand: a clock, timers and frames for controllers under test. */
import type { Timing } from '../../../src/controllers/timing.ts';

interface Due {
  readonly at: number;
  readonly act: () => void;
}

export class HandTiming implements Timing {
  #now = 0;
  readonly #timers = new Set<Due>();
  readonly #frames = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  after(ms: number, act: () => void): () => void {
    const due = { at: this.#now + ms, act };
    this.#timers.add(due);
    return () => void this.#timers.delete(due);
  }

  frame(act: () => void): () => void {
    // Each has an identity of its own.
    const frame = (): void => act();
    this.#frames.add(frame);
    return () => void this.#frames.delete(frame);
  }

  get waiting(): number {
    return this.#timers.size;
  }

  get frames(): number {
    return this.#frames.size;
  }

  /** So many milliseconds pass; what is due then is done, in its order. */
  pass(ms: number): void {
    this.#now += ms;
    for (const due of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (due.at > this.#now || !this.#timers.delete(due)) continue;
      due.act();
    }
  }

  /** The next frame, after so many milliseconds. */
  nextFrame(ms = 16): void {
    this.pass(ms);
    const frames = [...this.#frames];
    this.#frames.clear();
    frames.forEach((act) => act());
  }
}
