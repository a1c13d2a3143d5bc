/** Keeps book of what is to happen later: timeouts, intervals, frames. */
import { entryOf, type Entry } from './entry.ts';

const timed = new Map<number, Entry>();
const { setTimeout: later, setInterval: again, clearTimeout: stop } = window;
window.setTimeout = ((act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
  const id = later(() => {
    timed.delete(id);
    act(...args);
  }, ms) as unknown as number;
  timed.set(id, entryOf(`timeout of ${ms ?? 0} ms`));
  return id;
}) as typeof setTimeout;
window.setInterval = ((act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
  const id = again(act, ms, ...args) as unknown as number;
  timed.set(id, entryOf(`interval of ${ms} ms`));
  return id;
}) as typeof setInterval;
// One list of numbers serves both.
window.clearTimeout = window.clearInterval = (id) => {
  timed.delete(id as number);
  stop(id);
};

/** Numbered by themselves. */
const frames = new Map<number, Entry>();
const { requestAnimationFrame: draw, cancelAnimationFrame: drop } = window;
window.requestAnimationFrame = (act) => {
  const id = draw((time) => {
    frames.delete(id);
    act(time);
  });
  frames.set(id, entryOf('frame'));
  return id;
};
window.cancelAnimationFrame = (id) => {
  frames.delete(id);
  drop(id);
};

export const timers = (): readonly Entry[] => [...timed.values(), ...frames.values()];
