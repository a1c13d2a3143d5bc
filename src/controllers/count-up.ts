/** Numbers that grow before one's eyes, once, when there is a new one; where motion is unwelcome they are just there. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserTiming, type Timing } from './timing.ts';

const durationMs = 900;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly begin: number;
}

export class CountUp implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #timing: Timing;
  readonly #runs = new Map<string, Run>();
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, timing: Timing = browserTiming) {
    this.#host = host;
    this.#timing = timing;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#runs.clear();
    this.#cancel?.();
  }

  start(key: string, from: number, to: number): void {
    if (to <= from || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#runs.set(key, { from, to, begin: this.#timing.now() });
    this.#next();
  }

  /** Whole, and never more than where it is going; undefined when nothing runs. */
  value(key: string): number | undefined {
    const run = this.#runs.get(key);
    if (!run) return undefined;
    const part = Math.min(1, (this.#timing.now() - run.begin) / durationMs);
    return Math.floor(run.from + (run.to - run.from) * (1 - (1 - part) ** 3));
  }

  #next(): void {
    this.#cancel?.();
    this.#cancel = this.#timing.frame(() => {
      const now = this.#timing.now();
      this.#runs.forEach(({ begin }, key) => now - begin >= durationMs && this.#runs.delete(key));
      this.#host.requestUpdate();
      if (this.#runs.size > 0) this.#next();
    });
  }
}
