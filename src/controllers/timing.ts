/** The clock, timers and frames that a controller lives by, so that a test needs none of the device's. */
export interface Timing {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Calls once, after so long; what it answers takes that back. */
  after(ms: number, act: () => void): () => void;
  /** Calls with the next frame; what it answers takes that back. */
  frame(act: () => void): () => void;
}

export const browserTiming: Timing = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  frame(act) {
    const request = requestAnimationFrame(act);
    return () => cancelAnimationFrame(request);
  },
};
