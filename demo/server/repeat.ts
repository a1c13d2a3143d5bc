/** Doing something again and again, never twice at the same time, until it is told to stop. */

/** Calls once after so long; the answer calls it off. */
export type Timer = (afterMs: number, call: () => void) => () => void;

/** Does not keep the process alive. */
export const systemTimer: Timer = (afterMs, call) => {
  const timer = setTimeout(call, afterMs).unref();
  return () => clearTimeout(timer);
};

export interface Repeated {
  /** Pause between the end of one time and the beginning of the next. */
  readonly everyMs: number;
  /** `isStopping`: whether to leave what has not begun. */
  work(isStopping: () => boolean): Promise<void>;
  onError(error: unknown): void;
}

/** Begins at once. The answer stops it and resolves when what was under way is done. */
export function repeat(
  { everyMs, work, onError }: Repeated,
  timer: Timer = systemTimer,
): () => Promise<void> {
  let isStopped = false;
  let callOff = () => {};
  let underWay = Promise.resolve();
  const run = () => {
    underWay = work(() => isStopped)
      .catch(onError)
      .finally(() => {
        if (!isStopped) callOff = timer(everyMs, run);
      });
  };
  run();
  return async () => {
    isStopped = true;
    callOff();
    await underWay;
  };
}
